export { openVotacion, type Started, startVotacion } from './acts/start-votacion';
export { cancelVotacion, closeVotacion, type Voted, vote } from './acts/vote';
export { FEWEST_SECRET } from './count';
export { votacionFeature } from './decider';
export { type LoadedVotacion, loadVotacion, votacionesOf, votacionTarget } from './load';
export { MAYORIA_IDS, MAYORIAS, type Mayoria, type MayoriaId, mayoriaOf } from './mayorias';
export * from './nouns';
export { EN_BLANCO, opcionesOf } from './opciones';
export {
  CancelVotacionInput,
  OpenVotacionInput,
  StartVotacionInput,
  VotacionInput,
  VoteInput,
} from './parse';
export { CLASE_VOTACION_WORDS, desenlaceText, quorumText } from './words';
