import type { Role } from '../../people';

/** What proves that a sesión was held, by the words of the sources. */
export const EVIDENCIAS = ['asistencia', 'acta', 'presentacion', 'memoria', 'evaluacion', 'medios'] as const;
export type Evidencia = (typeof EVIDENCIAS)[number];
export const EVIDENCIA_WORDS: Readonly<Record<Evidencia, string>> = {
  asistencia: 'Lista de asistencia',
  acta: 'Acta',
  presentacion: 'Presentación',
  memoria: 'Ayuda de memoria',
  evaluacion: 'Formato de evaluación',
  medios: 'Fotografías o video',
};

export interface TipoSesion {
  readonly nombre: string;
  /** Who opens it, when a source says so; anybody who conducts it otherwise. */
  readonly abre: Role | null;
  readonly exige: readonly Evidencia[];
  readonly admite: readonly Evidencia[];
  readonly fuente: string;
}
const ALSO = ['presentacion', 'memoria', 'medios'] as const;

/** Kinds of sesión that have no mesa (design §6): a row each. What they differ in is here and nowhere in the code. */
export const TIPOS_SESION = {
  'presentacion-interna': {
    nombre: 'Presentación interna a la SPTEC',
    abre: 'director-dap',
    exige: ['asistencia'],
    admite: ALSO,
    fuente: 'Metodología de mesas 2022, 2.1',
  },
  encuentro: { nombre: 'Encuentro', abre: null, exige: ['asistencia'], admite: ALSO, fuente: '001' },
  taller: {
    nombre: 'Taller',
    abre: null,
    exige: ['asistencia'],
    admite: [...ALSO, 'evaluacion'],
    fuente: '002',
  },
  seminario: {
    nombre: 'Seminario',
    abre: null,
    exige: ['asistencia'],
    admite: [...ALSO, 'evaluacion'],
    fuente: '002',
  },
  foro: { nombre: 'Foro', abre: null, exige: ['asistencia'], admite: [...ALSO, 'evaluacion'], fuente: '002' },
  capacitacion: {
    nombre: 'Capacitación',
    abre: null,
    exige: ['asistencia'],
    admite: [...ALSO, 'evaluacion'],
    fuente: '002',
  },
  'asesoria-telefonica': {
    nombre: 'Asesoría telefónica',
    abre: null,
    exige: ['memoria'],
    admite: ALSO,
    fuente: '002',
  },
  visita: {
    nombre: 'Visita',
    abre: null,
    exige: ['memoria'],
    admite: ['asistencia', ...ALSO],
    fuente: '002',
  },
  bilateral: {
    nombre: 'Reunión bilateral',
    abre: null,
    exige: ['acta'],
    admite: ['asistencia', ...ALSO],
    fuente: '004, tarea 7',
  },
} as const satisfies Readonly<Record<string, TipoSesion>>;

export type ClaseSesion = keyof typeof TIPOS_SESION;
export const CLASES_SESION = Object.keys(TIPOS_SESION) as readonly ClaseSesion[];
export const tipoSesion = (clase: ClaseSesion): TipoSesion => TIPOS_SESION[clase];
