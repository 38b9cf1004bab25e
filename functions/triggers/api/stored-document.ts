import { ok, type Result, refuse } from '../../../domain/kernel/result';
import type { Call } from './call';
import type { Pdf } from './ports';

export const NO_DOCUMENT = refuse(
  'documento-inexistente',
  'No encontré ese documento entre los que usted puede ver. Ábralo desde su formato, su acta o su firma.',
);

/** The exact bytes that were kept under their SHA-256. */
export async function storedDocument({ ports, actor }: Call, sha256: string): Promise<Result<Pdf>> {
  const kept = await ports.office.documents.get(actor.tenantId, sha256);
  return kept ? ok(kept) : NO_DOCUMENT;
}
