import { normalise } from '../kernel/text';
import type { Ficha, Indicator, IndicatorRow } from './indicators';
import { dependenciaKey } from './words';

/**
 * What makes two rows the same indicator: code, personalised name and dependencia (or the entity of the file), and the programme where the file has
 * one. The code alone does not: 117 rows of a real file carry 76 codes (design §6).
 */
export interface Identity {
  readonly codigo: string;
  readonly nombre: string;
  readonly lugar: string;
  readonly programa: string;
}

const identityOf = (codigo: string, nombre: string, ficha: Ficha): Identity => ({
  codigo: normalise(codigo),
  nombre: normalise(nombre),
  lugar: dependenciaKey(ficha['dependencia_responsable'] ?? ficha['entidad'] ?? ''),
  programa: normalise(ficha['programa'] ?? ''),
});

export const identityOfRow = (row: IndicatorRow): Identity => identityOf(row.codigo, row.nombre, row.ficha);

/** Every identity it has had: a file older than a rename still finds its indicator. */
export function identitiesOf(indicator: Indicator): readonly Identity[] {
  const past = indicator.versions.map(({ ficha }) =>
    identityOf(ficha['codigo'] ?? indicator.codigo, ficha['nombre'] ?? indicator.nombre, ficha),
  );
  const found = new Map(past.map((identity) => [exactKey(identity), identity]));
  return [...found.values()];
}

export const exactKey = ({ codigo, nombre, lugar, programa }: Identity): string =>
  [codigo, nombre, lugar, programa].join('\u0000');
/** Looser and looser: without the programme, then only code or only name within the same dependencia (a doubt, never a match). */
export const looseKey = ({ codigo, nombre, lugar }: Identity): string =>
  [codigo, nombre, lugar].join('\u0000');
export const doubtKeys = ({ codigo, nombre, lugar }: Identity): readonly string[] => [
  ...(codigo === '' ? [] : [['c', codigo, lugar].join('\u0000')]),
  ['n', nombre, lugar].join('\u0000'),
];
