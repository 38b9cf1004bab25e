import { normalise } from '../kernel/text';
import type { Attendee } from './attendance';

/** What a source says of somebody who joined: enough to tell people from telephones and note-taking programs. */
export interface Joiner {
  readonly displayName: string;
  readonly email: string | null;
}

const PHONE = /^\+?[\d\s().*x-]{6,}$/i;
const BOT =
  /\b(bot|notetaker|note[ -]taker|tomador de notas|anotador|otter\.?ai|fireflies|read\.?ai|fathom|copilot|tl;?dv|sembly|avoma|meetgeek|krisp)\b/;
/** Programs that write their own e-mail, or the one of whoever sent them. */
const SURE = /\b(notetaker|note[ -]taker|tomador de notas|otter\.ai|fireflies\.ai|read\.ai|meetgeek)\b/;
const THEIR_MAIL =
  /@(.+\.)?(fireflies\.ai|read\.ai|otter\.ai|fathom\.video|tldv\.io|sembly\.ai|avoma\.com|meetgeek\.ai)$/i;

/** `telefono` and `programa` are neither printed with their number nor mailed. */
export function joinerKind({ displayName, email }: Joiner): 'persona' | 'telefono' | 'programa' {
  if (PHONE.test(displayName.trim())) return 'telefono';
  const name = normalise(displayName);
  if (SURE.test(name) || (email && THEIR_MAIL.test(email))) return 'programa';
  return BOT.test(name) && !email ? 'programa' : 'persona';
}

/** To whom the acta goes, and who is listed because nothing can be mailed to them (MES-056, MES-071). */
export function recipientsOf(attendees: readonly Attendee[]): {
  readonly mailed: readonly Attendee[];
  readonly unreachable: readonly Attendee[];
} {
  return {
    mailed: attendees.filter(({ hasEmail }) => hasEmail),
    unreachable: attendees.filter(({ hasEmail }) => !hasEmail),
  };
}
