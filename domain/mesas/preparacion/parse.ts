import { z } from 'zod';
import { zDate, zId } from '../../kernel/parse';
import { PASOS } from './nouns';

const Paso = z.enum(PASOS);
export const RecordStepInput = z.strictObject({
  procesoId: zId,
  paso: Paso,
  fecha: zDate,
  responsableId: zId,
  evidencia: z.string().max(2_000).default(''),
  rol: z
    .discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('si') }),
      z.strictObject({ kind: z.literal('no') }),
      z.strictObject({ kind: z.literal('en'), dependenciaIds: z.array(zId).max(100) }),
    ])
    .nullable()
    .default(null),
});
export type RecordStepInput = z.input<typeof RecordStepInput>;

export const AttachStepInput = z.strictObject({
  procesoId: zId,
  paso: Paso,
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
export type AttachStepInput = z.input<typeof AttachStepInput>;

export const ReopenStepInput = z.strictObject({
  procesoId: zId,
  paso: Paso,
  reason: z.string().max(2_000).default(''),
});
export type ReopenStepInput = z.input<typeof ReopenStepInput>;
