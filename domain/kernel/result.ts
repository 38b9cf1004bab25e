/**
 * A refusal is a normal answer, not an error: the code is stable (callers and tests rely on it); the message is a
 * Spanish sentence that says what happened, why, and what to do. `details` lists several faults at once.
 */
export interface Refusal {
  readonly code: string;
  readonly message: string;
  readonly details?: readonly string[];
}

export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: Refusal };

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });

export const refuse = (code: string, message: string, details?: readonly string[]): Result<never> => ({
  ok: false,
  refusal: details === undefined ? { code, message } : { code, message, details },
});
