import {
  advertencias,
  type Falta,
  FIRMAS,
  FORMATO,
  faltantes,
  formFields,
  formTarget,
  type KnownForm,
  labelOf,
  MODULO_OPTIONS,
  NOTAS,
  SECTION_1,
  TIPOS,
} from '../dies058';
import { currentVersion, fichaSchema, type IndicatorState } from '../indicators';
import type { Actor } from '../kernel/actor';
import { bogotaDay, type PlainDate } from '../kernel/instant';
import { type MesaState, mesaTitle, OUTCOME_WORDS } from '../mesas';
import type { Target } from '../people';
import { dueBlocks, type SigningState } from '../signatures';
import { baseFicha, differencesOf } from './differences';
import type { Names } from './names';
import { offersOf } from './offers';
import type { BlockView, CommitmentView, FormView, Offer } from './views';
import { ESTADO_FORM, estadoForm } from './words';

export type KnownSigning = Exclude<SigningState, { kind: 'none' }>;
/** A form with everything that is around it, loaded. */
export interface FormParts {
  readonly formId: string;
  readonly form: KnownForm;
  readonly mesa: MesaState;
  readonly indicator: IndicatorState;
  /** The request in force; `null` while the form is a draft. */
  readonly signing: KnownSigning | null;
  readonly devolucion: string | null;
  /** Consecutives of other open forms on the same indicator (DIE-016). */
  readonly otros: readonly string[];
  readonly actaNumero: string | null;
  readonly dependencia: string;
}
export interface Viewer {
  readonly actor: Actor;
  readonly names: Names;
  readonly today: PlainDate | undefined;
}

/** The whole DIES-058 for a card, a dialog, the tab and the printed form (DIE-001). */
export function viewOfForm(
  parts: FormParts,
  compromisos: readonly CommitmentView[],
  viewer: Viewer,
): FormView {
  const { form, mesa, signing } = parts;
  const { answers } = form;
  const { names } = viewer;
  const creating = answers.tipo === 'crear';
  const inSignature = form.kind === 'in-signature' || form.kind === 'inserted';
  const faltan = form.kind === 'draft' ? missing(parts, viewer) : [];
  return {
    formId: parts.formId,
    consecutivo: form.consecutivo,
    revision: form.revision,
    formato: { ...form.formato, titulo: FORMATO.titulo },
    estado: ESTADO_FORM[form.kind],
    estadoTexto: estadoForm(form, signing),
    mesaId: form.mesaId,
    mesa: mesa.kind === 'none' ? '' : mesaTitle(mesa.plan),
    actaNumero: parts.actaNumero,
    indicatorId: form.indicatorId,
    fechaAcuerdo: answers.fechaAcuerdo,
    codigoActual: creating ? null : answers.codigoActual,
    nombreActual: creating ? null : answers.nombreActual,
    modulos: MODULO_OPTIONS.map(({ key, label }) => ({ key, label, marcado: answers.modulos.includes(key) })),
    moduloOtro: answers.moduloOtro,
    coordinador: { ...person(names.of(answers.coordinador)), tematica: answers.tematica },
    dependencia: parts.dependencia,
    enlace: person(names.of(answers.enlace)),
    superior: person(names.of(answers.superior)),
    tipo: answers.tipo,
    tipos: TIPOS.map(({ key, label }) => ({ key, label, marcado: answers.tipo === key })),
    tipoOtro: answers.tipoOtro,
    tipoOtroExplicacion: answers.tipoOtroExplicacion,
    notas: NOTAS,
    justificacion: answers.justificacion,
    acuerdos: answers.acuerdos,
    compromisos,
    anexaActa: answers.anexaActa,
    razonSinActa: answers.razonSinActa,
    anexaFichaAnterior: answers.anexaFichaAnterior,
    anexaFichaNueva: answers.anexaFichaNueva,
    diferencias: differencesOf(form, parts.indicator),
    ficha: fichaFields(parts),
    firmas: blocksOf(parts, names),
    faltantes: faltan.map(({ message }) => message),
    advertencias: warnings(parts),
    resultado: form.outcome === null ? null : OUTCOME_WORDS[form.outcome],
    devolucion: form.kind === 'draft' ? parts.devolucion : null,
    resultId: form.kind === 'inserted' ? form.resultId : null,
    signingId: inSignature ? form.signingId : null,
    documentSha256: inSignature ? form.documentSha256 : null,
    verification: inSignature ? (signing?.verification ?? null) : null,
    edits: form.edits.map(({ revision, at, by, keys }) => ({
      revision,
      cuando: at,
      quien: names.of(by).nombre,
      campos: keys.map((key) => labelOf(key, fichaLabel)),
    })),
    offers: formOffers(parts, viewer.actor, faltan),
  };
}

