import type { IndicatorRow, YearValue } from '../../domain/indicators';
import { fichaSchema } from '../../domain/indicators';

export const value = (year: number, programmed: string | null, executed: string | null): YearValue => ({
  year,
  programmed,
  executed,
  state: executed === null ? 'sin-dato' : 'reportado',
});

/** A row as a reader of files makes it; every part can be said otherwise. */
export const rowOf = (changes: Partial<IndicatorRow> = {}): IndicatorRow => {
  const codigo = changes.codigo ?? 'EP-001';
  const nombre = changes.nombre ?? 'Espacio público efectivo por habitante';
  return {
    codigo,
    nombre,
    values: [value(2024, '4.05', '4.02'), value(2025, '4.15', null)],
    lineaBase: '3.95',
    metaCuatrienio: '4.4',
    unidad: 'Metros cuadrados',
    acumulacion: 'capacidad',
    peso: null,
    assignment: {
      dependenciaId: null,
      coordinadorId: null,
      enlaceId: null,
      subsistema: null,
      modulos: [],
      tema: null,
    },
    extra: { Línea: 'Territorio' },
    source: { file: 'matriz.xlsx', sheet: 'Matriz', row: 3 },
    ...changes,
    ficha: {
      codigo,
      nombre,
      unidad: 'Metros cuadrados',
      dependencia_responsable: 'Secretaría de Medio Ambiente',
      metas: 'Cuatrienio: 4,4; 2024: 4,05; 2025: 4,15',
      ...changes.ficha,
    },
  };
};

/** A ficha with every field that a person must answer. */
export const completeFicha = (
  changes: Readonly<Record<string, string>> = {},
): Readonly<Record<string, string>> => ({
  ...Object.fromEntries(
    fichaSchema
      .filter(({ kind }) => kind !== 'sistema')
      .map(({ key, label }) => [key, `${label} de muestra`]),
  ),
  linea_base_valor: '10',
  linea_base_anio: '2023',
  metas: 'Cuatrienio: 20; 2024: 5; 2025: 5',
  acumulacion: 'acumulado',
  ...changes,
});
