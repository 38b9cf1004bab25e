import type { Act } from '../../kernel/handle';
import { parseWith } from '../../kernel/parse';
import { ok } from '../../kernel/result';
import { signingFeature } from '../decider';
import { ByHandInput } from '../parse';
import { permitted } from './people';
import { tellSigned } from './sign';

/** The office records what somebody signed on paper: the exact PDF, printed, signed and scanned (DIE-011). */
export const signByHand: Act<ByHandInput, { readonly signingId: string }> = {
  name: 'signatures/by-hand',
  run: async (raw, desk) => {
    const input = parseWith(ByHandInput, raw);
    if (!input.ok) return input;
    const { signingId, ...signature } = input.value;
    const before = await permitted(desk, signingId, 'signatures/by-hand');
    if (!before.ok) return before;
    const done = await desk.change(signingFeature, signingId, { type: 'sign-by-hand', ...signature });
    if (!done.ok) return done;
    if (done.value.kind !== 'none' && before.value.signed[signature.block] === undefined)
      await tellSigned(desk, signingId, done.value, signature.block);
    return ok({ signingId });
  },
};
