import type { Job } from './ports';

/** An id of the job's data; a job without it was written by another version of this code and must be seen, not skipped. */
export function idOf(job: Job, name: string): string {
  const value = job.data[name];
  if (typeof value === 'string' && value !== '') return value;
  throw new Error(`${job.topic}: the job names no ${name}`);
}
