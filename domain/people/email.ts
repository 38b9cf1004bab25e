/** Enough to catch what was typed wrong (MES-035); whether the mailbox exists only its server knows. */
export const isEmail = (text: string): boolean =>
  /^[^\s@<>(),;:"]+@[^\s@<>(),;:".]+(\.[^\s@<>(),;:".]+)+$/u.test(text) && text.length <= 254;

/** For comparing: no spaces around, small letters. */
export const foldEmail = (text: string): string => text.trim().toLowerCase();
