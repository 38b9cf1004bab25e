import { ok } from '../../kernel/result';
import { CommentCommitmentInput, WithdrawInput } from '../parse';
import { changing } from './change';

export const withdrawCommitment = changing({
  name: 'commitments/withdraw',
  input: WithdrawInput,
  action: 'commitments/withdraw',
  command: ({ reason }) => ok({ type: 'withdraw', reason }),
});

export const commentCommitment = changing({
  name: 'commitments/comment',
  input: CommentCommitmentInput,
  action: 'commitments/comment',
  command: ({ text }, desk) => ok({ type: 'comment', commentId: desk.newId(), text }),
});
