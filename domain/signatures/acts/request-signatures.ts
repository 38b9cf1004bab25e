import {
  BLOCKS,
  type Form,
  faltantes,
  formFeature,
  formTarget,
  loadForm,
  loadProceso,
  segregation,
  tellItemCard,
} from '../../dies058';
import { currentFicha, currentVersion, indicatorFeature, schemaIn } from '../../indicators';
import { addBusinessDays } from '../../kernel/business-days';
import { type Act, consulting, type Desk } from '../../kernel/handle';
import type { PlainDate } from '../../kernel/instant';
import { parseWith } from '../../kernel/parse';
import { ok, type Result, refuse } from '../../kernel/result';
import { contar } from '../../kernel/text';
import { sesionOver } from '../../mesas';
import { may } from '../../people';
import { verificationCode } from '../code';
import { signingFeature } from '../decider';
import { RequestSignaturesInput } from '../parse';
import type { SignatureBlock } from '../signatures';
import { tellTurn } from '../tell';
import { tellFollowUp } from './follow';
import { uniqueInRegister } from './unique-in-register';
import { voidFormer } from './void-former';

export interface Requested {
  readonly signingId: string;
  readonly verification: string;
  readonly due: PlainDate;
  /** What should be looked at: the same person in two blocks (DIE-010). */
  readonly advertencias: readonly string[];
}

/** Sends a complete, agreed form to its five signatories, bound to the bytes that were printed (DIE-009, design §3). */
export const requestSignatures: Act<RequestSignaturesInput, Requested> = {
  name: 'dies058/send-to-sign',
  run: async (raw, desk) => {
    const input = parseWith(RequestSignaturesInput, raw);
    if (!input.ok) return input;
    const { formId, revision, documentSha256 } = input.value;
    const loaded = await loadForm(consulting(desk), formId);
    if (!loaded.ok) return loaded;
    const { form, mesa } = loaded.value;
    const allowed = may(desk.actor, 'dies058/send-to-sign', formTarget(form, mesa, desk.actor), form.kind);
    if (!allowed.ok) return allowed;
    const again = form.kind === 'in-signature' && form.documentSha256 === documentSha256;
    if (again) return sentBefore(desk, form.signingId, form);
    const signingId = desk.newId();
    const sent = await desk.change(formFeature, formId, {
      type: 'send-to-sign',
      revision,
      signingId,
      documentSha256,
    });
    if (!sent.ok) return sent;
    // Somebody else sent it in this very moment: theirs is the request, and no other is made.
    if (sent.value.kind === 'in-signature' && sent.value.signingId !== signingId)
      return sentBefore(desk, sent.value.signingId, sent.value);
    if (form.answers.anexaActa === true && !sesionOver(mesa, form.sesionId))
      return refuse(
        'mesa-sin-cerrar',
        'No se envió a firma: el formato anexa el acta y la mesa sigue abierta. Ciérrela; el acta se compone en ese momento.',
      );
    const complete = await isComplete(desk, form);
    if (!complete.ok) return complete;
    const due = await dueDate(desk, form.procesoId);
    if (!due.ok) return due;
    const corrected = await voidFormer(desk, { formId }, form.revision);
    if (!corrected.ok) return corrected;
    const verification = verificationCode(signingId);
    const requested = await desk.change(signingFeature, signingId, {
      type: 'request',
      subject: { kind: 'dies058', formId, revision: form.revision, mesaId: form.mesaId },
      title: `${form.consecutivo} · ${form.answers.tipo === 'crear' ? 'Indicador nuevo' : (form.answers.nombreActual ?? '')}`,
      documentSha256,
      verification,
      blocks: blocksOf(form),
      due: due.value,
    });
    if (!requested.ok) return requested;
    await tellFollowUp(desk, signingId, requested.value, form.procesoId);
    await tellTurn(desk, signingId, requested.value, 'solicitud');
    await tellItemCard(desk, form.mesaId, formId, `${signingId}:solicitud`);
    return ok({ signingId, verification, due: due.value, advertencias: segregation(form.answers.firmas) });
  },
};

async function sentBefore(desk: Desk, signingId: string, form: Form): Promise<Result<Requested>> {
  const { state } = await desk.look(signingFeature, signingId);
  if (state.kind === 'none')
    return refuse('solicitud-inexistente', 'No encontré la solicitud de firma de este formato.');
  const { verification, due } = state;
  return ok({ signingId, verification, due, advertencias: segregation(form.answers.firmas) });
}

async function isComplete(desk: Desk, form: Form): Promise<Result<void>> {
  const { state } = await desk.look(indicatorFeature, form.indicatorId ?? '');
  const ficha = state.kind === 'none' ? null : currentFicha(state);
  if (state.kind !== 'none' && form.answers.tipo !== 'crear' && currentVersion(state) !== form.fichaVersion)
    return refuse(
      'rebase',
      `La ficha de «${state.nombre}» cambió en el registro después de prediligenciar este formato. Actualícelo con el registro y revise sus cambios antes de enviarlo a firma.`,
    );
  const missing = faltantes(
    form.answers,
    ficha,
    await schemaIn(consulting(desk), form.procesoId),
    desk.today,
  );
  if (missing.length > 0)
    return refuse(
      'incompleto',
      `El formato ${form.consecutivo} no se envió a firma: ${contar(missing.length, 'cosa está pendiente', 'cosas están pendientes')}. Complételo y envíelo de nuevo.`,
      missing.map(({ message }) => message),
    );
  return uniqueInRegister(desk, form);
}

/** The term is the office's own configuration: nothing goes out without it (MES-072, Q8). */
export async function dueDate(desk: Desk, procesoId: string): Promise<Result<PlainDate>> {
  const proceso = await loadProceso(consulting(desk), procesoId);
  if (!proceso.ok) return proceso;
  const { terminoDevolucionDias, cierres } = proceso.value.settings;
  return terminoDevolucionDias === null
    ? refuse(
        'sin-termino',
        'No se envió: falta configurar el término de devolución en días hábiles. Las fuentes no fijan un número; defínalo en la configuración del proceso, con su origen.',
      )
    : ok(addBusinessDays(desk.today, terminoDevolucionDias, cierres));
}

/** The first four sign in any order, the validador last (design §3). */
const blocksOf = ({ answers }: Form): readonly SignatureBlock[] =>
  BLOCKS.flatMap((block) => {
    const signer = answers.firmas[block];
    return signer ? [{ block, signer, turn: block === 'validador' ? (2 as const) : (1 as const) }] : [];
  });
