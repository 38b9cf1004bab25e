import { loadActa } from '../actas';
import { attendanceFeature, mergeSheet } from '../attendance';
import type { Actor } from '../kernel/actor';
import { bogotaDay, type Instant } from '../kernel/instant';
import { ok, type Result } from '../kernel/result';
import type { Reader } from '../kernel/store';
import { loadList, mesaTarget } from '../mesas';
import { may } from '../people';
import { type LoadedMesa, loadWholeMesa, mesaViewOf } from './mesa';
import { loadNames } from './names';
import { viewOfActa } from './view-acta';
import type { ActaAnterior, ActaView, CommitmentView } from './views';
import { votacionesIn } from './votaciones';
import { ESTADO_ACTA_WORDS } from './words';

/** An acta for who took part, who signs it and the office; once locked, for the whole proceso. */
export async function actaView(reader: Reader, actor: Actor, actaId: string): Promise<Result<ActaView>> {
  const loaded = await loadActa(reader, actaId);
  if (!loaded.ok) return loaded;
  const { acta } = loaded.value;
  const whole = await loadWholeMesa(reader, acta.mesaId, acta.sesionId);
  if (!whole.ok) return whole;
  const { mesa, actaSigning } = whole.value;
  const { personId } = actor.person;
  const base = mesaTarget(acta.mesaId, mesa, actor);
  const signs = actaSigning?.blocks.some(({ signer }) => signer.personId === personId) ?? false;
  const target = {
    ...base,
    relations: [...(base.relations ?? []), ...(signs ? (['firmante'] as const) : [])],
  };
  const allowed = may(actor, 'actas/read', target, acta.kind);
  if (!allowed.ok) return allowed;
  const { state: attendance } = await reader.get(attendanceFeature, acta.sesionId);
  const ids = [
    ...(acta.kind === 'locked' ? acta.unsigned : []),
    ...(attendance.kind === 'settled' ? attendance.settled : []),
  ];
  const lista = await loadList(reader, acta.sesionId);
  const contact = may(actor, 'people/read', target).ok;
  const names = await loadNames(
    reader,
    [whole.value, attendance, mergeSheet(attendance), lista],
    ids,
    contact,
  );
  const view = await mesaViewOf(reader, actor, whole.value, names);
  const anterior = await previousActa(reader, actor, whole.value, acta.sesionId);
  const votaciones = await votacionesIn(reader, actor, acta.mesaId, mesa);
  return ok(
    viewOfActa(
      {
        actaId,
        acta,
        mesa,
        attendance,
        lista,
        signing: actaSigning,
        votaciones,
        ...(anterior ? { anterior } : {}),
      },
      view,
      {
        actor,
        names,
        today: reader.today,
      },
    ),
  );
}

/** The acta of the sesión before, and every commitment that the earlier ones left, as it stands now (X-049, MES-077). */
async function previousActa(
  reader: Reader,
  actor: Actor,
  { mesaId, sesiones }: LoadedMesa,
  sesionId: string,
): Promise<ActaAnterior | null> {
  const before = sesiones.slice(
    0,
    Math.max(
      0,
      sesiones.findIndex((one) => one.sesionId === sesionId),
    ),
  );
  const last = before.at(-1);
  if (!last?.acta) return null;
  let held = bogotaDay(last.plan.start);
  const owed: ActaAnterior['compromisos'][number][] = [];
  for (const one of before) {
    const whole = await loadWholeMesa(reader, mesaId, one.sesionId);
    if (!whole.ok) continue;
    const names = await loadNames(reader, whole.value, [], false);
    const { compromisos, abiertaEn, inicio } = await mesaViewOf(reader, actor, whole.value, names);
    held = bogotaDay((abiertaEn ?? inicio) as Instant);
    owed.push(
      ...compromisos.map(({ que, responsable, fecha, estado }) => ({
        que,
        responsable,
        fecha,
        estado: COMPROMISO_WORDS[estado],
      })),
    );
  }
  return {
    numero: last.acta.numero,
    fecha: held,
    estado: ESTADO_ACTA_WORDS[last.acta.kind],
    compromisos: owed,
  };
}

const COMPROMISO_WORDS: Readonly<Record<CommitmentView['estado'], string>> = {
  pendiente: 'Pendiente',
  vencido: 'Vencido',
  'por-verificar': 'Por verificar',
  cumplido: 'Cumplido',
  retirado: 'Retirado',
};
