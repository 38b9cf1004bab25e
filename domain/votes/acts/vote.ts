import { attendanceFeature, presentAt, STILL } from '../../attendance';
import { type Act, type Desk } from '../../kernel/handle';
import { parseWith } from '../../kernel/parse';
import { ok, refuse } from '../../kernel/result';
import { speakerOf } from '../../mesas';
import { procesoFeature } from '../../people';
import { votacionFeature } from '../decider';
import { type LoadedVotacion, permittedVotacion } from '../load';
import type { ClaseVotacion, QuorumVisto } from '../nouns';
import { CancelVotacionInput, VotacionInput, VoteInput } from '../parse';

export interface Voted {
  readonly votacionId: string;
  readonly clase: ClaseVotacion;
  /** It was so already, or, in a secret vote, what was in the urn stays there. */
  readonly repetido: boolean;
}

/** One vote for each person: their own, or the one the relator records «de viva voz» (F16). */
export const vote: Act<VoteInput, Voted> = {
  name: 'votaciones/vote',
  run: async (raw, desk) => {
    const input = parseWith(VoteInput, raw);
    if (!input.ok) return input;
    const { votacionId, opcion, personId } = input.value;
    const loaded = await permittedVotacion(desk, votacionId, 'votaciones/vote');
    if (!loaded.ok) return loaded;
    const { votacion, mesa } = loaded.value;
    if (mesa.kind !== 'open' || mesa.plan.sesionId !== votacion.plan.sesionId) return MESA_OVER;
    const speaker = await speakerOf(desk, mesa, personId);
    if (!speaker.ok) return speaker;
    const { person, aloud } = speaker.value;
    const before =
      votacion.kind === 'open'
        ? votacion.votos.find((voto) => voto.person.personId === person.personId)
        : undefined;
    const changed = await desk.change(votacionFeature, votacionId, { type: 'vote', person, opcion, aloud });
    if (!changed.ok) return changed;
    const { clase } = votacion.plan;
    // Read under the lock: whoever was marked before has their ballot in the urn already.
    if (clase === 'secreta' && !before) desk.cast({ urnId: votacionId, option: opcion });
    return ok({ votacionId, clase, repetido: clase === 'secreta' ? !!before : before?.opcion === opcion });
  },
};

const MESA_OVER = refuse(
  'mesa-no-abierta',
  'No se registró el voto: se vota con la mesa abierta, y esta ya no lo está.',
);

/** Ends the vote: counts it, with the quorum in force and who was known to be there (F15, F16). */
export const closeVotacion: Act<VotacionInput> = {
  name: 'votaciones/close',
  run: async (raw, desk) => {
    const input = parseWith(VotacionInput, raw);
    if (!input.ok) return input;
    const { votacionId } = input.value;
    const loaded = await permittedVotacion(desk, votacionId, 'votaciones/conduct');
    if (!loaded.ok) return loaded;
    const secret = loaded.value.votacion.plan.clase === 'secreta';
    const closed = await desk.change(votacionFeature, votacionId, {
      type: 'close',
      urna: secret ? await desk.urn(votacionId) : null,
      quorum: await quorumNow(desk, loaded.value),
    });
    if (!closed.ok) return closed;
    if (secret) desk.empty(votacionId);
    return ok(undefined);
  },
};

/** Who is on the sheet, and who voted: whoever voted was taking part. */
async function quorumNow(desk: Desk, { votacion }: LoadedVotacion): Promise<QuorumVisto> {
  const { procesoId, sesionId } = votacion.plan;
  const { state: proceso } = await desk.look(procesoFeature, procesoId);
  const { state: sheet } = await desk.look(attendanceFeature, sesionId);
  const voted = votacion.kind === 'open' ? votacion.votos.map(({ person }) => person) : [];
  const people = new Set([...presentAt(sheet, STILL), ...voted].map(({ personId }) => personId));
  return {
    regla: (proceso.kind === 'open' && proceso.settings.quorum) || null,
    presentes: people.size,
  };
}

/** Takes the vote back before its result, with a reason; what was in the urn is thrown away uncounted. */
export const cancelVotacion: Act<CancelVotacionInput> = {
  name: 'votaciones/cancel',
  run: async (raw, desk) => {
    const input = parseWith(CancelVotacionInput, raw);
    if (!input.ok) return input;
    const { votacionId, motivo } = input.value;
    const loaded = await permittedVotacion(desk, votacionId, 'votaciones/conduct');
    if (!loaded.ok) return loaded;
    const cancelled = await desk.change(votacionFeature, votacionId, { type: 'cancel', motivo });
    if (!cancelled.ok) return cancelled;
    if (loaded.value.votacion.plan.clase === 'secreta') desk.empty(votacionId);
    return ok(undefined);
  },
};
