/**
 * What it takes for an option to be decided. The kinds are those that Ley 5 de 1992, art. 117, names for corporations, and the relative one for choosing
 * among several; no source of the mesas asks for one, so whoever opens the vote says which.
 */
export interface Mayoria {
  readonly id: string;
  readonly nombre: string;
  readonly texto: string;
  /** Of what the share is: the votes cast, blank ones included, or everybody on the roll. */
  readonly base: 'emitidos' | 'listado';
  readonly rule: 'la-mas-votada' | 'mas-de' | 'al-menos';
  readonly num: number;
  readonly den: number;
}

export const MAYORIAS = [
  {
    id: 'simple',
    nombre: 'Mayoría simple',
    texto: 'Más de la mitad de los votos emitidos; los votos en blanco cuentan como emitidos',
    base: 'emitidos',
    rule: 'mas-de',
    num: 1,
    den: 2,
  },
  {
    id: 'absoluta',
    nombre: 'Mayoría absoluta',
    texto: 'Más de la mitad de las personas del listado, hayan votado o no',
    base: 'listado',
    rule: 'mas-de',
    num: 1,
    den: 2,
  },
  {
    id: 'dos-tercios',
    nombre: 'Dos tercios de los votos',
    texto: 'Al menos dos tercios de los votos emitidos; los votos en blanco cuentan como emitidos',
    base: 'emitidos',
    rule: 'al-menos',
    num: 2,
    den: 3,
  },
  {
    id: 'dos-tercios-listado',
    nombre: 'Dos tercios del listado',
    texto: 'Al menos dos tercios de las personas del listado, hayan votado o no',
    base: 'listado',
    rule: 'al-menos',
    num: 2,
    den: 3,
  },
  {
    id: 'relativa',
    nombre: 'Mayoría relativa',
    texto: 'La opción con más votos, sin contar los votos en blanco; para elegir entre varias',
    base: 'emitidos',
    rule: 'la-mas-votada',
    num: 0,
    den: 1,
  },
] as const satisfies readonly Mayoria[];

export type MayoriaId = (typeof MAYORIAS)[number]['id'];
export const MAYORIA_IDS = MAYORIAS.map(({ id }) => id);
export const mayoriaOf = (id: string): Mayoria => MAYORIAS.find((one) => one.id === id) ?? MAYORIAS[0];
