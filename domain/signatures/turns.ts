import type { Request, SignatureBlock, SigningState } from './signatures';

const unsigned = (request: Request): readonly SignatureBlock[] =>
  request.blocks.filter((block) => request.signed[block.block] === undefined);

/** Blocks whose turn it is: all unsigned of turn 1, and those of turn 2 when none of turn 1 is missing. */
export function dueBlocks(state: SigningState): readonly SignatureBlock[] {
  if (state.kind !== 'open') return [];
  const missing = unsigned(state);
  const first = missing.filter(({ turn }) => turn === 1);
  return first.length > 0 ? first : missing;
}

/** Blocks of turn 1 that keep a block of turn 2 waiting. */
export const waitingFor = (request: Request): readonly SignatureBlock[] =>
  unsigned(request).filter(({ turn }) => turn === 1);

/** People who may sign now, each once. */
export const pendingIds = (state: SigningState): readonly string[] => [
  ...new Set(dueBlocks(state).map(({ signer }) => signer.personId)),
];
export const signerIds = (request: Request): readonly string[] => [
  ...new Set(request.blocks.map(({ signer }) => signer.personId)),
];
export const unsignedIds = (request: Request): readonly string[] => [
  ...new Set(unsigned(request).map(({ signer }) => signer.personId)),
];
/** Would this signature be the last one missing? */
export const completes = (request: Request, block: string): boolean =>
  unsigned(request).every((missing) => missing.block === block) && unsigned(request).length === 1;
