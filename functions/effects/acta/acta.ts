import { composeActa, lockActa } from '../../../domain/actas';
import { idOf } from '../job-data';
import type { Effect } from '../ports';
import { perform } from '../system';

/** After the closing: the draft that the relator reviews (MES-070). */
export const composeAfterClosing: Effect = async (job, world) => {
  const { sesionId } = job.data;
  const of = typeof sesionId === 'string' ? { sesionId } : {};
  await perform(world, job.tenantId, composeActa, { mesaId: idOf(job, 'mesaId'), ...of }, job.key);
};

/** All have signed: the acta closes by itself, and its copies go out. */
export const completeActa: Effect = async (job, world) => {
  await perform(world, job.tenantId, lockActa, { actaId: idOf(job, 'actaId') }, job.key);
};
