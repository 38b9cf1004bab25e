import type { ActaTexts } from './actas';

const NEEDED = {
  objetivo: 'el objetivo',
  desarrollo: 'el desarrollo',
  conclusiones: 'las conclusiones',
} as const;

/** The parts an acta cannot go out without, one sentence each. */
export const actaIncompleta = (texts: ActaTexts): readonly string[] =>
  (['objetivo', 'desarrollo', 'conclusiones'] as const)
    .filter((key) => texts[key].trim() === '')
    .map((key) => `Escriba ${NEEDED[key]} del acta.`);
