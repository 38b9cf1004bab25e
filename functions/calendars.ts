import { addMinutes, type Instant } from '../domain/kernel/instant';
import type { Office } from '../domain/kernel/office';
import { DAYS_AHEAD, type FreeMoments } from '../domain/mesas';
import { procesoFeature } from '../domain/people';
import { freeSlots, type GraphClient, getSchedule } from './adapters/graph';
import type { Config } from './config';
import { readAnswersOf } from './effects/calendar/responses';

interface Parts {
  readonly office: Office;
  readonly graph: GraphClient;
  readonly config: Pick<Config, 'organizerMailbox' | 'procesoId'>;
  readonly log: { readonly warn: (fields: object, message: string) => void };
}
export interface Busy {
  readonly personId: string;
  readonly start: Instant;
  readonly end: Instant;
}
/** What people's own calendars say while somebody waits for an answer: asked of Outlook at once, and done without when it does not answer. */
export interface Calendars {
  /** The next working moments in which all of them are free, at most one in each half of a day. */
  readonly freeMoments: (
    tenantId: string,
    personIds: readonly string[],
    minutes: number,
    many: number,
  ) => Promise<FreeMoments>;
  /** Who of them is busy in between; `null`: the calendar does not answer. Whoever has no calendar here is nobody busy. */
  readonly busyBetween: (
    tenantId: string,
    personIds: readonly string[],
    start: Instant,
    end: Instant,
  ) => Promise<readonly Busy[] | null>;
  /** Takes what the people called to this mesa have answered; `false`: Outlook does not answer. */
  readonly readAnswers: (tenantId: string, mesaId: string) => Promise<boolean>;
}

const DAY = 24 * 60;
/** Longer than this nobody is kept waiting in a chat. */
const PATIENCE_MS = 6_000;

export function calendarsOf(parts: Parts): Calendars {
  const { office, graph, config, log } = parts;
  const answered = async <T>(asked: Promise<T>, what: string): Promise<T | null> => {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => reject(new Error('no answer in time')), PATIENCE_MS).unref();
    });
    try {
      return await Promise.race([asked, late]);
    } catch (err) {
      log.warn({ err, what }, 'the calendar did not answer');
      return null;
    } finally {
      clearTimeout(timer);
    }
  };
  const seen = async (tenantId: string, personIds: readonly string[], from: Instant, to: Instant) => {
    const { persons } = office.reader(tenantId);
    const people = await Promise.all([...new Set(personIds)].map((id) => persons.current(id)));
    const reachable = people.flatMap((person) =>
      person?.email ? [{ personId: person.personId, email: person.email.toLowerCase() }] : [],
    );
    const asked = reachable.map(({ email }) => email);
    const all = await answered(
      getSchedule(graph, config.organizerMailbox, asked, from, to),
      'calendar/schedule',
    );
    return (
      all &&
      reachable.flatMap(({ personId, email }) =>
        (all.find(({ address }) => address === email)?.busy ?? []).map(({ start, end }) => ({
          personId,
          start,
          end,
        })),
      )
    );
  };
  return {
    busyBetween: async (tenantId, personIds, start, end) => {
      const busy = await seen(tenantId, personIds, start, end);
      return busy && busy.filter((one) => one.start < end && one.end > start);
    },
    freeMoments: async (tenantId, personIds, minutes, many) => {
      const now = office.now();
      const busy = await seen(tenantId, personIds, now, addMinutes(now, DAYS_AHEAD * DAY));
      if (!busy) return { answered: false, moments: [] };
      const { state } = await office.reader(tenantId).get(procesoFeature, config.procesoId);
      const closures = state.kind === 'open' ? state.settings.cierres : [];
      return {
        answered: true,
        moments: freeSlots(busy, { after: now, minutes, closures, days: DAYS_AHEAD }, many),
      };
    },
    readAnswers: async (tenantId, mesaId) =>
      (await answered(
        readAnswersOf(parts, tenantId, mesaId).then(() => true),
        'calendar/answers',
      )) ?? false,
  };
}
