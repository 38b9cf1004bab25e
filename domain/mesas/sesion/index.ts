export {
  addEvidence,
  bookSesionAgain,
  cancelSesion,
  closeSesion,
  linkSesion,
  moveSesion,
  openSesion,
  planSesion,
  sesionLostOutside,
  sesionMovedOutside,
} from './acts';
export { calledToSesion, sesionFeature } from './decider';
export type { KnownSesion, PlanSesion, SesionState, Soporte } from './nouns';
export {
  AddEvidenceInput,
  CancelSesionInput,
  MoveSesionInput,
  OpenSesionInput,
  PlanSesionInput,
  SesionInput,
} from './parse';
export { loadSesion, sesionTarget } from './target';
export {
  CLASES_SESION,
  type ClaseSesion,
  EVIDENCIA_WORDS,
  EVIDENCIAS,
  type Evidencia,
  TIPOS_SESION,
  tipoSesion,
} from './tipos';
