import type { Actor } from '../kernel/actor';
import { businessDaysBetween } from '../kernel/business-days';
import type { PlainDate } from '../kernel/instant';
import { ok, type Result, refuse } from '../kernel/result';
import type { Reader } from '../kernel/store';
import {
  awaitsDecision,
  escalationStatus,
  mesaFeature,
  mesaTarget,
  mesaTitle,
  RULING_WORDS,
  type Unagreed,
  unagreed,
} from '../mesas';
import { holdsIn, may } from '../people';
import { escalationText, waiting } from './escalation-text';
import { type LoadedMesa, loadWholeMesa, mesaViewOf } from './mesa';
import { loadNames, type Names } from './names';
import { offersOf } from './offers';
import type { EscalationView, ItemView, MesaView, PendingsView } from './views';
import { tipoTexto } from './words';

/** One indicator without agreement: positions of both parties, discussion, report, clock and decision (MES-060, F21, F22). */
export async function escalationView(
  reader: Reader,
  actor: Actor,
  mesaId: string,
  itemId: string,
): Promise<Result<EscalationView>> {
  const all = await ofMesa(reader, actor, mesaId);
  if (!all.ok) return all;
  const found = all.value.find((view) => view.itemId === itemId);
  return found
    ? ok(found)
    : refuse('sin-disenso', 'Ese punto no quedó sin acuerdo, o su mesa todavía no se ha cerrado.');
}

async function ofMesa(
  reader: Reader,
  actor: Actor,
  mesaId: string,
): Promise<Result<readonly EscalationView[]>> {
  const loaded = await loadWholeMesa(reader, mesaId);
  if (!loaded.ok) return loaded;
  const { mesa } = loaded.value;
  const target = mesaTarget(mesaId, mesa, actor);
  const allowed = may(actor, 'mesas/read', target, mesa.kind);
  if (!allowed.ok) return allowed;
  const names = await loadNames(reader, loaded.value, [], may(actor, 'people/read', target).ok);
  const view = await mesaViewOf(reader, actor, loaded.value, names);
  return ok(
    unagreed(mesa).flatMap((item) => {
      const shown = view.items.find(({ itemId }) => itemId === item.id);
      return shown
        ? [viewOf(item, shown, { view, loaded: loaded.value, names, actor, today: reader.today })]
        : [];
    }),
  );
}

/** Every dissent of the proceso that the person may see, the oldest first; those without decision when `pendientes`. */
export async function escalationsList(
  reader: Reader,
  actor: Actor,
  { procesoId, pendientes = false }: { readonly procesoId: string; readonly pendientes?: boolean },
): Promise<Result<readonly EscalationView[]>> {
  const mesas = await reader.find(
    mesaFeature,
    pendientes ? { procesoId, awaitsDecision: true } : { procesoId },
    { orderBy: 'start' },
  );
  const views: EscalationView[] = [];
  for (const { id, state } of mesas) {
    if (unagreed(state).length === 0) continue;
    const own = await ofMesa(reader, actor, id);
    if (own.ok) views.push(...own.value.filter(({ decision }) => !pendientes || decision === null));
  }
  return ok(views);
}

/** What waits for the decision of this person, as one line for each mesa among their pendings. */
export async function decisionsOwed(reader: Reader, actor: Actor): Promise<PendingsView['mesas']> {
  if (!actor.grants.some(({ role }) => role === 'despacho-subdireccion')) return [];
  const mesas = await reader.find(mesaFeature, { awaitsDecision: true }, { orderBy: 'start' });
  return mesas.flatMap(({ id, state }) => {
    if (state.kind === 'none' || !awaitsDecision(state)) return [];
    if (!holdsIn(actor, state.plan.procesoId, 'despacho-subdireccion')) return [];
    const turno = `Falta que usted decida sobre ${waiting(unagreed(state), reader.today)}`;
    return [{ mesaId: id, nombre: mesaTitle(state.plan), turno, decide: true }];
  });
}

interface Frame {
  readonly view: MesaView;
  readonly loaded: LoadedMesa;
  readonly names: Names;
  readonly actor: Actor;
  readonly today: PlainDate | undefined;
}

function viewOf(item: Unagreed, shown: ItemView, frame: Frame): EscalationView {
  const { view, loaded, names, actor, today } = frame;
  const { mesa, mesaId, proceso } = loaded;
  const { form } = shown;
  const { escalation, ruling } = item;
  const due = escalation?.due ?? null;
  const estado = escalationStatus(item, today);
  const to = escalation?.to.map((person) => names.of(person).nombre) ?? [];
  return {
    mesaId,
    itemId: item.id,
    formId: item.formId,
    sesionId: item.sesionId ?? mesa.plan.sesionId,
    mesa: mesaTitle(mesa.plan),
    dependencia: view.dependencia,
    orden: shown.orden,
    indicatorId: item.indicatorId,
    codigo: shown.codigo,
    nombre: shown.nombre,
    consecutivo: form.consecutivo,
    revision: form.revision,
    moderador: view.moderador.nombre,
    relator: view.relator.nombre,
    decididoEn: item.at,
    nota: item.note,
    propuesta: form.tipo === 'otro' ? form.tipoOtro : tipoTexto(form.tipo),
    justificacion: form.justificacion,
    acuerdos: form.acuerdos,
    diferencias: form.diferencias,
    posiciones: shown.posiciones,
    comentarios: shown.comentarios,
    estado,
    estadoTexto: escalationText(item, estado, names),
    enviadoEn: escalation?.sentAt ?? null,
    destinatarios: to,
    vence: due,
    diasHabiles:
      due === null || ruling || today === undefined
        ? null
        : businessDaysBetween(today, due, proceso.settings.cierres),
    plazoOrigen: proceso.settings.decisionDespachoOrigen ?? '',
    documentSha256: escalation?.documentSha256 ?? null,
    decision: ruling
      ? {
          sentido: ruling.sense,
          sentidoTexto: RULING_WORDS[ruling.sense],
          texto: ruling.text,
          fecha: ruling.date,
          autor: names.of(ruling.author).nombre,
          autorCargo: names.of(ruling.author).cargo,
          soporte: ruling.evidence,
          registradaPor: ruling.recordedBy ? names.of(ruling.recordedBy).nombre : null,
          registradaEn: ruling.at,
        }
      : null,
    offers: offersOf(actor, mesaTarget(mesaId, mesa, actor), mesa.kind, [
      { verb: 'mesas/record-decision', label: 'Registrar la decisión', when: !ruling },
      // Whose decision it is; the others write it down for its author.
      {
        verb: 'mesas/rule',
        label: 'Decidir',
        action: 'mesas/record-decision',
        when: !ruling && holdsIn(actor, mesa.plan.procesoId, 'despacho-subdireccion'),
      },
      {
        verb: 'mesas/ask-report',
        label: escalation ? 'Enviar de nuevo el informe' : 'Enviar el informe al despacho',
        action: 'mesas/send-report',
        when: !ruling,
      },
    ]),
  };
}
