import { ok, type Result, refuse } from '../kernel/result';
import { isBlank } from '../kernel/text';

/** One step of the agenda that a sesión follows; `minutos` is a plan and never a limit. */
export interface PasoDelOrden {
  readonly id: string;
  readonly titulo: string;
  /** What is done or said in it. */
  readonly texto: string;
  readonly puntos?: readonly string[];
  /** `null`: what the others leave. */
  readonly minutos: number | null;
}
/** The template agenda of the office (MES-050 to MES-054), with where its times come from. */
export interface OrdenSettings {
  readonly pasos: readonly PasoDelOrden[];
  readonly origen: string;
}

/** The step in which the indicators are called one by one. */
export const PASO_INDICADORES = 'indicadores';

/** Order and words of source 000; the minutes are ours, for the source gives none. */
export const DEFAULT_ORDEN: OrdenSettings = {
  origen: 'Propuesta de la herramienta: ninguna norma fija estos tiempos y la oficina puede cambiarlos.',
  pasos: [
    {
      id: 'apertura',
      titulo: 'Apertura',
      texto: 'Quien modera abre la mesa y presenta a quien lleva la relatoría.',
      minutos: 5,
    },
    {
      id: 'reglas',
      titulo: 'Reglas de operación',
      texto:
        'La palabra se pide y la da quien modera. Las posiciones las fijan las partes: la dependencia por su enlace y el DAP por su coordinación temática; las demás personas comentan. Lo que se diga en la sala lo recoge la relatoría.',
      minutos: 5,
    },
    {
      id: 'presentacion',
      titulo: 'Presentación general',
      texto: 'De dónde viene la mesa y qué se espera de ella.',
      puntos: [
        'Estado del proceso',
        'Actividades previas',
        'Objetivo de la sesión',
        'Metodología',
        'Matriz de indicadores priorizados y propuesta de cambio',
      ],
      minutos: 15,
    },
    {
      id: 'charla',
      titulo: 'Charla introductoria',
      texto: 'Motiva la discusión con base en la matriz.',
      minutos: 15,
    },
    {
      id: 'temas',
      titulo: 'Temas de participantes',
      texto: 'Las personas participantes exponen los temas de su interés con base en la matriz.',
      minutos: 15,
    },
    {
      id: 'preguntas',
      titulo: 'Preguntas',
      texto: 'Se valida o se modifica la propuesta.',
      minutos: 10,
    },
    {
      id: PASO_INDICADORES,
      titulo: 'Indicadores',
      texto:
        'Por cada indicador: propuesta del formato DIES-058, posiciones, ajustes, acuerdos y compromisos, y su resultado.',
      minutos: null,
    },
    {
      id: 'cierre',
      titulo: 'Cierre',
      texto:
        'Continuidad de las mesas, si se requiere, y aviso de que el acta y los formatos llegarán por correo para firma, con el término para devolverlos.',
      minutos: 5,
    },
  ],
};

/** Steps that can be told apart, whole minutes and an origin. Absent settings are fine. */
export function checkOrden(settings: OrdenSettings | undefined): Result<void> {
  if (!settings) return ok(undefined);
  const { pasos, origen } = settings;
  const ids = new Set(pasos.map(({ id }) => id));
  if (pasos.length === 0 || ids.size < pasos.length || pasos.some(({ titulo }) => isBlank(titulo)))
    return refuse(
      'orden-incompleto',
      'No se guardó el orden del día: necesita al menos un paso, y cada paso su título y un identificador propio.',
    );
  if (pasos.some(({ minutos }) => minutos !== null && (!Number.isInteger(minutos) || minutos < 1)))
    return refuse(
      'orden-no-entero',
      'No se guardó el orden del día: los minutos de cada paso son números enteros desde 1. Déjelos en blanco si no se planean.',
    );
  return isBlank(origen)
    ? refuse(
        'orden-sin-origen',
        'No se guardó el orden del día: falta decir de dónde salen los tiempos (acto, circular o decisión). Escríbalo en «origen».',
      )
    : ok(undefined);
}
