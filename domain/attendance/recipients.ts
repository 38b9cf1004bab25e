import { normalise } from '../kernel/text';
import type { Attendee } from './attendance';
import { bareName } from './bare-name';

/** What a source says of somebody who joined: enough to tell people from telephones and note-taking programs. */
export interface Joiner {
  readonly displayName: string;
  readonly email: string | null;
}

/** A number, masked or not, with its extension and the words that a switchboard puts before it; or only those words. */
const PHONE =
  /^((tel(efono|ephone)?|phone|celular|movil|llamada( (telefonica|de))?|call(er)?|appel|(usuario|participante|invitado|convidado) (telefonic[oa]|(por|de|via) telefono)|(phone|pstn|dial-?in) (user|caller|guest|participant)|chamada)[ .:]*)*\+?[\d\s().*x/-]{6,}( ?(ext|extension|anexo)[ .:]*\d+)?$/;
const CALLER =
  /^(llamada telefonica|(usuario|participante|invitado|convidado) (telefonic[oa]|(por|de|via) telefono)|(phone|pstn|dial-?in) (user|caller|guest|participant)|participant telephonique)( ?\d{0,3})$/;
const BOT =
  /\b(bot|notetaker|note[ -]taker|tomador de notas|anotador|otter\.?ai|fireflies|read[. ]?ai|fathom|tactiq|noota|supernormal|granola ai|asistente de notas|assistente de notas|ai companion|copilot|tl;?dv|sembly|avoma|meetgeek|krisp)\b/;
/** Programs that write their own e-mail, or the one of whoever sent them. */
const SURE = /\b(notetaker|note[ -]taker|tomador de notas|otter\.ai|fireflies\.ai|read\.ai|meetgeek)\b/;
const THEIR_MAIL =
  /@(.+\.)?(fireflies\.ai|read\.ai|otter\.ai|fathom\.video|tldv\.io|sembly\.ai|avoma\.com|meetgeek\.ai)$/i;

/** `telefono` and `programa` are neither printed with their number nor mailed. */
export function joinerKind({ displayName, email }: Joiner): 'persona' | 'telefono' | 'programa' {
  const name = normalise(bareName(displayName));
  if (PHONE.test(name) || (CALLER.test(name) && !email)) return 'telefono';
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
