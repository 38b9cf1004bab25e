import {
  advertencias,
  FIRMAS,
  FORMATO,
  formFields,
  labelOf,
  MODULO_OPTIONS,
  maySign,
  NOTAS,
  TIPOS,
} from '../dies058';
import { bogotaDay } from '../kernel/instant';
import { enumerar } from '../kernel/text';
import { mesaTitle, OUTCOME_WORDS, sesionesOf } from '../mesas';
import { dueBlocks } from '../signatures';
import { asRead } from './as-read';
import { commentView } from './comment-view';
import { baseFicha, differencesOf } from './differences';
import { formOffers, missing } from './form-offers';
import type { FormParts, Viewer } from './form-parts';
import type { Names } from './names';
import type { BlockView, CommitmentView, FormView } from './views';
import { ESTADO_FORM, estadoForm } from './words';

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
  const faltan = form.kind === 'draft' ? missing(parts, viewer.today) : [];
  return {
    formId: parts.formId,
    consecutivo: form.consecutivo,
    revision: form.revision,
    formato: { ...form.formato, titulo: FORMATO.titulo },
    estado: ESTADO_FORM[form.kind],
    estadoTexto: estadoForm(form, signing, viewer.today),
    seFirma: maySign(form),
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
    comentarios: saidOf(parts, names),
    anexaActa: answers.anexaActa,
    razonSinActa: answers.razonSinActa,
    anexaFichaAnterior: answers.anexaFichaAnterior,
    anexaFichaNueva: answers.anexaFichaNueva,
    diferencias: differencesOf(form, parts.indicator, parts.schema),
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
      campos: keys.map((key) => labelOf(key, fichaLabel(parts))),
    })),
    offers: formOffers(parts, viewer.actor, faltan),
  };
}

/** The comments and the words of its decision; what is said once it was sent belongs to the mesa, not to the paper that is signed. */
function saidOf({ mesa, formId, signing }: FormParts, names: Names): FormView['comentarios'] {
  const item = mesa.kind === 'none' ? undefined : mesa.items.find((one) => one.formId === formId);
  if (!item) return [];
  const closing =
    item.kind === 'decided' && item.note !== ''
      ? [{ by: item.by, at: item.at, text: item.note, recordedBy: null }]
      : [];
  return [...item.comments, ...closing]
    .filter(({ at }) => signing === null || at <= signing.requestedAt)
    .map((comment) => commentView(comment, names));
}

const person = ({ nombre, cargo }: { nombre: string; cargo: string }) => ({ nombre, cargo });
const fichaLabel =
  ({ schema }: Pick<FormParts, 'schema'>) =>
  (key: string): string =>
    schema.find((field) => field.key === key)?.label ?? key;

const warnings = ({ form, indicator, mesa, otros, usadoPor, schema }: FormParts): readonly string[] => [
  ...advertencias(form, {
    ficha: baseFicha(form, indicator),
    hasValues: indicator.kind !== 'none' && indicator.values.some(({ executed }) => executed !== null),
    labelOf: fichaLabel({ schema }),
    sesion: mesa.kind === 'none' ? null : bogotaDay((sesionesOf(mesa)[0]?.plan ?? mesa.plan).start),
  }),
  ...(usadoPor.length > 0
    ? [
        `${enumerar(usadoPor.slice(0, 5))} ${usadoPor.length === 1 ? 'usa' : 'usan'} este indicador en su fórmula o metodología: revise qué queda sin dato si se inactiva.`,
      ]
    : []),
  ...otros.map(
    (otro) =>
      `También está abierto el ${otro} sobre este indicador: el segundo que se inserte deberá actualizarse con el registro y firmarse de nuevo.`,
  ),
];

function fichaFields({ form, indicator, schema }: FormParts): FormView['ficha'] {
  const base = form.answers.tipo === 'crear' ? {} : (baseFicha(form, indicator) ?? {});
  return formFields(schema).map(({ key, label, kind, required }) => {
    const answer = form.answers.fichaNueva[key];
    const hoy = asRead(key, base[key] ?? '');
    return {
      key,
      label,
      requerido: required,
      largo: kind === 'texto-largo',
      hoy,
      respuesta: answer?.kind ?? 'sin-responder',
      valor: answer?.kind === 'cambia' ? asRead(key, answer.value) : hoy,
    };
  });
}

/** Who signs now: the request knows who was put in the place of whom (design §3). */
function blocksOf({ form, signing }: FormParts, names: Names): readonly BlockView[] {
  const due = signing ? dueBlocks(signing).map(({ block }) => block) : [];
  return FIRMAS.map(({ block, rol, conCargo }) => {
    const signer = signing?.blocks.find((one) => one.block === block)?.signer ?? form.answers.firmas[block];
    const { nombre, cargo } = names.of(signer);
    return {
      block,
      rol,
      nombre,
      cargo: conCargo ? cargo : null,
      personId: signer?.personId ?? null,
      firmadoEn: signing?.signed[block]?.at ?? null,
      ...(signing?.signed[block]?.route === 'manuscrita' ? { manuscrita: true as const } : {}),
      turno: due.includes(block),
    };
  });
}
