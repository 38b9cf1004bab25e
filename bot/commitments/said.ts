import type { PlainDate } from '../../domain/kernel/instant';
import { saidDate } from '../spanish-date';

export interface Said {
  readonly que: string;
  readonly responsable: string;
  readonly fecha: PlainDate | null;
}

/** «entregar ficha, enlace, 4 dic»: what, who and when, as far as the line says them. What was not understood stays in the text. */
export function readCommitment(text: string, today: PlainDate): Said {
  const parts = text
    .split(/[,;]/)
    .map((part) => part.trim())
    .filter(Boolean);
  const last = parts.at(-1);
  const fecha = last !== undefined && parts.length > 1 ? saidDate(last, today) : null;
  const rest = fecha ? parts.slice(0, -1) : parts;
  const named = fecha ? rest.length > 1 : rest.length > 2;
  return {
    que: capital((named ? rest.slice(0, -1) : rest).join(', ')),
    responsable: named ? (rest.at(-1) ?? '') : '',
    fecha,
  };
}

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('es-CO') + text.slice(1);
