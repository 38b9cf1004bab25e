/** What the mesas are for, in the words of source 000: each note may say which of the four it serves (MES-006). */
export const PROPOSITOS = ['construccion', 'linea-de-accion', 'articulacion', 'estrategia'] as const;
export type Proposito = (typeof PROPOSITOS)[number];

export const PROPOSITO_WORDS: Readonly<Record<Proposito, string>> = {
  construccion: 'Discusión, construcción y concertación',
  'linea-de-accion': 'Línea común de acción',
  articulacion: 'Posibilidad de articulación',
  estrategia: 'Base de una estrategia conjunta o coordinada',
};
