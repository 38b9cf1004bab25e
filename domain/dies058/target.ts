import type { Actor } from '../kernel/actor';
import { type MesaState, mesaRelations } from '../mesas';
import type { Target } from '../people';
import type { Form } from './dies058';

/** A form is judged by its mesa, and by whom it names: its enlace, its coordinador, its five signatories. */
export function formTarget(form: Form, mesa: MesaState, actor: Actor): Target {
  const { personId } = actor.person;
  const { enlace, coordinador, firmas, dependenciaId } = form.answers;
  const signs = Object.values(firmas).some((signer) => signer?.personId === personId);
  return {
    procesoId: form.procesoId,
    dependenciaId,
    mesaId: form.mesaId,
    indicatorId: form.indicatorId,
    relations: [
      ...(mesa.kind === 'none' ? [] : mesaRelations(mesa, personId)),
      ...(enlace?.personId === personId ? (['enlace-del-indicador'] as const) : []),
      ...(coordinador?.personId === personId ? (['coordinador-del-indicador'] as const) : []),
      ...(signs ? (['firmante'] as const) : []),
    ],
  };
}
