import type { ContentfulStatusCode } from 'hono/utils/http-status';

/** The desk says no, in Spanish: the person at the screen reads it. */
export class DeskError extends Error {
  override readonly name = 'DeskError';
  constructor(
    readonly status: ContentfulStatusCode,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}
export const unknown = (what: string): DeskError => new DeskError(404, 'no-existe', `No existe: ${what}.`);

/** What Teams tells the person when the app's answer did not come. */
export const WHY = {
  timeout: 'La aplicación no respondió a tiempo.',
  unreachable: 'No se pudo comunicar con la aplicación.',
  refused: 'La aplicación respondió con un error.',
} as const;
