export interface Filters {
  readonly fase: string;
  readonly tema: string;
  readonly dependencia: string;
  readonly moderador: string;
}
export const NO_FILTERS: Filters = { fase: '', tema: '', dependencia: '', moderador: '' };
/** `?fase=2&tema=a`, or nothing. */
export function queryOf(filters: Filters): string {
  const query = new URLSearchParams(Object.entries(filters).filter(([, value]) => value !== '')).toString();
  return query === '' ? '' : `?${query}`;
}
