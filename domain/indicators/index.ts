export type { ImportInput, ImportOutcome } from './acts';
export {
  assignIndicators,
  existingIndicators,
  importIndicators,
  insertChange,
  outcomeOf,
  previewImport,
} from './acts';
export { type Figures, figuresOf, fourYearFigure, yearFigure } from './arithmetic/achievement';
export type { Aggregate, Weighted } from './arithmetic/aggregate';
export { aggregate, combine } from './arithmetic/aggregate';
export { dnpExplanation, type Execution, programmingWarning } from './arithmetic/alerts';
export {
  BUDGET_LINES,
  type Budget,
  type BudgetAlert,
  budgetAlert,
  budgetFaults,
  budgetFaultText,
  budgetFraction,
} from './arithmetic/budget';
export { budgetOf } from './arithmetic/budget-columns';
export { type EarlyAlert, earlyAlert } from './arithmetic/early-alert';
export {
  type Alert,
  DEFAULT_POLICY,
  type Figure,
  type FigureState,
  type Policy,
  type Series,
} from './arithmetic/figure';
export { type Gaps, gapsOf, targetsByShare } from './arithmetic/gaps';
export { PUBLISHED_SCALES } from './arithmetic/scales';
export { type Band, bandOf, checkScale, type Scale, scaleFor } from './arithmetic/semaphore';
export type { Origins } from './arithmetic/why';
export { porQue, porQueTotal, type Why } from './arithmetic/why';
export { nameOfLine, porQuePresupuesto } from './arithmetic/why-budget';
export { porQueFaltante } from './arithmetic/why-gap';
export { asOf } from './as-of';
export { ConfigureRegisterInput, configureRegister } from './configure';
export { indicatorFeature } from './decider';
export { fieldDifferences } from './differences';
export { currentFicha, currentVersion } from './evolve';
export type { FichaField } from './ficha-schema';
export { askedFields, configureFicha, fichaSchema, missingFields } from './ficha-schema';
export * from './indicators';
export type { Existing } from './match';
export { writeMetas } from './metas';
export { type NamedEntry, type NameIndex, type NamesFound, nameIndex } from './name-index';
export { type Origin, originsOf } from './origins';
export { AssignIndicatorsInput } from './parse';
export type { ImportPlan, ImportQuestion, RefusedCell, Resolutions } from './plan';
export { planImport } from './plan';
export { DEFAULT_REGISTRO, procesoAsOf, registroOf, schemaIn, schemaOf } from './register';
export { usersOf } from './used-by';
export { ESLABONES, type Eslabon, eslabonOf } from './value-chain';
export { dependenciaKey, readAcumulacion, readSentido } from './words';
