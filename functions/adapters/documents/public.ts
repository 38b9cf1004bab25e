import type { Template } from './typst';
import { typeset } from './typst';

/** How a document becomes a file: as it is, or as it may be published. */
export type Typeset = (template: Template, data: object, at: string) => Uint8Array;

const CONTACT: readonly (readonly [RegExp, string])[] = [
  [/[\w.+%-]+@[\w-]+(\.[\w-]+)+/g, '[correo omitido]'],
  // C.C., cédula, documento de identidad, and the number after it.
  [
    /\b(c\.\s?c\.|c[ée]dulas?(\s+de\s+ciudadan[íi]a)?|documento\s+de\s+identidad|tarjeta\s+de\s+identidad|nit)[\s:#]*(n(ú|u)mero|n?\.?\s?[º°o]\.?)?[\s:]*\d[\d.\s-]{4,}\d/giu,
    '[documento omitido]',
  ],
  // Mobile and fixed telephones of Colombia; never a piece of a longer number.
  [
    /(?<![\d.,])(\+?57[\s.-]?)?3\d{2}[\s.-]?\d{3}[\s.-]?\d{2}[\s.-]?\d{2}(?![\d.,]\d|\d)/g,
    '[teléfono omitido]',
  ],
  [
    /(?<![\d.,])(\+?57[\s.-]?)?\(?60[1-8]\)?[\s.-]?\d{3}[\s.-]?\d{2}[\s.-]?\d{2}(?![\d.,]\d|\d)/g,
    '[teléfono omitido]',
  ],
  // A shared folder or file carries the name of whose it is; the page that verifies a document does not.
  [/https?:\/\/(?![^\s<>"]*\/verify\/)[^\s<>"]+/g, '[enlace omitido]'],
];

/** Texts without mail addresses, telephones, identity documents or links to folders (X-045, Ley 1712 de 2014). */
export const publicText = (text: string): string =>
  CONTACT.reduce((left, [pattern, instead]) => left.replaceAll(pattern, instead), text);

export function withoutContact(value: unknown): unknown {
  if (typeof value === 'string') return publicText(value);
  if (Array.isArray(value)) return value.map(withoutContact);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutContact(inner)]));
}

/** The copy for publication, which says that it is one; nothing (no bytes) where there was nothing to leave out. */
export const typesetPublic: Typeset = (template, data, at) => {
  const clean = withoutContact(data) as object;
  return JSON.stringify(clean) === JSON.stringify(data)
    ? new Uint8Array()
    : typeset(template, { ...clean, publico: true }, at);
};
