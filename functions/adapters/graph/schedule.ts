import { z } from 'zod';
import type { Instant } from '../../../domain/kernel/instant';
import { at, type GraphClient } from './client';
import { OutlookTime, officeTime } from './times';

export interface Busy {
  readonly start: Instant;
  readonly end: Instant;
}
export interface Availability {
  /** As it was asked for: a mail address. */
  readonly address: string;
  /** `null`: the calendar did not answer for this person (external, without mailbox). */
  readonly busy: readonly Busy[] | null;
}

const BUSY = new Set(['busy', 'oof', 'tentative']);
const Item = z.object({ status: z.string().nullish(), start: OutlookTime, end: OutlookTime });
const Information = z.object({
  scheduleId: z.string().nullish(),
  scheduleItems: z.array(Item).nullish(),
  error: z.object({ responseCode: z.string().nullish() }).nullish(),
});

/** Graph answers for at most 20 calendars at a time. */
const AT_A_TIME = 20;

/** When each of these people is busy (MES-026). Nobody's subject or place is kept. */
export async function getSchedule(
  graph: GraphClient,
  organizer: string,
  addresses: readonly string[],
  from: Instant,
  to: Instant,
): Promise<readonly Availability[]> {
  const answers: Availability[] = [];
  for (let first = 0; first < addresses.length; first += AT_A_TIME) {
    const asked = addresses.slice(first, first + AT_A_TIME);
    const { value } = await graph.post(
      at`/users/${organizer}/calendar/getSchedule`,
      {
        schedules: asked,
        startTime: officeTime(from),
        endTime: officeTime(to),
        availabilityViewInterval: 30,
      },
      z.object({ value: z.array(Information) }),
      { headers: { Prefer: 'outlook.timezone="UTC"' }, repeatable: true },
    );
    for (const address of asked) answers.push(availability(address, value));
  }
  return answers;
}

function availability(address: string, all: readonly z.infer<typeof Information>[]): Availability {
  const mine = all.find((one) => one.scheduleId?.toLowerCase() === address.toLowerCase());
  if (!mine || mine.error) return { address, busy: null };
  const busy = (mine.scheduleItems ?? [])
    .filter((item) => BUSY.has(item.status ?? 'busy'))
    .map(({ start, end }) => ({ start, end }));
  return { address, busy };
}
