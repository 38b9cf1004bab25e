import { formatNumber } from '../../../domain/kernel/decimal';
import type { Table } from './table';

/** A CSV as Excel in Colombia opens it: UTF-8 with mark, `;`, decimal comma. A text that a spreadsheet would run as a formula is disarmed with `'`. */
export function writeTableCsv({ columns, rows }: Table): Uint8Array {
  const cell = (value: string | null, numeric: boolean): string => {
    if (value === null) return '';
    const text =
      numeric && /^-?\d+(\.\d+)?$/.test(value) ? formatNumber(value).replaceAll('.', '') : disarmed(value);
    return /[";\r\n]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
  };
  const lines = [
    columns.map(({ title }) => cell(title, false)),
    ...rows.map((row) => row.map((value, i) => cell(value, columns[i]?.kind === 'numero'))),
  ];
  return new TextEncoder().encode(`\ufeff${lines.map((line) => line.join(';')).join('\r\n')}\r\n`);
}
const disarmed = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);
