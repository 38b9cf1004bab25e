import type { Offer } from './common';

/** One thing that is still missing before a mesa, with the one button that does it. */
export interface NextStepView {
  readonly clave: string;
  readonly titulo: string;
  readonly texto: string;
  readonly responsable: string;
  readonly boton: string;
  /** The act behind the button, when it can be done at once; `null`: it is done in the tab. */
  readonly verb: string | null;
  /** Where in the tab it is done. */
  readonly lugar: 'cronograma' | 'puntos' | 'convocados' | 'preparar' | 'datos';
}
export interface AlistamientoView {
  readonly clave: 'asistencia' | 'indicadores' | 'presentacion' | 'formatos';
  readonly titulo: string;
  readonly listo: boolean;
  readonly texto: string;
  readonly faltantes: readonly string[];
}
export interface PresentationView {
  readonly sha256: string | null;
  readonly url: string | null;
}
export interface OficioVersionView {
  readonly version: number;
  readonly cuando: string;
  readonly quien: string;
  readonly texto: string;
  readonly documentos: readonly {
    readonly clave: string;
    readonly titulo: string;
    readonly sha256: string | null;
  }[];
  readonly radicado: string | null;
  readonly fechaRadicado: string | null;
}
/** Everything before a mesa: the official request, the four things of the moderador, and what is missing next (MES-040…046). */
export interface BeforeMesaView {
  readonly mesaId: string;
  readonly titulo: string;
  /** `null`: nothing is missing. */
  readonly paso: NextStepView | null;
  readonly hechos: number;
  readonly total: number;
  readonly moderador: string;
  /** Who is responsible for the acta form (MES-044). */
  readonly relator: string;
  readonly alistamiento: readonly AlistamientoView[];
  readonly oficio: {
    readonly textoPropuesto: string;
    readonly avisos: readonly string[];
    readonly faltantes: readonly string[];
    readonly versiones: readonly OficioVersionView[];
  };
  readonly presentacion: PresentationView | null;
  /** What the sesiones that are over had (MES-077). */
  readonly anteriores: readonly {
    readonly sesion: number;
    readonly inicio: string;
    readonly versiones: readonly OficioVersionView[];
    readonly presentacion: PresentationView | null;
  }[];
  readonly offers: readonly Offer[];
}
