/** Something that keeps the form from going to signature: a stable code, the answer it is about, and a sentence that says how to mend it. */
export interface Falta {
  readonly code: string;
  /** Key of `Answers`, `fichaNueva.unidad`, `firmas.lider`. */
  readonly key: string;
  readonly message: string;
}
export const falta = (code: string, key: string, message: string): Falta => ({ code, key, message });

const EMPTY_WORDS = ['', 'na', 'noaplica', 'ninguna', 'ninguno', 'nd', 'sin', 'x'];
/** Blank, only signs, or a word that says nothing («N/A», «ninguna»): no justification. */
export const saysNothing = (text: string): boolean =>
  EMPTY_WORDS.includes(
    text
      .normalize('NFD')
      .replaceAll(/[^\p{L}\p{N}]/gu, '')
      .toLowerCase(),
  );
