export { type Convened, convene } from './acts/convene';
export { type Decided, decideItem } from './acts/decide-item';
export { editForm } from './acts/edit-form';
export { rebaseForm } from './acts/rebase-form';
export { type Ruled, recordDecision } from './acts/record-decision';
export type { Falta } from './completeness/falta';
export { formFields } from './completeness/fields';
export { attachmentsAsked } from './completeness/sections-2-to-5';
export { segregation } from './completeness/signatories';
export { formFeature } from './decider';
export * from './dies058';
export { advertencias, faltantes } from './faltantes';
export { fichaResultante } from './ficha-resultante';
export {
  FIRMAS,
  FORMATO,
  type FormField,
  type FormSection,
  labelOf,
  MODULO_OPTIONS,
  NOTAS,
  rolDeFirma,
  SECCIONES,
  SECTION_1,
  TIPOS,
} from './form';
export { type KnownForm, loadForm, loadProceso, type OpenProceso, refOf } from './load';
export { maySign } from './may-sign';
export { ConveneInput, DecideItemInput, EditInput, RebaseInput, RecordDecisionInput } from './parse';
export { formTarget } from './target';
export { tellItemCard } from './tell-item-card';
