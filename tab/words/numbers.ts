/** Exact decimal text (`1234.50`) as it is written here (`1.234,5`): the digits are the office's, only the signs change. Other text stays. */
export function decimal(value: string | null): string {
  if (value === null || value === '') return '';
  const parts = /^(-?)(\d+)(?:\.(\d+))?$/.exec(value);
  if (!parts) return value;
  const [, sign = '', whole = '', fraction = ''] = parts;
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, '.');
  const rest = fraction.replace(/0+$/, '');
  return `${sign}${grouped}${rest === '' ? '' : `,${rest}`}`;
}

/** A key that sorts decimal texts as numbers and leaves what is not a number at the end. */
export const numericKey = (value: string | null): number => {
  const n = value === null || value === '' ? Number.NaN : Number(value);
  return Number.isNaN(n) ? Number.POSITIVE_INFINITY : n;
};
