import type { Desk } from '../../kernel/handle';
import { ok, type Result } from '../../kernel/result';
import { signingFeature } from '../decider';

/** Requests over earlier revisions learn which one corrects them, so that a stale card says so (DIE-009, MES-074). */
export async function voidFormer(
  desk: Desk,
  subject: { readonly formId: string } | { readonly actaId: string },
  revision: number,
): Promise<Result<void>> {
  const former = await desk.find(signingFeature, { ...subject, status: ['open', 'returned', 'void'] });
  for (const { id } of former) {
    const voided = await desk.change(signingFeature, id, {
      type: 'void',
      reason: 'El documento fue corregido',
      revision,
    });
    if (!voided.ok) return voided;
  }
  return ok(undefined);
}
