import { addBusinessDays } from '../kernel/business-days';
import type { PlainDate } from '../kernel/instant';
import {
  escalationStatus,
  type Item,
  type MesaState,
  OUTCOME_WORDS,
  pointsOfOrder,
  unagreed,
} from '../mesas';
import type { ProcesoSettings } from '../people';
import { agendaView } from './agenda';
import { commentView } from './comment-view';
import { escalationText } from './escalation-text';
import { floorDependencias, floorPeople } from './floor-people';
import type { FormParts, Viewer } from './form-parts';
import { mesaOffers } from './mesa-offers';
import type { MesaParts } from './mesa-parts';
import { cronogramaView, sesionesView } from './mesa-sesiones';
import type { Names } from './names';
import { presenceNow, presenceView } from './presence';
import { type Around, commitmentView } from './view-commitment';
import { viewOfForm } from './view-form';
import type { CommitmentView, ItemView, MesaView, PositionView } from './views';
import { ESTADO_MESA } from './words';

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
      return form ? [itemView(item, index + 1, form, { viewer, compromisos, parts })] : [];
    }),
    compromisos,
    advertencias: plan.accepted.map(({ message }) => `${message} Se aceptó: ${plan.reason}`),
    orden: agendaView(mesa, proceso.settings.orden).pasos,
    avisoDatos: proceso.settings.avisoDatos,
    terminoDias: proceso.settings.terminoDevolucionDias,
    ...returnTerm(proceso.settings, viewer.today),
    actaId: parts.actaId,
    abiertaEn: opened ? mesa.openedAt : null,
    cerradaEn: mesa.kind === 'closed' ? mesa.closedAt : null,
    cronograma: cronogramaView(mesa, names),
    ...sesionesView(parts),
    ...(mesa.floor
      ? {
          palabra: floorPeople(mesa.floor, names),
          palabraDependencias: floorDependencias(mesa.floor),
          puntosDeOrden: pointsOfOrder(mesa.floor),
        }
      : {}),
    ...(mesa.kind === 'open'
      ? { presentes: presenceNow(parts.sheets[plan.sesionId], proceso.settings.quorum, names) }
      : {}),
    offers: mesaOffers(parts, viewer),
    turno: parts.turno.texto,
  };
}

function returnTerm(settings: ProcesoSettings, today: PlainDate | undefined): Pick<MesaView, 'devolucion'> {
  const { terminoDevolucionDias: days, terminoOrigen, cierres } = settings;
  return days === null || today === undefined
    ? {}
    : { devolucion: { hasta: addBusinessDays(today, days, cierres), origen: terminoOrigen ?? '' } };
}

interface Frame {
  readonly viewer: Viewer;
  readonly compromisos: readonly CommitmentView[];
  readonly parts: Pick<MesaParts, 'mesa' | 'sheets'>;
}

export const stateOf = ({ kind }: Item): ItemView['estado'] =>
  kind === 'pending' ? 'pendiente' : kind === 'open' ? 'en-discusion' : 'decidido';

export function itemView(item: Item, orden: number, parts: FormParts, frame: Frame): ItemView {
  const { viewer, compromisos } = frame;
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
    estado: stateOf(item),
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
    ...presenceOf(item, frame),
    ...escalationOf(item, parts.mesa, viewer),
  };
}

function presenceOf(item: Item, { parts, viewer }: Frame): Pick<ItemView, 'presencia'> {
  if (item.kind !== 'decided') return {};
  const { sheets, mesa } = parts;
  return {
    presencia: presenceView(
      sheets[item.sesionId ?? mesa.plan.sesionId],
      { ...item, quorum: item.quorum },
      viewer.names,
    ),
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
