import { type Falta, faltantes, formTarget, maySign, SECTION_1 } from '../dies058';
import { currentVersion } from '../indicators';
import type { Actor } from '../kernel/actor';
import type { PlainDate } from '../kernel/instant';
import { sesionOver } from '../mesas';
import type { Target } from '../people';
import { dueBlocks } from '../signatures';
import { baseFicha } from './differences';
import type { FormParts } from './form-parts';
import { offersOf } from './offers';
import type { Offer } from './views';

/** The register moved on since section 1 was filled (DIE-016). */
export const movedOn = ({ form, indicator }: Pick<FormParts, 'form' | 'indicator'>): boolean =>
  form.kind !== 'inserted' &&
  form.kind !== 'withdrawn' &&
  form.answers.tipo !== 'crear' &&
  indicator.kind !== 'none' &&
  currentVersion(indicator) !== form.fichaVersion;

/** What still keeps the form from going to signature, and that its register moved on. */
export function missing(parts: FormParts, today: PlainDate | undefined): readonly Falta[] {
  const { form, indicator, schema } = parts;
  const day = today ?? form.answers.fechaAcuerdo ?? LAST_DAY;
  const found = faltantes(form.answers, baseFicha(form, indicator), schema, day);
  return movedOn(parts) ? [MOVED, ...found] : found;
}

const MOVED: Falta = {
  code: 'rebase',
  key: 'codigoActual',
  message:
    'La ficha cambió en el registro después de prediligenciar este formato: actualícelo con el registro.',
};

/** Where the reader knows no day, no date is in the future. */
const LAST_DAY = '9999-12-31' as PlainDate;

/** Section 1 and the signatories come from the register: what lacks there is mended there, and read again. */
const fromRegister = ({ key }: Falta): boolean =>
  (SECTION_1 as readonly string[]).includes(key) || key.startsWith('firmas.');

/** What the viewer may do with the form now. */
export function formOffers(parts: FormParts, actor: Actor, faltan: readonly Falta[]): readonly Offer[] {
  const { form, mesa, signing } = parts;
  const target: Target = formTarget(form, mesa, actor);
  const draft = form.kind === 'draft';
  const annexable = form.answers.anexaActa !== true || sesionOver(mesa, form.sesionId);
  const agreed = maySign(form);
  const mine = signing
    ? dueBlocks(signing).some(({ signer }) => signer.personId === actor.person.personId)
    : false;
  return offersOf(actor, target, form.kind, [
    { verb: 'dies058/edit', label: 'Ajustar', when: draft },
    {
      verb: 'dies058/rebase',
      label: 'Actualizar con el registro',
      action: 'dies058/edit',
      when: draft && form.indicatorId !== null && faltan.some(fromRegister),
    },
    {
      verb: 'dies058/send-to-sign',
      label: 'Enviar a firma',
      when: draft && agreed && faltan.length === 0 && annexable,
    },
    { verb: 'signatures/sign', label: 'Firmar', when: mine },
    { verb: 'signatures/return', label: 'Devolver con observaciones', when: signing?.kind === 'open' },
    {
      verb: 'dies058/take-back',
      label: 'Retirar de la firma para corregir',
      action: 'dies058/send-to-sign',
      when: form.kind === 'in-signature',
    },
    {
      verb: 'dies058/withdraw',
      label: 'Retirar el formato',
      action: 'dies058/send-to-sign',
      when: draft || form.kind === 'in-signature',
    },
  ]);
}
