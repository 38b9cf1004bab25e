import { opcionesOf, type PlanVotacion, type VotacionEvent } from '../../domain/votes';
import { ref } from '../mesas/fixtures';

export const planVotacion = (overrides: Partial<PlanVotacion> = {}): PlanVotacion => ({
  procesoId: 'ssepot',
  mesaId: 'm-1',
  sesionId: 's-1',
  itemId: null,
  numero: 1,
  pregunta: '¿Se pide prórroga al despacho?',
  opciones: opcionesOf(undefined, true),
  clase: 'nominal',
  mayoria: 'simple',
  ...overrides,
});
export const prepared = (overrides: Partial<PlanVotacion> = {}): VotacionEvent => ({
  type: 'prepared',
  plan: planVotacion(overrides),
});
export const PEOPLE = ['ana', 'beto', 'carla', 'dora', 'elio'] as const;
export const opened = (people: readonly string[] = PEOPLE): VotacionEvent => ({
  type: 'opened',
  listado: people.map((id) => ref(id)),
});
export const voted = (personId: string, opcion: string, aloud = false): VotacionEvent => ({
  type: 'voted',
  person: ref(personId),
  opcion,
  aloud,
});
export const cast = (personId: string): VotacionEvent => ({ type: 'ballot-cast', person: ref(personId) });
export const NO_QUORUM = { regla: null, presentes: 5 } as const;
