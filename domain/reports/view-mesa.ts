import type { CommitmentState } from '../commitments';
import type { OpenProceso } from '../dies058';
import type { Actor } from '../kernel/actor';
import {
  carryOver,
  escalationStatus,
  type Item,
  type KnownMesa,
  type MesaState,
  mesaTarget,
  OUTCOME_WORDS,
  partyOf,
  type SesionRef,
  sidesOf,
  unagreed,
} from '../mesas';
import { ORDEN_DEL_DIA } from './agenda';
import { escalationText } from './escalation-text';
import { floorPeople } from './floor-people';
import type { FormParts, Viewer } from './form-parts';
import type { Names } from './names';
import { offersOf } from './offers';
import type { Turno } from './turno';
import { type Around, commitmentView } from './view-commitment';
import { viewOfForm } from './view-form';
import type { CommentView, CommitmentView, ItemView, MesaView, Offer, PositionView } from './views';
import { ESTADO_MESA } from './words';

export interface MesaParts {
  readonly mesaId: string;
  readonly mesa: KnownMesa;
  readonly proceso: OpenProceso;
  /** In the order of the agenda. */
  readonly forms: readonly FormParts[];
  readonly commitments: readonly {
    readonly id: string;
    readonly state: Exclude<CommitmentState, { kind: 'none' }>;
  }[];
  readonly actaId: string | null;
  readonly sesiones?: readonly (SesionRef & { readonly actaId: string | null })[];
  readonly turno: Turno;
}

export function viewOfMesa(parts: MesaParts, viewer: Viewer, around: Around): MesaView {
  const { mesa, mesaId, proceso } = parts;
  const { plan, calendar } = mesa;
  const { names } = viewer;
  const opened = mesa.kind === 'open' || mesa.kind === 'closed';
  const compromisos = parts.commitments.map(({ id, state }) => commitmentView(id, state, around));
  return {
    mesaId,
    sesionId: plan.sesionId,
    procesoId: plan.procesoId,
    numero: plan.numero,
    nombre: plan.nombre,
    dependencia: proceso.dependencias.find(({ id }) => id === plan.dependenciaId)?.nombre ?? plan.nombre,
    dependenciaId: plan.dependenciaId,
    fase: plan.fase,
    temas: plan.temas,
    estado: ESTADO_MESA[mesa.kind],
    inicio: plan.start,
    fin: plan.end,
    modalidad: plan.modalidad,
    lugar: plan.lugar,
    joinUrl: calendar?.joinUrl ?? null,
    eventId: calendar?.eventId ?? null,
    chatId: calendar?.chatId ?? null,
    moderador: names.of(plan.moderador),
    relator: names.of(plan.relator),
    invitados: [...(plan.enlace ? [plan.enlace] : []), ...plan.invitees.map(({ person }) => person)]
      .filter(({ personId }, index, all) => all.findIndex((other) => other.personId === personId) === index)
      .map(names.of),
    items: mesa.items.flatMap((item, index) => {
      const form = parts.forms.find(({ formId }) => formId === item.formId);
      return form ? [itemView(item, index + 1, form, { viewer, compromisos })] : [];
    }),
    compromisos,
    advertencias: plan.accepted.map(({ message }) => `${message} Se aceptó: ${plan.reason}`),
    orden: ORDEN_DEL_DIA,
    avisoDatos: proceso.settings.avisoDatos,
    terminoDias: proceso.settings.terminoDevolucionDias,
    actaId: parts.actaId,
    abiertaEn: opened ? mesa.openedAt : null,
    cerradaEn: mesa.kind === 'closed' ? mesa.closedAt : null,
    ...sesionesView(parts),
    ...(mesa.floor ? { palabra: floorPeople(mesa.floor, names) } : {}),
    offers: mesaOffers(parts, viewer),
    turno: parts.turno.texto,
  };
}

function sesionesView({ mesa, sesiones = [] }: MesaParts): Pick<MesaView, 'sesiones' | 'porContinuar'> {
  const left = mesa.kind === 'closed' ? carryOver(mesa).length : 0;
  const all = sesiones.map(({ sesionId, orden, plan, over, actaId }) => ({
    sesionId,
    orden,
    inicio: plan.start,
    terminada: over,
    actaId,
  }));
  return { ...(all.length > 1 ? { sesiones: all } : {}), ...(left > 0 ? { porContinuar: left } : {}) };
}

interface Frame {
  readonly viewer: Viewer;
  readonly compromisos: readonly CommitmentView[];
}

