import { loadActa } from '../actas';
import { attendanceFeature, mergeSheet } from '../attendance';
import type { Actor } from '../kernel/actor';
import { ok, type Result } from '../kernel/result';
import type { Reader } from '../kernel/store';
import { loadList, mesaTarget } from '../mesas';
import { may } from '../people';
import { loadWholeMesa, mesaViewOf } from './mesa';
import { loadNames } from './names';
import { viewOfActa } from './view-acta';
import type { ActaView } from './views';
import { votacionesIn } from './votaciones';

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
  const votaciones = await votacionesIn(reader, actor, acta.mesaId, mesa);
  return ok(
    viewOfActa({ actaId, acta, mesa, attendance, lista, signing: actaSigning, votaciones }, view, {
      actor,
      names,
      today: reader.today,
    }),
  );
}
