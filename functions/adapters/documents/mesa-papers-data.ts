import { bogotaDay, fechaHora, fechaLarga, horaCorta, type Instant } from '../../../domain/kernel/instant';
import { contar, duracion } from '../../../domain/kernel/text';
import { ANEXO_WORDS, ANEXOS } from '../../../domain/mesas';
import type {
  AttendeeView,
  DiagnosisView,
  MesaView,
  PersonView,
  PrioritisedView,
} from '../../../domain/reports';
import type { OficioPeople } from './oficio-people';

/** The sheet of one sesión, as whoever prints it may see it. */
export interface AttendanceRecord {
  readonly estado: 'sin-datos' | 'provisional' | 'reportada' | 'definitiva';
  readonly asistentes: readonly AttendeeView[];
  readonly ausentes: readonly PersonView[];
  readonly sesion: { readonly inicio: string; readonly fin: string };
}

const MODALIDAD = {
  virtual: 'Virtual (Microsoft Teams)',
  presencial: 'Presencial',
  mixta: 'Mixta: en sala y por Microsoft Teams',
} as const;
const dayOf = (moment: string): string => fechaLarga(bogotaDay(moment as Instant));
const hours = ({ inicio, fin }: Pick<MesaView, 'inicio' | 'fin'>): string =>
  `${horaCorta(inicio as Instant)} a ${horaCorta(fin as Instant)}`;
const titleOf = ({ numero, nombre }: MesaView): string => `Mesa ${numero} · ${nombre}`;

/** The letter: its text is the office's; date, place and people are the mesa's (MES-040). */
export const oficioData = (mesa: MesaView, texto: string, people: OficioPeople, at: string): object => ({
  ...people,
  fecha: dayOf(at),
  mesa: titleOf(mesa),
  dependencia: mesa.dependencia,
  asunto: `Solicitud de apertura de la mesa de concertación: ${mesa.nombre}`,
  texto,
  datos: [
    ['Fecha', dayOf(mesa.inicio)],
    ['Hora', hours(mesa)],
    ['Modalidad', MODALIDAD[mesa.modalidad]],
    ...(mesa.lugar ? [['Lugar', mesa.lugar]] : []),
    ['Modera', [mesa.moderador.nombre, mesa.moderador.cargo].filter(Boolean).join(', ')],
    ['Relatoría', [mesa.relator.nombre, mesa.relator.cargo].filter(Boolean).join(', ')],
  ],
  anexos: ANEXOS.map((anexo) => ANEXO_WORDS[anexo]),
});

export const diagnosticoData = (view: DiagnosisView, at: string): object => ({ ...view, fecha: dayOf(at) });

export const matrizData = (filas: readonly PrioritisedView[], dependencia: string, at: string): object => ({
  filas,
  dependencia,
  fecha: dayOf(at),
});

/** What will be treated, so that the dependencia can say who should come (MES-031). */
export const archivoData = (mesa: MesaView, filas: readonly PrioritisedView[]): object => ({
  mesa: titleOf(mesa),
  datos: [
    ['Fecha y hora', `${dayOf(mesa.inicio)}, ${hours(mesa)}`],
    ['Modalidad', MODALIDAD[mesa.modalidad]],
    ...(mesa.lugar ? [['Lugar', mesa.lugar]] : []),
    ['Modera y relata', `${mesa.moderador.nombre} · ${mesa.relator.nombre}`],
  ],
  cuantos: contar(filas.length, 'indicador', 'indicadores'),
  filas,
});

/** Few words: where the process is, how the sesión works, what is proposed (MES-043, MES-052). */
export function presentacionData(mesa: MesaView): object {
  const ready = mesa.items.filter(({ form }) => form.tipo !== null).length;
  return {
    mesa: titleOf(mesa),
    dependencia: mesa.dependencia,
    cuando: `${fechaHora(mesa.inicio as Instant)} · ${MODALIDAD[mesa.modalidad]}`,
    cifras: [
      [
        String(mesa.items.length),
        mesa.items.length === 1 ? 'indicador por tratar' : 'indicadores por tratar',
      ],
      [String(ready), 'con propuesta de cambio'],
      [String(mesa.temas.length), contar(mesa.temas.length, 'tema', 'temas').replace(/^\d+ /, '')],
    ],
    indicadores: mesa.items.map(({ codigo, nombre, form }) => ({
      codigo,
      nombre,
      propuesta: form.tipos.find(({ marcado }) => marcado)?.label ?? 'Por concertar',
    })),
  };
}

