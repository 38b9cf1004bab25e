import { actaFeature } from '../actas';
import type { Actor } from '../kernel/actor';
import { ok, type Result, refuse } from '../kernel/result';
import type { Found, Reader } from '../kernel/store';
import { contar } from '../kernel/text';
import { type MesaState, mesaFeature } from '../mesas';
import { may } from '../people';
import { type SigningState, signingFeature } from '../signatures';
import type { FormParts, KnownSigning } from './form-parts';
import { loadFormParts, loadManyForms } from './load-forms';
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

async function loadSigningParts(
  reader: Reader,
  signingId: string,
  signing: KnownSigning,
): Promise<SigningParts> {
  const { subject } = signing;
  const form = subject.kind === 'dies058' ? await loadFormParts(reader, subject.formId) : null;
  return partsAround(reader, { id: signingId, signing }, form?.ok ? form.value.parts : null);
}

/** The same of many requests, in as many statements as of one. */
export async function loadManySigningParts(
  reader: Reader,
  found: readonly Found<SigningState>[],
): Promise<readonly SigningParts[]> {
  const seen = found.flatMap(({ id, state }) => (state.kind === 'none' ? [] : [{ id, signing: state }]));
  const forms = await loadManyForms(
    reader,
    seen.flatMap(({ signing: { subject } }) => (subject.kind === 'dies058' ? [subject.formId] : [])),
  );
  return Promise.all(
    seen.map((one) => {
      const { subject } = one.signing;
      return partsAround(
        reader,
        one,
        subject.kind === 'dies058' ? (forms.get(subject.formId) ?? null) : null,
      );
    }),
  );
}

async function partsAround(
  reader: Reader,
  { id, signing }: { readonly id: string; readonly signing: KnownSigning },
  form: FormParts | null,
): Promise<SigningParts> {
  const { subject } = signing;
  const [{ state: mesa }, acta] = await Promise.all([
    reader.get(mesaFeature, subject.mesaId),
    subject.kind === 'acta' ? reader.get(actaFeature, subject.actaId) : null,
  ]);
  return {
    signingId: id,
    signing,
    mesa,
    procesoId: mesa.kind === 'none' ? '' : mesa.plan.procesoId,
    form,
    resumenActa:
      acta && acta.state.kind !== 'none'
        ? [acta.state.texts.objetivo, acta.state.texts.conclusiones]
        : decided(mesa),
  };
}

const decided = (mesa: MesaState): readonly string[] =>
  mesa.kind === 'none' ? [] : [`Acta de ${contar(mesa.items.length, 'indicador', 'indicadores')}`];
