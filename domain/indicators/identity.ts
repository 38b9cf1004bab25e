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

export interface Identities {
  readonly ofRow: (row: IndicatorRow) => Identity;
  /** Every identity it has had: a file older than a rename still finds its indicator. */
  readonly ofIndicator: (indicator: Indicator) => readonly Identity[];
}

/** For one comparison of a file with the register: places and programmes repeat thousands of times and are folded once. */
export function identities(): Identities {
  const lugar = remembered(dependenciaKey);
  const programa = remembered(normalise);
  const of = (codigo: string, nombre: string, ficha: Ficha): Identity => ({
    codigo: normalise(codigo),
    nombre: normalise(nombre),
    lugar: lugar(ficha['dependencia_responsable'] ?? ficha['entidad'] ?? ''),
    programa: programa(ficha['programa'] ?? ''),
  });
  const past = (indicator: Indicator): readonly Identity[] =>
    indicator.versions.map(({ ficha }) =>
      of(ficha['codigo'] ?? indicator.codigo, ficha['nombre'] ?? indicator.nombre, ficha),
    );
  return {
    ofRow: (row) => of(row.codigo, row.nombre, row.ficha),
    ofIndicator: (indicator) => [...new Map(past(indicator).map((one) => [exactKey(one), one])).values()],
  };
}

/** The same fold, each text once: for one file, whose places and programmes repeat. */
export function remembered(fold: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const found = known.get(text) ?? fold(text);
    known.set(text, found);
    return found;
  };
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