const person = ({ nombre, cargo }: { nombre: string; cargo: string }) => ({ nombre, cargo });
const fichaLabel = (key: string): string => fichaSchema.find((field) => field.key === key)?.label ?? key;

/** The register moved on since section 1 was filled (DIE-016). */
export const movedOn = ({ form, indicator }: Pick<FormParts, 'form' | 'indicator'>): boolean =>
  form.kind !== 'inserted' &&
  form.kind !== 'withdrawn' &&
  form.answers.tipo !== 'crear' &&
  indicator.kind !== 'none' &&
  currentVersion(indicator) !== form.fichaVersion;

function missing(parts: FormParts, { today }: Viewer): readonly Falta[] {
  const { form, indicator } = parts;
  const day = today ?? form.answers.fechaAcuerdo ?? LAST_DAY;
  const found = faltantes(form.answers, baseFicha(form, indicator), fichaSchema, day);
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

const warnings = ({ form, indicator, mesa, otros }: FormParts): readonly string[] => [
  ...advertencias(form, {
    ficha: baseFicha(form, indicator),
    hasValues: indicator.kind !== 'none' && indicator.values.some(({ executed }) => executed !== null),
    labelOf: fichaLabel,
    sesion: mesa.kind === 'none' ? null : bogotaDay(mesa.plan.start),
  }),
  ...otros.map(
    (otro) =>
      `También está abierto el ${otro} sobre este indicador: el segundo que se inserte deberá actualizarse con el registro y firmarse de nuevo.`,
  ),
];

function fichaFields({ form, indicator }: FormParts): FormView['ficha'] {
  const base = form.answers.tipo === 'crear' ? {} : (baseFicha(form, indicator) ?? {});
  return formFields(fichaSchema).map(({ key, label, required }) => {
    const answer = form.answers.fichaNueva[key];
    const hoy = base[key] ?? '';
    return {
      key,
      label,
      requerido: required,
      hoy,
      respuesta: answer?.kind ?? 'sin-responder',
      valor: answer?.kind === 'cambia' ? answer.value : hoy,
    };
  });
}

/** Section 1 and the signatories come from the register: what lacks there is mended there, and read again. */
const fromRegister = ({ key }: Falta): boolean =>
  (SECTION_1 as readonly string[]).includes(key) || key.startsWith('firmas.');

function blocksOf({ form, signing }: FormParts, names: Names): readonly BlockView[] {
  const due = signing ? dueBlocks(signing).map(({ block }) => block) : [];
  return FIRMAS.map(({ block, rol, conCargo }) => {
    const signer = form.answers.firmas[block];
    const { nombre, cargo } = names.of(signer);
    return {
      block,
      rol,
      nombre,
      cargo: conCargo ? cargo : null,
      personId: signer?.personId ?? null,
      firmadoEn: signing?.signed[block]?.at ?? null,
      turno: due.includes(block),
    };
  });
}

function formOffers(parts: FormParts, actor: Actor, faltan: readonly Falta[]): readonly Offer[] {
  const { form, mesa, signing } = parts;
  const target: Target = formTarget(form, mesa, actor);
  const draft = form.kind === 'draft';
  const annexable = form.answers.anexaActa !== true || mesa.kind === 'closed';
  const agreed = form.outcome === 'concertado' || form.outcome === 'concertado-con-ajustes';
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
