import { z } from 'zod';
import { bogotaDay, bogotaTime, type Instant, parseInstant } from '../../../domain/kernel/instant';

/** The zone of every event of the office, by its IANA name, which Graph accepts. */
const OFFICE_ZONE = 'America/Bogota';

/** A moment as Outlook wants it: the clock of the office and the name of its zone. */
export const officeTime = (moment: Instant) => ({
  dateTime: `${bogotaDay(moment)}T${bogotaTime(moment)}:00`,
  timeZone: OFFICE_ZONE,
});

const OFFSETS: Readonly<Record<string, string>> = {
  UTC: 'Z',
  [OFFICE_ZONE]: '-05:00',
  'SA Pacific Standard Time': '-05:00',
};

/** Outlook's clock time with its zone beside it. A zone we never ask for is an answer we cannot read. */
export const OutlookTime = z
  .object({ dateTime: z.string(), timeZone: z.string().nullish() })
  .transform((value, context): Instant => {
    const moment = parseInstant(`${value.dateTime}${OFFSETS[value.timeZone ?? 'UTC'] ?? '?'}`);
    if (moment) return moment;
    context.addIssue({ code: 'custom', message: 'not a time we can read' });
    return z.NEVER;
  });

/** A moment with up to seven decimals, as Graph's reports carry them; `null` stays `null`. */
export const GraphInstant = z.string().transform((value, context): Instant => {
  const moment = parseInstant(value);
  if (moment) return moment;
  context.addIssue({ code: 'custom', message: 'not an instant' });
  return z.NEVER;
});
