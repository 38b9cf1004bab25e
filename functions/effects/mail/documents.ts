import type { Result } from '../../../domain/kernel/result';
import type { Attachment } from '../../adapters/mail';
import { once } from '../once';
import type { World } from '../ports';
import { Refused } from '../system';

/** The exact bytes that were kept under this hash; their absence is breakage, never an empty mail. */
export async function stored(world: World, tenantId: string, sha256: string): Promise<Attachment> {
  const kept = await world.office.documents.get(tenantId, sha256);
  if (!kept) throw new Error(`the document ${sha256.slice(0, 12)} is not in the store`);
  return { filename: kept.filename, contentType: kept.contentType, bytes: kept.bytes };
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
  await whenFree(world, tenantId, name);
  await once(world, tenantId, name, async () => {
    const file = await render();
    if (!file.ok) throw new Refused(file.refusal.code);
    return { sha256: await world.office.documents.put(tenantId, file.value.bytes, file.value) };
  });
  const kept = await world.deliveries.find(tenantId, name);
  return stored(world, tenantId, kept?.external['sha256'] ?? '');
}

const LOOKS = 40;
const BETWEEN_LOOKS_MS = 100;

/** The letters of one mailing start together: those that find another one rendering wait for its file instead of coming back later. */
async function whenFree(world: World, tenantId: string, name: string): Promise<void> {
  for (let look = 0; look < LOOKS; look++) {
    const found = await world.deliveries.find(tenantId, name);
    if (found?.status !== 'claimed') return;
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_LOOKS_MS));
  }
}
