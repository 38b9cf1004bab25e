import type { Outcome, Party } from './mesas';

export const OUTCOMES = [
  'concertado',
  'concertado-con-ajustes',
  'no-concertado',
  'aplazado',
] as const satisfies readonly Outcome[];

export const OUTCOME_WORDS: Readonly<Record<Outcome, string>> = {
  concertado: 'Concertado',
  'concertado-con-ajustes': 'Concertado con ajustes',
  'no-concertado': 'No concertado: escalado al despacho de la Subdirección',
  aplazado: 'Aplazado',
};

export const PARTY_WORDS: Readonly<Record<Party, string>> = {
  dependencia: 'la dependencia',
  dap: 'el DAP',
};
