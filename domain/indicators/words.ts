import { normalise } from '../kernel/text';
import type { Acumulacion, Sentido } from './indicators';

/** The names that offices and systems give to each accumulation type (domain.md §4.2), without accents. */
const ACUMULACION: Readonly<Record<string, Acumulacion>> = {
  acumulado: 'acumulado',
  acumulativo: 'acumulado',
  suma: 'acumulado',
  si: 'acumulado',
  i: 'acumulado',
  incremento: 'acumulado',
  'incremento acumulado': 'acumulado',
  'no acumulado': 'no-acumulado',
  'no-acumulado': 'no-acumulado',
  no_acumulado: 'no-acumulado',
  'no acumulativo': 'no-acumulado',
  no: 'no-acumulado',
  flujo: 'no-acumulado',
  'incremento flujo': 'no-acumulado',
  mantenimiento: 'mantenimiento',
  m: 'mantenimiento',
  constante: 'mantenimiento',
  stock: 'mantenimiento',
  'mantenimiento stock': 'mantenimiento',
  capacidad: 'capacidad',
  creciente: 'capacidad',
  'incremento capacidad': 'capacidad',
  reduccion: 'reduccion',
  decreciente: 'reduccion',
  'reduccion anual': 'reduccion-anual',
  'reduccion-anual': 'reduccion-anual',
};

const SENTIDO: Readonly<Record<string, Sentido>> = {
  ascendente: 'ascendente',
  incremento: 'ascendente',
  creciente: 'ascendente',
  aumentar: 'ascendente',
  descendente: 'descendente',
  reduccion: 'descendente',
  decreciente: 'descendente',
  disminuir: 'descendente',
  mantener: 'mantener',
  mantenimiento: 'mantener',
  constante: 'mantener',
};

const lookUp = <T>(table: Readonly<Record<string, T>>, text: string): T | null => {
  const key = normalise(text);
  return Object.hasOwn(table, key) ? (table[key] ?? null) : null;
};
/** «Acumulativo», «Incremento», «CONSTANTE» … as ours; `null` when nobody would know. */
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
