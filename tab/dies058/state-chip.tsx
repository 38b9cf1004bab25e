import type { FormView } from '../../domain/reports';
import { Chip } from '../ui/chip';

export function FormState({ form }: { readonly form: Pick<FormView, 'estado' | 'estadoTexto'> }) {
  switch (form.estado) {
    case 'borrador':
      return (
        <Chip tone="neutral" shape="ring">
          {form.estadoTexto}
        </Chip>
      );
    case 'en-firma':
      return (
        <Chip tone="warning" shape="triangle">
          {form.estadoTexto}
        </Chip>
      );
    case 'insertado':
      return (
        <Chip tone="success" shape="check">
          {form.estadoTexto}
        </Chip>
      );
    case 'retirado':
      return (
        <Chip tone="neutral" shape="dash">
          {form.estadoTexto}
        </Chip>
      );
  }
}
