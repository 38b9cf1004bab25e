import { attendanceFeature, presentAt, STILL } from '../../attendance';
import type { PersonRef } from '../../kernel/feature';
import type { Act, Desk } from '../../kernel/handle';
import { parseWith } from '../../kernel/parse';
import { ok, type Result, refuse } from '../../kernel/result';
import { calledTo, type KnownMesa, loadMesa, mesaTarget } from '../../mesas';
import { may } from '../../people';
import { votacionFeature } from '../decider';
import { loadVotacion, permittedVotacion, votacionesOf } from '../load';
import { opcionesOf } from '../opciones';
import { OpenVotacionInput, StartVotacionInput } from '../parse';

export interface Started {
  readonly votacionId: string;
}

/** «Votación»: what is asked and how; it opens at once unless it is only prepared (F16). */
export const startVotacion: Act<StartVotacionInput, Started> = {
  name: 'votaciones/start',
  run: async (raw, desk) => {
    const input = parseWith(StartVotacionInput, raw);
    if (!input.ok) return input;
    const { mesaId, itemId, opciones, enBlanco, abrir, votanteIds, ...asked } = input.value;
    // Under the lock of the mesa: two conductors who begin at once get one vote each, numbered, and one open.
    const mesa = await loadMesa(desk, mesaId);
    if (!mesa.ok) return mesa;
    const allowed = may(
      desk.actor,
      'votaciones/conduct',
      mesaTarget(mesaId, mesa.value, desk.actor),
      mesa.value.kind,
    );
    if (!allowed.ok) return allowed;
    if (itemId !== null && !mesa.value.items.some(({ id }) => id === itemId)) return NO_ITEM;
    const { votacionId = desk.newId(), ...rest } = asked;
    const before = await desk.get(votacionFeature, votacionId);
    // The same request again: it is already so.
    if (input.value.votacionId === undefined && before.version > 0) return ok({ votacionId });
    const number = await numberOf(desk, mesaId, votacionId);
    if (!number.ok) return number;
    const { procesoId, sesionId } = mesa.value.plan;
    const prepared = await desk.change(votacionFeature, votacionId, {
      type: 'prepare',
      plan: {
        procesoId,
        mesaId,
        sesionId,
        itemId,
        numero: number.value,
        ...rest,
        pregunta: rest.pregunta.trim(),
        opciones: opcionesOf(opciones, enBlanco),
      },
    });
    if (!prepared.ok) return prepared;
    if (!abrir) return ok({ votacionId });
    const opened = await open(desk, votacionId, mesa.value, votanteIds);
    return opened.ok ? ok({ votacionId }) : opened;
  },
};

const NO_ITEM = refuse(
  'punto-inexistente',
  'No se preparó la votación: ese punto no está en el orden del día de la mesa.',
);

async function numberOf(desk: Desk, mesaId: string, votacionId: string): Promise<Result<number>> {
  const all = await votacionesOf(desk, { mesaId });
  const known = await desk.look(votacionFeature, votacionId);
  if (known.state.kind === 'none') return ok(all.length + 1);
  return known.state.plan.mesaId === mesaId
    ? ok(known.state.plan.numero)
    : refuse('votacion-de-otra-mesa', 'No se cambió la votación: es de otra mesa. Ábrala desde la suya.');
}

/** Opens one that was prepared, with its roll. */
export const openVotacion: Act<OpenVotacionInput, Started> = {
  name: 'votaciones/open',
  run: async (raw, desk) => {
    const input = parseWith(OpenVotacionInput, raw);
    if (!input.ok) return input;
    const { votacionId, votanteIds } = input.value;
    const votacion = await loadVotacion({ ...desk, get: desk.look }, votacionId);
    if (!votacion.ok) return votacion;
    const mesa = await loadMesa(desk, votacion.value.plan.mesaId);
    if (!mesa.ok) return mesa;
    const allowed = await permittedVotacion(desk, votacionId, 'votaciones/conduct');
    if (!allowed.ok) return allowed;
    const opened = await open(desk, votacionId, mesa.value, votanteIds);
    return opened.ok ? ok({ votacionId }) : opened;
  },
};

async function open(
  desk: Desk,
  votacionId: string,
  mesa: KnownMesa,
  votanteIds: readonly string[] | undefined,
): Promise<Result<unknown>> {
  const { state } = await desk.get(votacionFeature, votacionId);
  if (state.kind === 'draft') {
    if (mesa.kind !== 'open' || mesa.plan.sesionId !== state.plan.sesionId)
      return refuse(
        'mesa-no-abierta',
        'No se abrió la votación: se vota con la mesa abierta, en la sesión para la que se preparó. Abra la mesa, o prepare otra votación.',
      );
    const others = await votacionesOf(desk, { mesaId: state.plan.mesaId });
    const under = others.find((one) => one.id !== votacionId && one.state.kind === 'open');
    if (under)
      return refuse(
        'otra-votacion-abierta',
        `No se abrió la votación: la votación ${under.state.plan.numero} de esta mesa sigue abierta. Ciérrela o anúlela primero.`,
      );
  }
  const roll = await rollOf(desk, mesa, votanteIds);
  return roll.ok ? desk.change(votacionFeature, votacionId, { type: 'open', listado: roll.value }) : roll;
}

/** Of those called to the mesa or present in it, the ones who were chosen; nobody chosen: everybody called. */
async function rollOf(
  desk: Desk,
  mesa: KnownMesa,
  votanteIds: readonly string[] | undefined,
): Promise<Result<readonly PersonRef[]>> {
  const called = calledTo(mesa.plan);
  if (votanteIds === undefined) return ok(called);
  const { state: sheet } = await desk.look(attendanceFeature, mesa.plan.sesionId);
  const known = new Map([...presentAt(sheet, STILL), ...called].map((person) => [person.personId, person]));
  const chosen = votanteIds.flatMap((id) => known.get(id) ?? []);
  return chosen.length < votanteIds.length
    ? refuse(
        'votante-ajeno',
        'No se abrió la votación: una de las personas escogidas no está citada ni figura en la asistencia. Regístrela en la asistencia, o quítela del listado.',
      )
    : ok(chosen);
}
