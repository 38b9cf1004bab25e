export interface FormsFilter {
  readonly dependencia: string;
  readonly tipo: string;
  readonly mesa: string;
  /** Whose signature is missing: anybody's, the reader's own, or a role's. */
  readonly firma: (typeof MISSING)[number][0];
  readonly vence: (typeof DUE)[number][0];
}
export const MISSING = [
  ['', 'Cualquiera'],
  ['alguna', 'Falta alguna firma'],
  ['mia', 'Falta mi firma'],
  ['coordinador', 'Falta el coordinador temático'],
  ['enlace', 'Falta el enlace técnico'],
  ['directivo', 'Falta el directivo'],
  ['lider', 'Falta el líder de programa'],
  ['validador', 'Falta el validador'],
] as const;
export const DUE = [
  ['', 'Cualquier fecha'],
  ['vencido', 'Ya venció'],
  ['semana', 'Vence en los próximos 7 días, o ya venció'],
] as const;
export const NO_FILTER: FormsFilter = { dependencia: '', tipo: '', mesa: '', firma: '', vence: '' };

/** What is asked of the server for these filters (DIE-013); `today` is a date, `2026-11-24`. */
export function queryOf({ dependencia, tipo, mesa, firma, vence }: FormsFilter, today: string): string {
  const query = new URLSearchParams({ limit: '200' });
  if (dependencia) query.set('dependencia', dependencia);
  if (tipo) query.set('tipo', tipo);
  if (mesa) query.set('mesa', mesa);
  if (firma === 'alguna') query.set('sinFirma', '1');
  else if (firma === 'mia') query.set('sinMiFirma', '1');
  else if (firma) query.set('faltaFirma', firma);
  if (vence) query.set('venceAntes', vence === 'vencido' ? today : daysAfter(today, 8));
  return query.toString();
}

const daysAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
