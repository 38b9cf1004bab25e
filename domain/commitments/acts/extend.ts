import type { PlainDate } from '../../kernel/instant';
import { ok } from '../../kernel/result';
import { AnswerExtensionInput, AskExtensionInput } from '../parse';
import { changing } from './change';

export const askExtension = changing({
  name: 'commitments/ask-extension',
  input: AskExtensionInput,
  action: 'commitments/ask-extension',
  // The decision refuses a text that is no day.
  command: ({ until, reason }) => ok({ type: 'ask-extension', until: until as PlainDate, reason }),
});

/** Granted or denied, always with a reason. */
export const answerExtension = changing({
  name: 'commitments/answer-extension',
  input: AnswerExtensionInput,
  action: 'commitments/answer-extension',
  command: ({ grant, until, reason }) =>
    ok(
      grant ? { type: 'grant-extension', until: until ?? null, reason } : { type: 'deny-extension', reason },
    ),
});