function itemView(item: Item, orden: number, parts: FormParts, { viewer, compromisos }: Frame): ItemView {
  const { names } = viewer;
  const { indicator } = parts;
  const decided = item.kind === 'decided' ? item : null;
  const own = compromisos.filter(({ formId }) => formId === parts.formId);
  return {
    itemId: item.id,
    orden,
    indicatorId: item.indicatorId,
    codigo: indicator.kind === 'none' ? '' : indicator.codigo,
    nombre:
      indicator.kind === 'none' ? (parts.form.answers.nombreActual ?? 'Indicador nuevo') : indicator.nombre,
    estado: item.kind === 'pending' ? 'pendiente' : item.kind === 'open' ? 'en-discusion' : 'decidido',
    outcome: decided?.outcome ?? null,
    resultado: decided ? OUTCOME_WORDS[decided.outcome] : null,
    nota: decided?.note ?? '',
    form: viewOfForm(parts, own, viewer),
    posiciones: (['dependencia', 'dap'] as const).map((party) => positionView(party, item, names)),
    comentarios: item.comments.map((comment) => commentView(comment, names)),
    compromisos: own,
    abiertoDesde: item.kind === 'pending' ? null : item.since,
    decididoPor: decided ? names.of(decided.by).nombre : null,
    decididoEn: decided?.at ?? null,
    ...escalationOf(item, parts.mesa, viewer),
  };
}

function escalationOf(item: Item, mesa: MesaState, { names, today }: Viewer): Pick<ItemView, 'escalamiento'> {
  const standing = unagreed(mesa).find(({ id }) => id === item.id);
  if (!standing) return {};
  const estado = escalationStatus(standing, today);
  const texto = escalationText(standing, estado, names);
  const { escalation, ruling } = standing;
  return {
    escalamiento: { estado, texto, vence: escalation?.due ?? null, sentido: ruling?.sense ?? null },
  };
}

const PARTE = { dependencia: 'Dependencia', dap: 'DAP' } as const;
function positionView(party: 'dependencia' | 'dap', { positions }: Item, names: Names): PositionView {
  const taken = positions[party];
  return {
    party,
    parte: PARTE[party],
    valor: taken?.value ?? null,
    ...(taken?.text ? { texto: taken.text } : {}),
    quien: taken ? names.of(taken.by).nombre : null,
    cuando: taken?.at ?? null,
    recogidoPor: taken?.recordedBy ? `recogido de viva voz por ${names.of(taken.recordedBy).nombre}` : null,
  };
}

export const commentView = (
  { by, text, at, recordedBy }: Item['comments'][number],
  names: Names,
): CommentView => ({
  quien: names.of(by).nombre,
  texto: text,
  cuando: at,
  recogidoPor: recordedBy ? `recogido de viva voz por ${names.of(recordedBy).nombre}` : null,
});

function mesaOffers(parts: MesaParts, { actor }: Viewer): readonly Offer[] {
  const { mesa, mesaId, actaId } = parts;
  const open = mesa.kind === 'open';
  const scheduled = mesa.kind === 'scheduled';
  const base = mesaTarget(mesaId, mesa, actor);
  const sides = speaksIn(parts, actor) ? (['enlace-del-indicador'] as const) : [];
  const target = { ...base, relations: [...(base.relations ?? []), ...sides] };
  const all = mesa.items.every(({ kind }) => kind === 'decided');
  return offersOf(actor, target, mesa.kind, [
    { verb: 'mesas/open', label: 'Abrir mesa', when: scheduled },
    { verb: 'mesas/reschedule', label: 'Reprogramar', when: scheduled },
    { verb: 'mesas/cancel', label: 'Cancelar la mesa', when: scheduled },
    { verb: 'mesas/call-item', label: 'Iniciar punto', when: open },
    { verb: 'mesas/position', label: 'Fijar posición', when: open },
    { verb: 'mesas/comment', label: 'Comentar', when: open },
    { verb: 'mesas/decide-item', label: 'Cerrar punto', when: open },
    { verb: 'commitments/record', label: 'Agregar compromiso', when: open || mesa.kind === 'closed' },
    { verb: 'mesas/close', label: 'Cerrar mesa', when: open && all },
    { verb: 'attendance/add-manual', label: 'Agregar asistente', when: open || mesa.kind === 'closed' },
    {
      verb: 'mesas/continue',
      label: 'Agendar la continuación',
      when: mesa.kind === 'closed' && carryOver(mesa).length > 0,
    },
    { verb: 'actas/compose', label: 'Componer el acta', when: mesa.kind === 'closed' && actaId === null },
  ]);
}

/** The viewer speaks for a party about at least one indicator of the agenda; the others comment (design §4). */
function speaksIn({ mesa, proceso, forms }: MesaParts, actor: Actor): boolean {
  const dependencia = proceso.dependencias.find(({ id }) => id === mesa.plan.dependenciaId);
  return mesa.items.some((item) => {
    const indicator = forms.find(({ formId }) => formId === item.formId)?.indicator;
    const known = indicator === undefined || indicator.kind === 'none' ? null : indicator;
    const sides = sidesOf(item.indicatorId, known, mesa.plan, dependencia);
    return partyOf(actor.person.personId, actor.grants, sides) !== null;
  });
}
