import { commitmentFeature } from '../commitments';
import { formTarget } from '../dies058';
import type { Actor } from '../kernel/actor';
import { ok, type Result } from '../kernel/result';
import type { Reader } from '../kernel/store';
import { may } from '../people';
import { loadAround, owedOf } from './around';
import { loadFormParts } from './load-forms';
import { loadNames } from './names';
import { commitmentView } from './view-commitment';
import { viewOfForm } from './view-form';
import type { FormView } from './views';

/** A DIES-058 for whoever may see it: drafts by their own dependencia and the office, inserted ones by all of the proceso. */
export async function formView(reader: Reader, actor: Actor, formId: string): Promise<Result<FormView>> {
  const loaded = await loadFormParts(reader, formId);
  if (!loaded.ok) return loaded;
  const { parts, proceso } = loaded.value;
  const target = formTarget(parts.form, parts.mesa, actor);
  const allowed = may(actor, 'forms/read', target, parts.form.kind);
  if (!allowed.ok) return allowed;
  const commitments = owedOf(await reader.find(commitmentFeature, { formId }));
  const contact = may(actor, 'people/read', target).ok;
  const names = await loadNames(reader, [parts, commitments], [], contact);
  const around = await loadAround(reader, actor, commitments, { proceso, names });
  const compromisos = commitments.map(({ id, state }) => commitmentView(id, state, around));
  return ok(viewOfForm(parts, compromisos, { actor, names, today: reader.today }));
}
