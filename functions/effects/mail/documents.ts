import type { Result } from '../../../domain/kernel/result';
import type { Attachment } from '../../adapters/mail';
import { once } from '../once';
import { RetryLater, type World } from '../ports';
import { Refused } from '../system';

/** The exact bytes that were kept under this hash; their absence is breakage, never an empty mail. */
export async function stored(world: World, tenantId: string, sha256: string): Promise<Attachment> {
  const kept = await world.office.documents.get(tenantId, sha256);
  if (!kept) throw new Error(`the document ${sha256.slice(0, 12)} is not in the store`);
  return { filename: kept.filename, contentType: kept.contentType, bytes: kept.bytes, kept: sha256 };
}

type Rendered = { readonly bytes: Uint8Array; readonly contentType: string; readonly filename: string };

/** Rendered once and kept, so that everybody gets the same bytes, whoever's mail is tried first and however often. */
export async function renderedOnce(
  world: World,
  tenantId: string,
  key: string,
  render: () => Promise<Result<Rendered>>,
): Promise<Attachment> {
  const name = `documento:${key}`;
  const keep = () =>
    once(world, tenantId, name, async () => {
      const file = await render();
      if (!file.ok) throw new Refused(file.refusal.code);
      return { sha256: await world.office.documents.put(tenantId, file.value.bytes, file.value) };
    });
  await patiently(keep);
  const kept = await world.deliveries.find(tenantId, name);
  return stored(world, tenantId, kept?.external['sha256'] ?? '');
}

const LOOKS = 40;
const BETWEEN_LOOKS_MS = 100;

/** The letters of one mailing start together: one that finds another rendering waits for its file instead of coming back minutes later. */
async function patiently(work: () => Promise<void>): Promise<void> {
  for (let look = 1; ; look++) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof RetryLater) || look >= LOOKS) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_LOOKS_MS));
  }
}
