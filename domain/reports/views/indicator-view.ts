import type { DifferenceView } from './common';

export interface IndicatorView {
  readonly indicatorId: string;
  readonly codigo: string;
  readonly nombre: string;
  readonly estado: 'activo' | 'inactivo' | 'reemplazado';
  readonly version: number;
  readonly dependencia: string | null;
  readonly dependenciaId: string | null;
  readonly coordinador: string | null;
  readonly enlace: string | null;
  readonly subsistema: string | null;
  readonly modulos: readonly string[];
  readonly tema: 'a' | 'b' | null;
  readonly unidad: string;
  readonly lineaBase: string | null;
  readonly metaCuatrienio: string | null;
  readonly acumulacion: string | null;
  readonly valores: readonly {
    readonly year: number;
    readonly programado: string | null;
    readonly ejecutado: string | null;
    readonly estado: string;
  }[];
  /** Every field says its label, its help and whether the proceso configured it. */
  readonly ficha: readonly {
    readonly key: string;
    readonly label: string;
    readonly valor: string;
    readonly ayuda: string;
    readonly obligatorio: boolean;
    readonly origen: 'predeterminada' | 'proceso';
  }[];
}

/** The chain of a cell, both ways: which act changed it, who signed, what it was before. */
export interface ChainView {
  readonly indicatorId: string;
  readonly codigo: string;
  readonly nombre: string;
  readonly estado: IndicatorView['estado'];
  /** Predecessor and successor by «Reemplazar»: the series is broken there. */
  readonly reemplazaA: string | null;
  readonly reemplazadoPor: string | null;
  readonly steps: readonly {
    readonly version: number;
    readonly desde: string;
    readonly causa: 'importación' | 'DIES-058';
    readonly archivo: string | null;
    readonly diferencias: readonly DifferenceView[];
    readonly formId: string | null;
    readonly consecutivo: string | null;
    readonly mesaId: string | null;
    readonly mesa: string | null;
    readonly actaId: string | null;
    readonly actaNumero: string | null;
    readonly documentSha256: string | null;
    readonly verification: string | null;
    readonly firmas: readonly { readonly rol: string; readonly nombre: string; readonly firmadoEn: string }[];
  }[];
}
