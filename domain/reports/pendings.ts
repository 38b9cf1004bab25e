import { commitmentFeature } from '../commitments';
import type { Actor } from '../kernel/actor';
import { ok, type Result } from '../kernel/result';
import type { Reader } from '../kernel/store';
import { mesaFeature, mesaTitle } from '../mesas';
import { signingFeature } from '../signatures';
import { owedOf } from './around';
import { awaitingAnswer, viewsOf } from './awaiting-answer';
import { decisionsOwed } from './escalation';
import { type LoadedMesa, loadWholeMesa, turnoOfLoaded } from './mesa';
import { loadNames } from './names';
import { loadSigningParts } from './signing';
import { viewOfSigning } from './view-signing';
import type { CommitmentView, PendingsView, SigningView } from './views';

/** What one person owes now: signatures whose turn it is, commitments, and mesas that wait for them. */
export async function pendingsOf(reader: Reader, actor: Actor): Promise<Result<PendingsView>> {
  const porAtender = await awaitingAnswer(reader, actor);
  return ok({
    firmas: await openSignatures(reader, actor),
    compromisos: await ownCommitments(reader, actor),
    mesas: [...(await decisionsOwed(reader, actor)), ...(await waitingMesas(reader, actor))],
    ...(porAtender.length > 0 ? { porAtender } : {}),
  });
}

/** By their date; those of one day in the order of their numbers, as the office counts them. */
async function openSignatures(reader: Reader, actor: Actor): Promise<readonly SigningView[]> {
  const found = await reader.find(signingFeature, { pendingIds: actor.person.personId }, { orderBy: 'due' });
  const views = await Promise.all(
    found.map(async ({ id, state }) => {
      if (state.kind === 'none') return [];
      const parts = await loadSigningParts(reader, id, state);
      return [viewOfSigning(parts, actor, await loadNames(reader, parts, [], false), reader.today)];
    }),
  );
  return views.flat().toSorted((a, b) => a.vence.localeCompare(b.vence) || a.titulo.localeCompare(b.titulo));
}

async function ownCommitments(reader: Reader, actor: Actor): Promise<readonly CommitmentView[]> {
  const { personId } = actor.person;
  const mine = { ownerId: personId, status: 'owed' };
  return viewsOf(reader, actor, owedOf(await reader.find(commitmentFeature, mine, { orderBy: 'due' })));
}

/** Mesas already held are looked at while they are recent: those whose acta and forms ended owe nothing. */
const RECENT = 20;

async function waitingMesas(reader: Reader, actor: Actor): Promise<PendingsView['mesas']> {
  const { personId } = actor.person;
  const mine = { orderBy: 'start', descending: true, limit: RECENT } as const;
  const status = ['scheduled', 'open', 'closed'];
  const found = [
    ...(await reader.find(mesaFeature, { moderadorId: personId, status }, mine)),
    ...(await reader.find(mesaFeature, { relatorId: personId, status }, mine)),
    ...(await reader.find(
      mesaFeature,
      { personIds: personId, status: 'scheduled', cronograma: ['enviada', 'ajustada'] },
      mine,
    )),
  ];
  const waiting: PendingsView['mesas'][number][] = [];
  for (const mesaId of new Set(found.map(({ id }) => id))) {
    const loaded = await loadWholeMesa(reader, mesaId);
    if (!loaded.ok) continue;
    const names = await loadNames(reader, loaded.value.mesa.plan, [], false);
    const turno = turnoOfLoaded(loaded.value, names, reader.today, personId);
    const { plan, kind } = loaded.value.mesa;
    const avala = kind === 'scheduled' && plan.enlace?.personId === personId;
    if (turno.de.includes(personId))
      waiting.push({
        mesaId,
        nombre: mesaTitle(plan),
        turno: turno.texto,
        ...(avala ? { avala } : {}),
      });
    waiting.push(...(await earlierSesiones(reader, personId, loaded.value)));
  }
  return waiting;
}

/** What the sesiones before a continuation still owe: their actas and the forms they decided (MES-077). */
async function earlierSesiones(
  reader: Reader,
  personId: string,
  { mesaId, sesiones }: LoadedMesa,
): Promise<PendingsView['mesas']> {
  const waiting: PendingsView['mesas'][number][] = [];
  for (const { sesionId, orden } of sesiones.slice(0, -1)) {
    const loaded = await loadWholeMesa(reader, mesaId, sesionId);
    if (!loaded.ok) continue;
    const names = await loadNames(reader, loaded.value.mesa.plan, [], false);
    const turno = turnoOfLoaded(loaded.value, names, reader.today, personId);
    const nombre = `${mesaTitle(loaded.value.mesa.plan)}, sesión ${orden}`;
    if (turno.de.includes(personId)) waiting.push({ mesaId, nombre, turno: turno.texto });
  }
  return waiting;
}
