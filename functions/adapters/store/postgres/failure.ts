/** The embedded database cannot run here; the message, for the person at the console, says what happened and what to do. */
export class EmbeddedPostgresError extends Error {
  override readonly name = 'EmbeddedPostgresError';
}
