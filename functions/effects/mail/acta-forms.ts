import { formFeature } from '../../../domain/dies058';
import type { KnownMesa } from '../../../domain/mesas';
import type { Attachment } from '../../adapters/mail';
import type { World } from '../ports';
import { system } from '../system';
import { renderedOnce, stored } from './documents';

export interface ActaForms {
  readonly attached: readonly Attachment[];
  /** Consecutivos of the forms that were not attached, with the reason. */
  readonly left: readonly string[];
}

/** The DIES-058 of the mesa, that together with the acta are its record (MES-062): the bytes that are signed, or the form as it stands. */
export async function formsOf(world: World, tenantId: string, { items }: KnownMesa): Promise<ActaForms> {
  const reader = world.office.reader(tenantId);
  const attached: Attachment[] = [];
  const left: string[] = [];
  for (const { formId } of items) {
    const { state } = await reader.get(formFeature, formId);
    if (state.kind === 'none') continue;
    if (state.kind === 'withdrawn') left.push(`${state.consecutivo}: fue retirado.`);
    else if (state.kind === 'draft')
      attached.push(
        await renderedOnce(world, tenantId, `borrador:${formId}:${state.revision}`, () =>
          world.printer.draftForm(system(tenantId), formId),
        ),
      );
    else attached.push(await stored(world, tenantId, state.documentSha256));
  }
  return { attached, left };
}
