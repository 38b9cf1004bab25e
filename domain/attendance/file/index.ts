export type { DateOrder } from './dates';
export { type FileLine, readTeamsFile, type TeamsFile } from './read';
