import { useEffect } from 'react';
import type { Host } from '../host/host';
import { Page } from '../ui/page';

/** Shown by Teams while the tab is being added to a chat or channel: there is nothing to choose, only to save. */
export function SettingsScreen({ settings }: { readonly settings: NonNullable<Host['settings']> }) {
  useEffect(() => settings.save('Mesas', `${window.location.origin}/tab/`), [settings]);
  return (
    <Page
      title="Agregar Mesas"
      lead="En el chat de una reunión, la pestaña muestra la mesa de esa reunión. Elija «Guardar» para agregarla."
    >
      {null}
    </Page>
  );
}
