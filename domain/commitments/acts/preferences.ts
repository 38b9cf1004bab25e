import { rollForward } from '../../kernel/business-days';
import { type Act, consulting, type Desk } from '../../kernel/handle';
import { addDays, bogotaDay, fromBogota, type PlainDate, weekday } from '../../kernel/instant';
import { parseWith } from '../../kernel/parse';
import { ok, type Result } from '../../kernel/result';
import { type Frecuencia, may, personFeature } from '../../people';
import { DigestInput, FeedInput } from '../parse';
import { loadCalendar } from '../responsible';

const own = (desk: Desk): Result<void> =>
  may(desk.actor, 'commitments/subscribe', { procesoId: '', relations: ['titular'] });

/** How often somebody wants everything that waits for them in one message; only they decide (F42). */
export const chooseDigest: Act<DigestInput> = {
  name: 'commitments/choose-digest',
  run: async (raw, desk) => {
    const input = parseWith(DigestInput, raw);
    if (!input.ok) return input;
    const allowed = own(desk);
    if (!allowed.ok) return allowed;
    const { frecuencia, procesoId } = input.value;
    const { personId } = desk.actor.person;
    const changed = await desk.change(personFeature, personId, { type: 'choose-digest', frecuencia });
    if (!changed.ok) return changed;
    await tellDigest(desk, { personId, procesoId, frecuencia });
    return ok(undefined);
  },
};

/** The next one, left in the outbox before the present one is sent. */
export const planDigest: Act<{ readonly personId: string; readonly procesoId: string }> = {
  name: 'commitments/plan-digest',
  run: async ({ personId, procesoId }, desk) => {
    const allowed = may(desk.actor, 'commitments/replan', { procesoId });
    if (!allowed.ok) return allowed;
    const { state } = await desk.look(personFeature, personId);
    const frecuencia = state.kind === 'registered' ? (state.resumen ?? 'ninguno') : 'ninguno';
    await tellDigest(desk, { personId, procesoId, frecuencia });
    return ok(undefined);
  },
};

/** The next business day, or the first of next week. */
export function nextDigestDay(
  frecuencia: Exclude<Frecuencia, 'ninguno'>,
  today: PlainDate,
  cierres: readonly string[],
): PlainDate {
  return rollForward(addDays(today, frecuencia === 'diario' ? 1 : 8 - weekday(today)), cierres);
}

interface Wanted {
  readonly personId: string;
  readonly procesoId: string;
  readonly frecuencia: Frecuencia;
}
async function tellDigest(desk: Desk, { personId, procesoId, frecuencia }: Wanted): Promise<void> {
  if (frecuencia === 'ninguno') return;
  const { seguimiento, cierres } = await loadCalendar(consulting(desk), procesoId);
  const day = nextDigestDay(frecuencia, bogotaDay(desk.now), cierres);
  const after = fromBogota(day, seguimiento.desde);
  if (after === null) return;
  desk.tell({
    topic: 'commitments/digest',
    key: `commitments/digest:${personId}:${frecuencia}:${day}`,
    data: { personId, procesoId, frecuencia, day },
    after,
  });
}

/** The calendar feed of the actor, under a secret of which only the SHA-256 is kept; a new one ends the former. */
export const openFeed: Act<FeedInput> = {
  name: 'commitments/open-feed',
  run: async (raw, desk) => {
    const input = parseWith(FeedInput, raw);
    if (!input.ok) return input;
    const allowed = own(desk);
    if (!allowed.ok) return allowed;
    const { hash } = input.value;
    const changed = await desk.change(personFeature, desk.actor.person.personId, { type: 'open-feed', hash });
    return changed.ok ? ok(undefined) : changed;
  },
};

export const closeFeed: Act<Record<string, never>> = {
  name: 'commitments/close-feed',
  run: async (_input, desk) => {
    const allowed = own(desk);
    if (!allowed.ok) return allowed;
    const changed = await desk.change(personFeature, desk.actor.person.personId, { type: 'close-feed' });
    return changed.ok ? ok(undefined) : changed;
  },
};