const SOURCE_WORDS: Readonly<Record<string, string>> = {
  graph: 'Reporte de Teams',
  csv: 'Archivo de Teams',
  manual: 'Formato de asistencia',
};
const SHEET_WORDS = {
  'sin-datos': 'Sin registros',
  provisional: 'Provisional: el reporte de Teams no ha llegado',
  reportada: 'Con el reporte de Teams',
  definitiva: 'Definitiva: es la que tiene el acta',
} as const;
/** Who was there, from when to when, and how each was registered: the record that stays after the mesa (MES-055, MES-056). */
export const registroData = (
  mesa: MesaView,
  { estado, asistentes, ausentes, sesion }: AttendanceRecord,
): object => ({
  mesa: titleOf(mesa),
  datos: [
    ['Fecha y hora', `${dayOf(sesion.inicio)}, ${hours(sesion)}`],
    ['Lugar', mesa.lugar || MODALIDAD[mesa.modalidad]],
    ['Modera y relata', `${mesa.moderador.nombre} · ${mesa.relator.nombre}`],
    ['Estado de la lista', SHEET_WORDS[estado]],
  ],
  cuantos: contar(asistentes.length, 'asistente', 'asistentes'),
  aviso: mesa.avisoDatos.texto,
  version: mesa.avisoDatos.version,
  filas: asistentes.map((one) => ({
    nombre: one.enLugarDe ? `${one.nombre}, en lugar de ${one.enLugarDe}` : one.nombre,
    cargo: one.cargo,
    dependencia: one.dependencia,
    correo: one.correo ?? (one.recibeCorreo ? 'Registrado' : 'Sin correo'),
    entrada: one.entrada ? horaCorta(one.entrada as Instant) : '',
    salida: one.salida ? horaCorta(one.salida as Instant) : '',
    tiempo: one.segundos === null ? '' : duracion(one.segundos),
    registro: [
      one.fuentes.map((source) => SOURCE_WORDS[source] ?? source).join(' y '),
      one.grabacion === undefined ? '' : one.grabacion ? 'Autorizó grabar' : 'No autorizó grabar',
    ]
      .filter(Boolean)
      .join('. '),
  })),
  ausentes: ausentes.map(({ nombre, cargo, dependencia }) =>
    [nombre, cargo, dependencia].filter(Boolean).join(', '),
  ),
});

const EMPTY_ROWS = 8;
const onlyOnce = (people: MesaView['invitados']): MesaView['invitados'] =>
  people.filter(({ personId }, n) => people.findIndex((one) => one.personId === personId) === n);
/** Filled with those who were called; phones and identity numbers are not asked. */
export const asistenciaData = (mesa: MesaView): object => ({
  mesa: titleOf(mesa),
  datos: [
    ['Fecha y hora', `${dayOf(mesa.inicio)}, ${hours(mesa)}`],
    ['Lugar', mesa.lugar || MODALIDAD[mesa.modalidad]],
    ['Modera y relata', `${mesa.moderador.nombre} · ${mesa.relator.nombre}`],
  ],
  aviso: mesa.avisoDatos.texto,
  filas: [
    ...onlyOnce([mesa.moderador, mesa.relator, ...mesa.invitados]).map(
      ({ nombre, cargo, dependencia, correo }) => ({
        nombre,
        cargo,
        dependencia,
        correo: correo ?? '',
      }),
    ),
    ...Array.from({ length: EMPTY_ROWS }, () => ({ nombre: '', cargo: '', dependencia: '', correo: '' })),
  ],
});
