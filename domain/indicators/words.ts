import { normalise } from '../kernel/text';
import type { Acumulacion, Sentido } from './indicators';

/** The names that offices and systems give to each accumulation type (domain.md §4.2), without accents; the first that fits decides. */
const ACUMULACION: readonly (readonly [RegExp, Acumulacion])[] = [
  [/^(reduccion|disminucion|decreciente)[ -]anual(izada)?$/, 'reduccion-anual'],
  [
    /^(no|(meta )?no[ _-]?acumul(ado|ada|ativo|ativa|able)s?|(de )?flujo|incremento (de )?flujo)$/,
    'no-acumulado',
  ],
  [/^(m|(de )?mant(enimiento|ener)( (de )?stock)?|constante|stock|sostenimiento|sostener)$/, 'mantenimiento'],
  [/^(capacidad|creciente|(incremento (de )?)capacidad)$/, 'capacidad'],
  [/^(r|reduccion|reducir|disminucion|disminuir|decreciente|descendente)$/, 'reduccion'],
  [
    /^(si|i|suma|sumatoria|(meta )?acumul(ado|ada|ativo|ativa|able)s?|increment(o|al|ar)( acumulad[oa])?)$/,
    'acumulado',
  ],
];

const SENTIDO: readonly (readonly [RegExp, Sentido])[] = [
  [
    /^(ascendente|increment(o|al|ar)|creciente|aument(o|ar)|positiv[oa]|maximizar|mayor es mejor)$/,
    'ascendente',
  ],
  [
    /^(descendente|reduccion|reducir|decreciente|disminu(ir|cion)|negativ[oa]|minimizar|menor es mejor)$/,
    'descendente',
  ],
  [/^(mantener|mantenimiento|constante|estable|sostener|sostenimiento)$/, 'mantener'],
];

const lookUp = <T>(table: readonly (readonly [RegExp, T])[], text: string): T | null => {
  const said = normalise(text).replaceAll(/^\(|\)$|[.:;]$/g, '');
  return table.find(([names]) => names.test(said))?.[1] ?? null;
};
/** «Acumulativo», «Incremento», «CONSTANTE», «Meta no acumulada» … as ours; `null` when nobody would know. */
export const readAcumulacion = (text: string): Acumulacion | null => lookUp(ACUMULACION, text);
export const readSentido = (text: string): Sentido | null => lookUp(SENTIDO, text);

/** «SEC. MEDIO AMBIENTE» and «Secretaría de Medio Ambiente» are one: short forms and small words do not count. */
export const dependenciaKey = (name: string): string =>
  normalise(name)
    .replaceAll(/\bsec(r|ria)?\.?(?=\s)/g, 'secretaria')
    .replaceAll(/\bdllo\b/g, 'desarrollo')
    .replaceAll(/[^a-z0-9ñ ]/g, ' ')
    .replaceAll(/\b(de|del|la|las|los|el|y|e)\b/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
