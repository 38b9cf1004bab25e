import { escalateCommitment, replanCommitments } from '../../../domain/commitments';
import { idOf } from '../job-data';
import type { Effect } from '../ports';
import { perform } from '../system';

/** An act of the product itself: it records that the delay reached somebody, and that fact is what is told. */
export const escalate: Effect = async (job, world) => {
  const input = {
    commitmentId: idOf(job, 'commitmentId'),
    due: idOf(job, 'due'),
    nivel: idOf(job, 'nivel') as 'superior' | 'moderador',
  };
  await perform(world, job.tenantId, escalateCommitment, input, job.key);
};

export const replan: Effect = (job, world) =>
  perform(world, job.tenantId, replanCommitments, { procesoId: idOf(job, 'procesoId') }, job.key);
