import type { Actor } from '../kernel/actor';
import { carryOver, cronogramaOf, type KnownMesa, mesaTarget, partyOf, sidesOf } from '../mesas';
import type { Target } from '../people';
import type { Viewer } from './form-parts';
import type { MesaParts } from './mesa-parts';
import { type Candidate, offersOf } from './offers';
import type { Offer } from './views';

type Offering = Pick<MesaParts, 'mesaId' | 'mesa' | 'proceso' | 'forms' | 'actaId'>;

/** What the viewer may do with the mesa now; of some of its points, when only their forms were loaded. */
export function mesaOffers(parts: Offering, { actor }: Viewer): readonly Offer[] {
  const { mesa, mesaId, actaId } = parts;
  const open = mesa.kind === 'open';
  const scheduled = mesa.kind === 'scheduled';
  const base = mesaTarget(mesaId, mesa, actor);
  const sides = speaksIn(parts, actor) ? (['enlace-del-indicador'] as const) : [];
  const target = { ...base, relations: [...(base.relations ?? []), ...sides] };
  const all = mesa.items.every(({ kind }) => kind === 'decided');
  return offersOf(actor, target, mesa.kind, [
    { verb: 'mesas/open', label: 'Abrir mesa', when: scheduled },
    ...scheduleCandidates(mesa),
    { verb: 'mesas/cancel', label: 'Cancelar la mesa', when: scheduled },
    { verb: 'mesas/step', label: 'Conducir el orden del día', when: open },
    { verb: 'mesas/call-item', label: 'Iniciar punto', when: open },
    { verb: 'mesas/position', label: 'Fijar posición', when: open },
    { verb: 'mesas/comment', label: 'Comentar', when: open },
    { verb: 'mesas/decide-item', label: 'Cerrar punto', when: open },
    { verb: 'commitments/record', label: 'Agregar compromiso', when: open || mesa.kind === 'closed' },
    { verb: 'mesas/close', label: 'Cerrar mesa', when: open && all },
    { verb: 'attendance/add-manual', label: 'Agregar asistente', when: open || mesa.kind === 'closed' },
    {
      verb: 'attendance/register-self',
      label: 'Registrar mi asistencia',
      when: open && mesa.plan.modalidad !== 'virtual',
    },
    {
      verb: 'mesas/continue',
      label: 'Agendar la continuación',
      when: mesa.kind === 'closed' && carryOver(mesa).length > 0,
    },
    { verb: 'actas/compose', label: 'Componer el acta', when: mesa.kind === 'closed' && actaId === null },
  ]);
}

/** What may be done with the date of a mesa. */
const scheduleCandidates = (mesa: KnownMesa): readonly Candidate[] => {
  const scheduled = mesa.kind === 'scheduled';
  const { state } = cronogramaOf(mesa);
  return [
    {
      verb: 'mesas/send-schedule',
      label: 'Enviar el cronograma a la dependencia',
      when: scheduled && (state === 'propuesta' || state === 'ajustada'),
    },
    {
      verb: 'mesas/endorse-schedule',
      label: 'Avalar el cronograma',
      when: scheduled && (state === 'enviada' || state === 'ajustada'),
    },
    {
      verb: 'mesas/counter-schedule',
      label: 'Proponer otra fecha',
      when: scheduled && (state === 'enviada' || state === 'ajustada'),
    },
    {
      verb: 'mesas/book-again',
      label: 'Citar de nuevo en Outlook',
      when: scheduled && mesa.lost !== undefined,
    },
    { verb: 'mesas/reschedule', label: 'Reprogramar', when: scheduled },
  ];
};
export const scheduleOffers = (mesa: KnownMesa, target: Target, actor: Actor): readonly Offer[] =>
  offersOf(actor, target, mesa.kind, scheduleCandidates(mesa));

/** The viewer speaks for a party about at least one indicator of the agenda; the others comment (design §4). */
function speaksIn({ mesa, proceso, forms }: Offering, actor: Actor): boolean {
  const dependencia = proceso.dependencias.find(({ id }) => id === mesa.plan.dependenciaId);
  return mesa.items.some((item) => {
    const indicator = forms.find(({ formId }) => formId === item.formId)?.indicator;
    if (indicator === undefined) return false;
    const known = indicator.kind === 'none' ? null : indicator;
    const sides = sidesOf(item.indicatorId, known, mesa.plan, dependencia);
    return partyOf(actor.person.personId, actor.grants, sides) !== null;
  });
}
