import { actaFeature } from '../actas';
import type { Actor } from '../kernel/actor';
import { ok, type Result, refuse } from '../kernel/result';
import type { Reader } from '../kernel/store';
import { contar } from '../kernel/text';
import { type MesaState, mesaFeature } from '../mesas';
import { may } from '../people';
import { signingFeature } from '../signatures';
import type { KnownSigning } from './form-parts';
import { loadFormParts } from './load-forms';
import { loadNames } from './names';
import { type SigningParts, signingTarget, viewOfSigning } from './view-signing';
import type { SigningView } from './views';

/** A request for signature, for its signatories and for whoever may read the document. */
export async function signingView(
  reader: Reader,
  actor: Actor,
  signingId: string,
): Promise<Result<SigningView>> {
  const { state } = await reader.get(signingFeature, signingId);
  if (state.kind === 'none')
    return refuse(
      'solicitud-inexistente',
      'No encontré esa solicitud de firma. Abra sus pendientes para ver las vigentes.',
    );
  const parts = await loadSigningParts(reader, signingId, state);
  const target = signingTarget(parts, actor);
  const acta = state.subject.kind === 'acta';
  const allowed = may(actor, acta ? 'actas/read' : 'forms/read', target, readState(parts));
  if (!allowed.ok) return allowed;
  const names = await loadNames(reader, parts, [], false);
  return ok(viewOfSigning(parts, actor, names, reader.today));
}

const readState = ({ form, signing }: SigningParts): string =>
  form?.form.kind ?? (signing.kind === 'complete' || signing.kind === 'closed' ? 'locked' : 'in-signature');

export async function loadSigningParts(
  reader: Reader,
  signingId: string,
  signing: KnownSigning,
): Promise<SigningParts> {
  const { subject } = signing;
  const { state: mesa } = await reader.get(mesaFeature, subject.mesaId);
  const form = subject.kind === 'dies058' ? await loadFormParts(reader, subject.formId) : null;
  const acta = subject.kind === 'acta' ? (await reader.get(actaFeature, subject.actaId)).state : null;
  return {
    signingId,
    signing,
    mesa,
    procesoId: mesa.kind === 'none' ? '' : mesa.plan.procesoId,
    form: form?.ok ? form.value.parts : null,
    resumenActa:
      acta && acta.kind !== 'none' ? [acta.texts.objetivo, acta.texts.conclusiones] : decided(mesa),
  };
}

const decided = (mesa: MesaState): readonly string[] =>
  mesa.kind === 'none' ? [] : [`Acta de ${contar(mesa.items.length, 'indicador', 'indicadores')}`];
