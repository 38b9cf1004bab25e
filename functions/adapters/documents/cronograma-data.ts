import {
  bogotaDay,
  fechaLarga,
  horaCorta,
  type Instant,
  type PlainDate,
} from '../../../domain/kernel/instant';
import { contar } from '../../../domain/kernel/text';
import type { CronogramaRow } from '../../../domain/reports';

/** What the «propuesta de cronograma» is made of: the second attachment of the oficio, or the whole calendar (MES-020, MES-042). */
export interface CronogramaPaper {
  readonly proceso: string;
  /** Absent: the whole proceso. */
  readonly dependencia?: string;
  readonly filas: readonly Omit<CronogramaRow, 'offers' | 'avisos' | 'joinUrl'>[];
  readonly fecha: PlainDate;
}
const FASES = {
  1: 'Fase 1, interna con la SPTEC',
  2: 'Fase 2, demás dependencias',
  3: 'Fase 3, casos especiales',
};
const MODALIDAD = { virtual: 'Virtual', presencial: 'Presencial', mixta: 'Mixta' } as const;
const ESTADO = {
  propuesta: 'Propuesta',
  enviada: 'Enviada, por avalar',
  avalada: 'Avalada',
  ajustada: 'Ajustada, por avalar de nuevo',
};

export function cronogramaData({ proceso, dependencia, filas, fecha }: CronogramaPaper): object {
  return {
    proceso,
    titulo: dependencia ? `Propuesta de cronograma · ${dependencia}` : 'Cronograma de mesas de concertación',
    resumen: `${contar(filas.length, 'sesión', 'sesiones')}. Corte: ${fechaLarga(fecha)}.`,
    filas: filas.map((row) => {
      const start = row.inicio as Instant;
      return {
        mesa: row.titulo,
        fecha: fechaLarga(bogotaDay(start)),
        hora: `${horaCorta(start)} a ${horaCorta(row.fin as Instant)}`,
        lugar: [MODALIDAD[row.modalidad], row.lugar].filter((part) => part.trim() !== '').join(', '),
        temas: `${FASES[row.fase]}${row.temas.length > 0 ? `. ${row.temas.length === 1 ? 'Tema' : 'Temas'}\u00a0${row.temas.join('\u00a0y\u00a0')}` : ''}`,
        moderador: row.moderador,
        relator: row.relator,
        estado: row.estado === 'programada' ? ESTADO[row.cronograma] : row.estado,
      };
    }),
  };
}
