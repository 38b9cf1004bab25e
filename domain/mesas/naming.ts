import type { Dependencia } from '../people';

/** A mesa is named after its dependencia; SPTEC, broken down by subsistemas, says which (MES-002). */
export const mesaName = (
  { nombre, interna }: Pick<Dependencia, 'nombre' | 'interna'>,
  subsistema?: string,
): string => (interna && subsistema ? `${nombre} · ${subsistema}` : nombre);

/** «Mesa 3 · Secretaría de Medio Ambiente» */
export const mesaTitle = ({ numero, nombre }: { readonly numero: number; readonly nombre: string }): string =>
  `Mesa ${numero} · ${nombre}`;
