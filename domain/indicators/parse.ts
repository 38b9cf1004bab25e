import { z } from 'zod';
import { zId } from '../kernel/parse';
import { MODULOS } from './indicators';

const zPersonOrNobody = zId.nullable().optional();

/** What a card or a screen may say when it assigns; a field that is absent stays as it is, `null` takes the answer away. */
export const AssignIndicatorsInput = z.strictObject({
  indicatorIds: z.array(zId).max(5000).readonly(),
  assignment: z.strictObject({
    dependenciaId: zPersonOrNobody,
    coordinadorId: zPersonOrNobody,
    enlaceId: zPersonOrNobody,
    subsistema: zPersonOrNobody,
    modulos: z
      .array(z.enum([...MODULOS, 'otro']))
      .readonly()
      .optional(),
    tema: z.enum(['a', 'b']).nullable().optional(),
  }),
});
export type AssignIndicatorsInput = z.input<typeof AssignIndicatorsInput>;
