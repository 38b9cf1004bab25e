import { actaIncompleta, type KnownActa } from '../actas';
import { type AttendanceState, mergeSheet } from '../attendance';
import { contar, enumerar } from '../kernel/text';
import type { Names } from './names';
import type { ActaView, CheckView, MesaView, VotacionView } from './views';

interface ActaParts {
  readonly acta: KnownActa;
  readonly attendance: AttendanceState;
  readonly votaciones: readonly VotacionView[];
}

/** What to look at before sending an acta, with the place where each thing is mended (MES-056, MES-071). */
export function actaChecks(
  { acta, attendance, votaciones }: ActaParts,
  mesa: MesaView,
  names: Names,
): readonly CheckView[] {
  const here = { pantalla: 'mesas', id: mesa.mesaId } as const;
  const sheet = mergeSheet(attendance);
  const unreached = sheet.filter(({ hasEmail }) => !hasEmail).map(({ person }) => names.of(person).nombre);
  const provisional = attendance.kind === 'none' || attendance.kind === 'provisional';
  return [
    ...actaIncompleta(acta.texts).map((texto) => ({
      ...here,
      texto,
      clase: 'redaccion' as const,
      impide: true,
      boton: 'Redactar el acta',
    })),
    ...(sheet.length === 0
      ? [
          {
            ...here,
            texto:
              'La lista de asistencia está vacía: espere el reporte de Teams o agregue a quienes asistieron.',
            clase: 'asistencia' as const,
            impide: true,
            boton: 'Agregar asistentes',
          },
        ]
      : []),
    ...(mesa.terminoDias === null
      ? [
          {
            texto: 'Configure el término de devolución en días hábiles, con su origen.',
            clase: 'termino' as const,
            impide: true,
            pantalla: 'inicio' as const,
            id: '',
            boton: 'Ir a la configuración',
          },
        ]
      : []),
    ...votaciones
      .filter(({ estado }) => estado === 'abierta')
      .map(({ numero }) => ({
        ...here,
        texto: `La votación ${numero} sigue abierta: ciérrela o anúlela para que el acta diga en qué quedó.`,
        clase: 'votacion' as const,
        impide: true,
        boton: 'Ver la votación',
      })),
    ...(sheet.length > 0 && provisional
      ? [
          {
            ...here,
            texto: 'La asistencia es provisional: el reporte de Teams no ha llegado.',
            clase: 'asistencia' as const,
            impide: false,
            boton: 'Ver la asistencia',
          },
        ]
      : []),
    ...(unreached.length > 0
      ? [
          {
            ...here,
            texto: `Sin correo, no recibirá${unreached.length === 1 ? '' : 'n'} el acta: ${enumerar(unreached.slice(0, 6))}.`,
            clase: 'asistencia' as const,
            impide: false,
            boton: 'Completar la asistencia',
          },
        ]
      : []),
    ...mesa.items.flatMap((item): readonly CheckView[] => {
      const { form } = item;
      if (item.outcome === null)
        return [
          {
            ...here,
            texto: `El punto ${item.orden} no tiene resultado.`,
            clase: 'resultado',
            impide: false,
            boton: 'Ver la mesa',
          },
        ];
      return form.seFirma && form.estado === 'borrador' && form.faltantes.length > 0
        ? [
            {
              texto: `El formato ${form.consecutivo} no puede ir con el acta: ${contar(form.faltantes.length, 'campo falta', 'campos faltan')}.`,
              clase: 'formato',
              impide: false,
              pantalla: 'formatos',
              id: form.formId,
              boton: 'Completar el formato',
            },
          ]
        : [];
    }),
    ...mesa.compromisos
      .filter(({ responsable, fecha }) => responsable.trim() === '' || fecha.trim() === '')
      .map((one) => ({
        texto: `El compromiso «${one.que.slice(0, 80)}» no tiene responsable o fecha.`,
        clase: 'compromiso' as const,
        impide: false,
        pantalla: 'compromisos' as const,
        id: one.id,
        boton: 'Completar el compromiso',
      })),
  ];
}

type Life = Pick<ActaView, 'revisada' | 'versiones' | 'anexosPosteriores' | 'comprobaciones'>;

/** Review, former versions and later annexes of an acta (MES-070, MES-074). */
export function actaLife(parts: ActaParts, mesa: MesaView, names: Names): Life {
  const { acta } = parts;
  const { reviewed, versions, annexes } = acta;
  return {
    ...(reviewed?.revision === acta.revision
      ? { revisada: { quien: names.of(reviewed.by).nombre, cuando: reviewed.at } }
      : {}),
    ...(versions
      ? {
          versiones: versions.map((one) => ({
            revision: one.revision,
            documentSha256: one.documentSha256,
            enviada: one.sentAt,
            reabierta: one.reopenedAt,
            quien: names.of(one.reopenedBy).nombre,
            motivo: one.reason,
          })),
        }
      : {}),
    ...(annexes
      ? {
          anexosPosteriores: annexes.map(({ by, at, text }) => ({
            quien: names.of(by).nombre,
            texto: text,
            cuando: at,
            recogidoPor: null,
          })),
        }
      : {}),
    ...(acta.kind === 'draft' ? { comprobaciones: actaChecks(parts, mesa, names) } : {}),
  };
}
