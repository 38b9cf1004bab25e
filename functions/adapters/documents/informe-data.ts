import {
  bogotaDay,
  fechaHora,
  fechaLarga,
  type Instant,
  type PlainDate,
} from '../../../domain/kernel/instant';
import { contar } from '../../../domain/kernel/text';
import type { EscalationView } from '../../../domain/reports';

const POSICION = { 'de-acuerdo': 'De acuerdo', 'no-de-acuerdo': 'No está de acuerdo' } as const;

/** The term that the despacho has, as it is when the report is printed. */
export interface Term {
  readonly days: number | null;
  readonly due: PlainDate | null;
  readonly origin: string;
}

/** Which point of which mesa a paper about its escalation is of. */
export const pointOf = ({ mesa, codigo, nombre, consecutivo }: EscalationView) => ({
  mesa,
  indicador: `${codigo} ${nombre}`.trim(),
  consecutivo,
});
export const factsOf = (view: EscalationView): readonly (readonly [string, string])[] => [
  ['Código', view.codigo],
  ['Indicador', view.nombre],
  ['Dependencia responsable', view.dependencia],
  ['Formato', `${view.consecutivo}, revisión ${view.revision}`],
];

/** What the report to the despacho shows (MES-060): the proposal, both positions and the whole discussion, as the mesa recorded them. */
export function informeData(view: EscalationView, { days, due, origin }: Term): object {
  return {
    ...pointOf(view),
    revision: view.revision,
    datos: [
      ...factsOf(view),
      ['Sesión', fechaLarga(bogotaDay(view.decididoEn as Instant))],
      ['Punto del orden del día', String(view.orden)],
    ],
    propuesta: view.propuesta,
    justificacion: view.justificacion,
    diferencias: view.diferencias.map(({ campo, hoy, propuesta }) => ({ campo, hoy, propuesta })),
    posiciones: view.posiciones.map(({ parte, valor, quien, cuando, texto, recogidoPor }) => ({
      parte,
      posicion: valor
        ? `${POSICION[valor]}\n${quien ?? ''}${cuando ? `, ${fechaHora(cuando as Instant)}` : ''}`
        : 'No fijó posición',
      razones: [texto ?? '', recogidoPor ? `(${recogidoPor})` : ''].filter(Boolean).join(' '),
    })),
    comentarios: view.comentarios.map(
      ({ quien, texto, recogidoPor }) => `${quien}: ${texto}${recogidoPor ? ` (${recogidoPor})` : ''}`,
    ),
    nota: view.nota,
    acuerdos: view.acuerdos,
    plazo:
      days === null || due === null
        ? 'La oficina no ha configurado un plazo para esta decisión.'
        : `Plazo: ${contar(days, 'día hábil', 'días hábiles')}, hasta el ${fechaLarga(due)} (${origin}).`,
    moderador: view.moderador,
    relator: view.relator,
  };
}
