import { normalise } from '../domain/kernel/text';
import type { Understood } from './intents';
import { type Command, PHRASES } from './phrases';

/** What runs a mesa while it is held, and so what may be said in its chat without naming the bot. */
const IN_COURSE: readonly Command[] = [
  'abrir',
  'siguiente',
  'punto',
  'paso',
  'palabra',
  'orden',
  'replica',
  'dejar',
  'dar',
  'cerrar',
];

/**
 * What a message that does not name the bot asks of it, where the permission to hear the chat was granted (design §8): the whole message is one of
 * the phrases, without slips and with nothing else than the number of a mesa, or it begins with «nota:». Everything else is people's talk.
 */
export function overheard(text: string): Understood | null {
  const note = /^\s*nota:\s*(\S[\s\S]*)$/i.exec(text);
  if (note) return { command: 'nota', rest: note[1]?.trim() ?? '' };
  const [, said = '', rest = ''] = /^([^\d]*?)\s*(\d{0,4})\s*[.!]?\s*$/.exec(normalise(text)) ?? [];
  const words = said.replaceAll(/[¡!.]/g, '').trim();
  const command = IN_COURSE.find((one) => PHRASES[one].includes(words) || PHRASES[one].includes(bare(words)));
  return command && words !== '' ? { command, rest } : null;
}

/** The phrases are kept without articles. */
const bare = (words: string): string => words.replaceAll(/\b(el|la|los|las|un|una|al|del)\b\s*/g, '').trim();
