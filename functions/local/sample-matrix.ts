import type { IndicatorRow, Modulo, YearValue } from '../../domain/indicators';
import { writeMetas } from '../../domain/indicators';
import { ENVIRONMENT } from './sample-environment';
import type { SampleIndicator } from './sample-indicator';
import { PUBLIC_SPACE } from './sample-public-space';

/** Where the sample's rows say they come from. */
export const SAMPLE_FILE = 'matriz-de-muestra.xlsx';

const MODULO: Readonly<Record<Modulo, string>> = {
  'marco-estrategico': 'Marco estratégico',
  'modelo-ocupacion': 'Modelo de ocupación',
  'objetivo-estrategico': 'Objetivo estratégico',
  'caracterizacion-subsistema': 'Caracterización de subsistema',
  'programa-ejecucion': 'Programa de ejecución',
  proyecto: 'Proyecto',
  otro: 'Otro',
};

const valuesOf = ({ programado, ejecutado }: SampleIndicator): readonly YearValue[] =>
  programado.map((programmed, i) => {
    const executed = ejecutado[i] ?? null;
    return {
      year: 2024 + i,
      programmed,
      executed,
      state: executed !== null ? 'reportado' : programmed === '0' ? 'NP' : 'sin-dato',
    };
  });

function rowOf(sample: SampleIndicator, position: number): IndicatorRow {
  const values = valuesOf(sample);
  return {
    codigo: sample.codigo,
    nombre: sample.nombre,
    ficha: {
      codigo: sample.codigo,
      nombre: sample.nombre,
      modulos: sample.modulos.map((modulo) => MODULO[modulo]).join('; '),
      sistema: 'Sistema Público y Colectivo',
      subsistema: sample.subsistema,
      objetivo_estrategico: 'Consolidar un sistema público y colectivo, sostenible y equitativo',
      definicion: sample.definicion,
      objetivo: sample.objetivo,
      tipo: sample.tipo,
      formula: sample.formula,
      variables: sample.variables,
      metodologia: `Se toma el dato de ${sample.fuente}, se depura por comuna y corregimiento y se aplica la fórmula con corte al 31 de diciembre.`,
      unidad: sample.unidad,
      decimales: sample.decimales,
      sentido: sample.sentido,
      acumulacion: sample.acumulacion,
      periodicidad: 'anual',
      linea_base_valor: sample.base,
      linea_base_anio: '2023',
      metas: writeMetas(sample.meta, values),
      fuente: sample.fuente,
      desagregacion_geografica: 'Municipio; comuna o corregimiento',
      dependencia_responsable: 'Secretaría de Medio Ambiente',
      enlace_tecnico: 'Jorge Ochoa, profesional especializado, jorge.ochoa@ambiente.example',
      directivo: 'Beatriz Salazar, subsecretaria de Recursos Naturales',
      coordinador_dap: position % 3 === 0 ? 'Andrés Ríos' : 'Paula Zuluaga',
      interpretacion:
        sample.sentido === 'descendente'
          ? 'Un valor menor es mejor.'
          : 'Un valor mayor es mejor, hasta la meta.',
      limitaciones: sample.limitaciones,
      observaciones: 'Dato de muestra: indicador y valores inventados.',
      soporte_legal: 'Acuerdo 48 de 2014',
      fecha_elaboracion: '2024-02-15',
      fecha_actualizacion: '2025-02-10',
    },
    values,
    lineaBase: sample.base,
    metaCuatrienio: sample.meta,
    unidad: sample.unidad,
    acumulacion: sample.acumulacion,
    peso: null,
    assignment: {
      dependenciaId: null,
      coordinadorId: null,
      enlaceId: null,
      subsistema: null,
      modulos: sample.modulos,
      tema: sample.tema,
    },
    extra: { Procedencia: 'Datos de muestra, inventados' },
    source: { file: SAMPLE_FILE, sheet: 'Matriz', row: position + 2 },
  };
}

/** Twelve invented indicators of one dependencia, complete enough to take any of them through a mesa. */
export const SAMPLE_MATRIX: readonly IndicatorRow[] = [...PUBLIC_SPACE, ...ENVIRONMENT].map(rowOf);
