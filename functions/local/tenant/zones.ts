/** Windows names of zones that an office in Colombia meets; any IANA name is taken as it is. */
const WINDOWS: Readonly<Record<string, string>> = {
  UTC: 'UTC',
  'SA Pacific Standard Time': 'America/Bogota',
  'Venezuela Standard Time': 'America/Caracas',
  'Eastern Standard Time': 'America/New_York',
  'Central Standard Time (Mexico)': 'America/Mexico_City',
  'Romance Standard Time': 'Europe/Madrid',
};

/** IANA name of a zone as Graph takes it; null when Graph would not know it. */
function ianaZone(name: string): string | null {
  const known = WINDOWS[name] ?? name;
  try {
    new Intl.DateTimeFormat('en-US', { timeZone: known });
    return known;
  } catch {
    return null;
  }
}

function offsetMinutes(at: Date, zone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(at);
  const part = (type: string): number => Number(parts.find((candidate) => candidate.type === type)?.value);
  const wall = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  );
  return Math.round((wall - Math.floor(at.getTime() / 1000) * 1000) / 60_000);
}

/** `2026-11-24T09:00:00` in a zone → UTC ISO. Text that carries its own offset keeps it. Null when it is no moment. */
export function toUtc(dateTime: string, zoneName: string): string | null {
  const zone = ianaZone(zoneName);
  if (!zone) return null;
  if (/(Z|[+-]\d\d:\d\d)$/.test(dateTime)) {
    const given = new Date(dateTime);
    return Number.isNaN(given.getTime()) ? null : given.toISOString();
  }
  const naive = new Date(`${dateTime.replace(/(\.\d{3})\d*$/, '$1')}Z`);
  if (Number.isNaN(naive.getTime())) return null;
  const guess = new Date(naive.getTime() - offsetMinutes(naive, zone) * 60_000);
  return new Date(naive.getTime() - offsetMinutes(guess, zone) * 60_000).toISOString();
}

/** UTC ISO → Graph's dateTimeTimeZone in the zone asked for. */
export function inZone(
  utc: string,
  zoneName: string,
): { readonly dateTime: string; readonly timeZone: string } {
  const zone = ianaZone(zoneName) ?? 'UTC';
  const at = new Date(utc);
  const wall = new Date(at.getTime() + offsetMinutes(at, zone) * 60_000).toISOString();
  return { dateTime: `${wall.slice(0, 19)}.0000000`, timeZone: zoneName };
}
