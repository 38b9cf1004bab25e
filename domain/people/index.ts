export { ACTION_WORDS, ACTIONS, type Action, STATE_WORDS } from './actions';
export { actorFor, actorOfAccount, holdersOf } from './actor-for';
export { correctPerson } from './acts/correct-person';
export { configureProceso, openProceso } from './acts/open-proceso';
export { registerPerson } from './acts/register-person';
export { grantRole, revokeRole } from './acts/roles';
export { saveDependencia, saveSubsistema } from './acts/save-dependencia';
export { foldEmail, isEmail } from './email';
export { holdsIn, may, type Target } from './may';
export { DEFAULT_ORDEN, type OrdenSettings, PASO_INDICADORES, type PasoDelOrden } from './orden';
export {
  ConfigureProcesoInput,
  CorrectPersonInput,
  OpenProcesoInput,
  RegisterPersonInput,
  RoleInput,
  SaveDependenciaInput,
  SaveSubsistemaInput,
} from './parse';
export type {
  Dependencia,
  PalabraSettings,
  PersonCommand,
  PersonEvent,
  PersonState,
  ProcesoCommand,
  ProcesoEvent,
  ProcesoSettings,
  ProcesoState,
  QuorumSettings,
  Role,
  Subsistema,
} from './people';
export { ROLES } from './people';
export { PERMISSIONS, type Permission } from './permissions';
export { personFeature } from './person';
export { procesoFeature } from './proceso';
export type { Band, FieldKind, FieldSetting, Policy, RegistroSettings, Scale } from './registro';
export { MESA_RELATIONS, OWN_RELATIONS, RELATION_WORDS, RELATIONS, type Relation } from './relations';
export { isRole, procesoOf, ROLE_SCOPES, ROLE_WORDS } from './roles';
export {
  DEFAULT_SEGUIMIENTO,
  FRECUENCIAS,
  type Frecuencia,
  type SeguimientoSettings,
} from './seguimiento';
export { DEFAULT_SETTINGS } from './settings';
