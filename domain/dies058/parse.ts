import { z } from 'zod';
import { zDate, zId, zMoment, zText } from '../kernel/parse';
import { RULINGS } from '../mesas';
import { BLOCKS } from './dies058';

const tipo = z.enum(['inactivar', 'reemplazar', 'modificar', 'crear', 'otro']);
const modulo = z.enum([
  'marco-estrategico',
  'modelo-ocupacion',
  'objetivo-estrategico',
  'caracterizacion-subsistema',
  'programa-ejecucion',
  'proyecto',
  'otro',
]);
const answer = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('sin-cambio') }),
  z.strictObject({ kind: z.literal('cambia'), value: zText }),
]);
const fichaNueva = z.record(z.string(), answer.nullable());

/** What may be proposed before the mesa, per indicator (MES-045: sections 1, proposed 2 and 3). */
const Proposal = z.strictObject({
  tipo: tipo.optional(),
  tipoOtro: zText.optional(),
  tipoOtroExplicacion: zText.optional(),
  justificacion: zText.optional(),
  fichaNueva: z.record(z.string(), answer).optional(),
});

export const ConveneInput = z.strictObject({
  procesoId: zId,
  dependenciaId: zId,
  start: zMoment,
  end: zMoment,
  modalidad: z.enum(['virtual', 'presencial', 'mixta']),
  lugar: z.string().max(500).default(''),
  fase: z.union([z.literal(1), z.literal(2), z.literal(3)]).default(2),
  temas: z.array(z.enum(['a', 'b'])).default([]),
  moderadorId: zId,
  relatorId: zId,
  /** Unset: the enlace técnico of the dependencia. */
  enlaceId: zId.nullish(),
  /**
   * The register says why each is called (MES-030); `origin` can only say that the enlace invites them, and so that they wait for the
   * vistos buenos (MES-033).
   */
  invitees: z
    .array(
      z.strictObject({
        personId: zId,
        origin: z.enum(['enlace', 'invitado-por-enlace', 'usepot']).optional(),
      }),
    )
    .default([]),
  indicatorIds: z.array(zId).min(1).max(200),
  proposals: z.record(z.string(), Proposal).default({}),
  /** The warnings were shown and the person goes on, with a reason (MES-026). */
  acceptWarnings: z.boolean().default(false),
  reason: z.string().max(2_000).default(''),
});
export type ConveneInput = z.input<typeof ConveneInput>;

/** What moderador and relator may write; section 1 is refused by the decision, with its reason. Signatories come as person ids. */
export const EditInput = z.strictObject({
  formId: zId,
  revision: z.number().int().min(1),
  answers: z
    .strictObject({
      fechaAcuerdo: zDate.nullable(),
      codigoActual: zText.nullable(),
      nombreActual: zText.nullable(),
      modulos: z.array(modulo),
      moduloOtro: zText,
      tematica: zText,
      tipo: tipo.nullable(),
      tipoOtro: zText,
      tipoOtroExplicacion: zText,
      justificacion: zText,
      acuerdos: zText,
      anexaActa: z.boolean().nullable(),
      razonSinActa: zText,
      anexaFichaAnterior: z.boolean().nullable(),
      anexaFichaNueva: z.boolean().nullable(),
      fichaNueva,
      firmas: z.partialRecord(z.enum(BLOCKS), zId.nullable()),
    })
    .partial(),
});
export type EditInput = z.input<typeof EditInput>;

export const DecideItemInput = z.strictObject({
  mesaId: zId,
  itemId: zId,
  outcome: z.enum(['concertado', 'concertado-con-ajustes', 'no-concertado', 'aplazado']),
  note: zText.default(''),
});
export type DecideItemInput = z.input<typeof DecideItemInput>;
export const RebaseInput = z.strictObject({ formId: zId });
export type RebaseInput = z.input<typeof RebaseInput>;

/** `authorId` absent: who records it is who decided. Somebody else's decision names where it is written. */
export const RecordDecisionInput = z.strictObject({
  mesaId: zId,
  itemId: zId,
  sense: z.enum(RULINGS),
  text: zText,
  date: zDate,
  authorId: zId.optional(),
  evidence: z.string().max(2_000).default(''),
});
export type RecordDecisionInput = z.input<typeof RecordDecisionInput>;
