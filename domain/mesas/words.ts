import type { RulingSense } from './escalation-nouns';
import type { FloorKind } from './floor';
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

export const RULING_WORDS: Readonly<Record<RulingSense, string>> = {
  adoptar: 'Adoptar la propuesta',
  mantener: 'Mantener el indicador como está',
  'nueva-mesa': 'Tratarlo en una nueva mesa',
};

export const FLOOR_WORDS: Readonly<Record<FloorKind, string>> = {
  normal: 'Intervención',
  orden: 'Punto de orden',
  replica: 'Réplica',
};
