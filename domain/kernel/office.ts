import type { Actor } from './actor';
import type { Act } from './handle';
import type { Instant, PlainDate } from './instant';
import type { Result } from './result';
import type { Seen } from './seen';
import type { Reader } from './store';

/** Bytes kept under their own SHA-256 (hex): primary data, never rebuilt, never changed. */
export interface DocumentStore {
  readonly put: (
    tenantId: string,
    bytes: Uint8Array,
    meta: { readonly contentType: string; readonly filename: string },
  ) => Promise<string>;
  readonly get: (
    tenantId: string,
    sha256: string,
  ) => Promise<{
    readonly bytes: Uint8Array;
    readonly contentType: string;
    readonly filename: string;
  } | null>;
}

/** Renders what a person signs, from what the register and the mesa say now, and keeps the bytes before anything is recorded. */
export interface Printer {
  readonly form: (
    actor: Actor,
    formId: string,
  ) => Promise<Result<{ readonly sha256: string; readonly revision: number; readonly title: string }>>;
  readonly acta: (
    actor: Actor,
    actaId: string,
  ) => Promise<Result<{ readonly sha256: string; readonly revision: number; readonly title: string }>>;
}

/** Everything a surface (bot, API, timer) needs: it turns its input into an act and the answer into a reply; it decides nothing. */
export interface Office {
  /** `seen`: what the act read and left, for the answer to whoever did it. */
  readonly perform: <I, O>(
    actor: Actor,
    act: Act<I, O>,
    input: I,
    commandId: string,
    seen?: Seen,
  ) => Promise<Result<O>>;
  readonly reader: (tenantId: string) => Reader;
  readonly now: () => Instant;
  readonly today: () => PlainDate;
  /** A fresh random id, for a command that starts here. */
  readonly freshId: () => string;
  readonly documents: DocumentStore;
  readonly printer: Printer;
}
