import { z } from 'zod';
import { chooseDigest } from '../../domain/commitments';
import { normalise } from '../../domain/kernel/text';
import { FRECUENCIAS, type Frecuencia } from '../../domain/people';
import { type Action, parsed } from '../action';
import { fill } from '../render';
import resumen from './resumen.card.json';

const Frequency = z.strictObject({
  frecuencia: z.enum(FRECUENCIAS).optional(),
  texto: z.string().default(''),
});
const TOLD = {
  ninguno: 'No le enviaré resumen. Diga «resumen diario» o «resumen semanal» cuando lo quiera.',
  diario:
    'Cada día hábil, a primera hora, le enviaré lo que espera por usted. Diga «resumen no» para quitarlo.',
  semanal:
    'Cada semana, a primera hora, le enviaré lo que espera por usted. Diga «resumen no» para quitarlo.',
} as const;
const SAYS: readonly (readonly [RegExp, Frecuencia])[] = [
  [/^diario|^cada dia|^todos los dias/, 'diario'],
  [/^semanal|^cada semana/, 'semanal'],
  [/^(no|ninguno|nunca|quitar)/, 'ninguno'],
];

/** «resumen semanal» and its like (F42). */
export const digestAction: Action = {
  run: async (data, turn) => {
    const asked = parsed(Frequency, data);
    const texto = asked.ok ? normalise(asked.value.texto) : '';
    const frecuencia =
      (asked.ok ? asked.value.frecuencia : undefined) ?? SAYS.find(([said]) => said.test(texto))?.[1];
    if (frecuencia === undefined) return { kind: 'card', card: fill(resumen, {}) };
    const done = await turn.perform(chooseDigest, { procesoId: turn.ports.procesoId, frecuencia });
    return { kind: 'say', text: done.ok ? TOLD[frecuencia] : done.refusal.message };
  },
};
