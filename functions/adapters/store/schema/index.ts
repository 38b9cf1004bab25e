export { checkpoints, events, mesas, outboxKeys, streams } from './events';
export { cardActivities, conversations, deliveries, documents, personVersions, urns } from './primary';
export * from './read-votacion';
export * from './reads';
