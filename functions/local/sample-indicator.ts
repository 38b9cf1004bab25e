import type { Acumulacion, Modulo, Sentido } from '../../domain/indicators';

/** What distinguishes one invented indicator; the rest of its ficha is written around it. */
export interface SampleIndicator {
  readonly codigo: string;
  readonly nombre: string;
  readonly definicion: string;
  readonly objetivo: string;
  readonly formula: string;
  readonly variables: string;
  readonly unidad: string;
  readonly decimales: string;
  readonly sentido: Sentido;
  readonly acumulacion: Acumulacion;
  readonly tipo: string;
  readonly subsistema: string;
  readonly modulos: readonly Modulo[];
  readonly tema: 'a' | 'b';
  readonly fuente: string;
  readonly base: string;
  readonly meta: string;
  /** 2024 to 2027. */
  readonly programado: readonly [string, string, string, string];
  /** 2024 and 2025; later years are not reported yet. */
  readonly ejecutado: readonly [string | null, string | null];
  readonly limitaciones: string;
}
