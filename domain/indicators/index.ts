export type { ImportInput, ImportOutcome } from './acts';
export {
  assignIndicators,
  existingIndicators,
  importIndicators,
  insertChange,
  outcomeOf,
  previewImport,
} from './acts';
export { indicatorFeature } from './decider';
export { fieldDifferences } from './differences';
export { currentFicha, currentVersion } from './evolve';
export type { FieldSetting, FichaField } from './ficha-schema';
export { askedFields, configureFicha, fichaSchema, missingFields } from './ficha-schema';
export * from './indicators';
export type { Existing } from './match';
export { readMetas, writeMetas } from './metas';
export { AssignIndicatorsInput } from './parse';
export type { ImportPlan, ImportQuestion, RefusedCell, Resolutions } from './plan';
export { planImport } from './plan';
export { dependenciaKey, readAcumulacion, readSentido } from './words';
