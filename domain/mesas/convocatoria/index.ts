export {
  answerVb,
  bookInvitees,
  closeList,
  proposeInvitees,
  recordResponses,
  removeInvitee,
  sendArchivo,
  substituteInvitee,
  widenList,
} from './acts';
export { convocatoriaFeature } from './decider';
export type { Convocado, Convocatoria, LadoVb, Respuesta, Vb } from './nouns';
export { LADO_WORDS, LADOS_VB, RESPUESTAS } from './nouns';
export { loadList } from './on-list';
export {
  BookInput,
  CloseListInput,
  ConvocatoriaInput,
  type InviteeLineInput,
  RemoveInviteeInput,
  SubstituteInput,
  VbInput,
  WidenInput,
} from './parse';
export { whoApproves } from './propose';
export { listFaults } from './registered';
export { originsOf } from './roster';
export {
  ESTADO_WORDS,
  ESTADOS,
  type EstadoConvocado,
  estadoDe,
  hasLeft,
  inPlaceOf,
  mayBeBooked,
  missingVb,
} from './states';
export { waitForVb } from './waiting';
