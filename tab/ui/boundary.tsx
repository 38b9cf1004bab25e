import { Component, type ReactNode } from 'react';
import { Failure } from './failure';

/** A screen that breaks does not take the others with it; what was recorded is on the server. */
export class Boundary extends Component<{ readonly children: ReactNode }, { readonly broken: boolean }> {
  override readonly state = { broken: false };

  static getDerivedStateFromError(): { readonly broken: boolean } {
    return { broken: true };
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children;
    return (
      <Failure
        problem={{
          code: 'pantalla',
          status: 0,
          title: 'Esta pantalla no se pudo mostrar',
          detail:
            'Lo que estaba registrado sigue registrado. Vuelva a abrir la pestaña; si se repite, avise a quien administra Mesas.',
        }}
        retry={() => window.location.reload()}
      />
    );
  }
}
