import type { PersonView } from '../../domain/reports';

export interface AgendaStep {
  readonly id: string;
  readonly titulo: string;
  readonly texto: string;
  readonly puntos?: readonly string[];
  readonly minutos: number | null;
}
/** How the proceso is configured, as it acts today. */
export interface Settings {
  readonly nombre: string;
  readonly terminoDevolucionDias: number | null;
  readonly terminoOrigen: string;
  readonly decisionDespachoDias: number | null;
  readonly decisionDespachoOrigen: string;
  readonly cierres: readonly string[];
  readonly avisoDatos: { readonly version: string; readonly texto: string; readonly politica: string };
  readonly quorum: { readonly personas: number; readonly origen: string } | null;
  readonly palabra: {
    readonly rotacion: 'llegada' | 'por-dependencia';
    readonly replicaPrimero: boolean;
    readonly minutos: number | null;
    readonly origen: string;
  };
  readonly orden: { readonly pasos: readonly AgendaStep[]; readonly origen: string };
  readonly seguimiento: {
    readonly antesDias: readonly number[];
    readonly despuesDias: readonly number[];
    readonly escalarSuperiorDias: number | null;
    readonly escalarModeradorDias: number | null;
    readonly desde: string;
    readonly hasta: string;
    readonly origen: string;
  };
  /** The parts that the office has not written. */
  readonly predeterminado: readonly ('palabra' | 'orden' | 'seguimiento')[];
}

export interface DependenciaSeen {
  readonly id: string;
  readonly nombre: string;
  readonly nombresAnteriores: readonly string[];
  readonly interna: boolean;
  readonly enlaceUsepot: PersonView | null;
  readonly enlaceTecnico: PersonView | null;
  readonly superior: PersonView | null;
  readonly directivo: PersonView | null;
}
export interface SubsistemaSeen {
  readonly id: string;
  readonly nombre: string;
  readonly coordinador: PersonView | null;
}
/** The dependencias that the proceso convenes and the subsistemas of its indicators. */
export interface Structure {
  readonly dependencias: readonly DependenciaSeen[];
  readonly subsistemas: readonly SubsistemaSeen[];
}
