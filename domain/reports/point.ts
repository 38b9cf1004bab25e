import { attendanceFeature } from '../attendance';
import { commitmentFeature } from '../commitments';
import { formFeature, loadProceso } from '../dies058';
import { indicatorFeature } from '../indicators';
import type { Actor } from '../kernel/actor';
import { ok, type Result, refuse } from '../kernel/result';
import type { Reader } from '../kernel/store';
import { type KnownMesa, loadMesa, mesaTarget } from '../mesas';
import { may } from '../people';
import { signingFeature } from '../signatures';
import { loadAround, owedOf } from './around';
import { partsOf } from './load-forms';
import { mesaOffers } from './mesa-offers';
import { growingNames } from './names';
import { commitmentView } from './view-commitment';
import { itemView, stateOf } from './view-mesa';
import type { MesaHead, PointView } from './views';
import { ESTADO_MESA } from './words';

const NO_POINT = refuse('punto-inexistente', 'Ese punto no está en esta mesa.');

/** The mesa, when this person may see it. */
async function seenMesa(reader: Reader, actor: Actor, mesaId: string): Promise<Result<KnownMesa>> {
  const mesa = await loadMesa(reader, mesaId);
  if (!mesa.ok) return mesa;
  const allowed = may(actor, 'mesas/read', mesaTarget(mesaId, mesa.value, actor), mesa.value.kind);
  return allowed.ok ? mesa : allowed;
}

/** Which mesa it is. */
export async function mesaHead(reader: Reader, actor: Actor, mesaId: string): Promise<Result<MesaHead>> {
  const mesa = await seenMesa(reader, actor, mesaId);
  if (!mesa.ok) return mesa;
  const { plan, calendar } = mesa.value;
  const { numero, nombre, moderador, relator } = plan;
  const chatId = calendar?.chatId ?? null;
  return ok({
    mesaId,
    numero,
    nombre,
    chatId,
    moderadorId: moderador.personId,
    relatorId: relator.personId,
  });
}

/** Of the comments before these only how many they are is on a card, and by whom is not looked up. */
const LAST_COMMENTS = 6;

/**
 * One point for its card, with its form and its people, in a few reads however large the mesa is: three hundred people click on it within a
 * minute (issue 4, Load). It says what the same point says in `mesaView`.
 */
export async function pointView(
  reader: Reader,
  actor: Actor,
  mesaId: string,
  itemId: string,
): Promise<Result<PointView>> {
  const seen = await seenMesa(reader, actor, mesaId);
  if (!seen.ok) return seen;
  const mesa = seen.value;
  const { plan, items } = mesa;
  const item = items.find(({ id }) => id === itemId);
  if (!item) return NO_POINT;
  const { formId, indicatorId } = item;
  const sesionId = item.kind === 'decided' ? (item.sesionId ?? plan.sesionId) : null;
  const contact = may(actor, 'people/read', mesaTarget(mesaId, mesa, actor)).ok;
  const names = growingNames(reader, contact);
  const said = { ...item, comments: item.comments.slice(-LAST_COMMENTS) };
  const [proceso, { state: form }, { state: indicator }, sheet, signings, commitments] = await Promise.all([
    loadProceso(reader, plan.procesoId),
    reader.get(formFeature, formId),
    reader.get(indicatorFeature, indicatorId),
    sesionId === null ? null : reader.get(attendanceFeature, sesionId),
    reader.find(signingFeature, { formId }),
    reader.find(commitmentFeature, { mesaId, formId }, { orderBy: 'due' }),
    names.load([said, plan.moderador, plan.relator]),
  ]);
  if (!proceso.ok) return proceso;
  if (form.kind === 'none') return NO_POINT;
  const parts = partsOf(formId, form, { mesa, proceso: proceso.value, signings, indicator, others: [] });
  const owed = owedOf(commitments);
  await names.load([form, parts.signing, sheet?.state, owed]);
  const around = await loadAround(reader, actor, owed, { proceso: proceso.value, names });
  const viewer = { actor, names, today: reader.today };
  const whole = {
    mesaId,
    mesa,
    proceso: proceso.value,
    forms: [parts],
    sheets: sheet === null || sesionId === null ? {} : { [sesionId]: sheet.state },
    actaId: null,
  };
  const compromisos = owed.map(({ id, state }) => commitmentView(id, state, around));
  return ok({
    mesa: {
      mesaId,
      numero: plan.numero,
      nombre: plan.nombre,
      estado: ESTADO_MESA[mesa.kind],
      relator: plan.relator,
      items: items.map((one, index) => ({
        itemId: one.id,
        orden: index + 1,
        estado: stateOf(one),
        abiertoDesde: one.kind === 'pending' ? null : one.since,
      })),
      offers: mesaOffers(whole, viewer),
    },
    item: itemView(item, items.indexOf(item) + 1, parts, { viewer, compromisos, parts: whole }),
  });
}
