import { contar } from '../../../../domain/kernel/text';
import type { Frecuencia } from '../../../../domain/people';
import type { PendingsView } from '../../../../domain/reports';
import type { Aviso } from './aviso';
import { vencimiento } from './compromiso';

const ATENDER = {
  verificar: 'Por verificar',
  delegacion: 'Le ofrecen',
  ampliacion: 'Piden más plazo',
} as const;

const sectionsOf = ({ firmas, compromisos, mesas, porAtender = [] }: PendingsView): readonly string[] =>
  [
    section(
      'Compromisos',
      compromisos.map((view) => `${view.que}: ${vencimiento(view)}.`),
    ),
    section(
      'Esperan su respuesta',
      porAtender.map(({ que, compromiso }) => `${ATENDER[que]}: ${compromiso.que}.`),
    ),
    section(
      'Firmas',
      firmas.map(({ titulo, mesa }) => `${titulo} · ${mesa}.`),
    ),
    section(
      'Mesas',
      mesas.map(({ nombre, turno }) => `${nombre}: ${turno}`),
    ),
  ].filter((text) => text !== '');

const countOf = ({ firmas, compromisos, mesas, porAtender = [] }: PendingsView): number =>
  compromisos.length + porAtender.length + firmas.length + mesas.length;

/** Everything that waits for one person, most urgent first; `null`: nothing does. */
export function resumenPendientes(
  pendings: PendingsView,
  frecuencia: Frecuencia,
): Pick<Aviso, 'asunto' | 'parrafos'> | null {
  const n = countOf(pendings);
  if (n === 0) return null;
  return {
    asunto: `Su resumen ${frecuencia}: ${contar(n, 'pendiente', 'pendientes')}`,
    parrafos: [
      ...sectionsOf(pendings),
      'Puede cambiar la frecuencia de este resumen, o quitarlo, en la pestaña.',
    ],
  };
}

/** The same for whom the chat does not reach, the moment something new waits for them (design §8). */
export const pendientesPorCorreo = (pendings: PendingsView): Pick<Aviso, 'asunto' | 'parrafos'> => ({
  asunto: `Tiene ${contar(countOf(pendings), 'pendiente', 'pendientes')} en Mesas`,
  parrafos: [
    'Esto espera por usted en las mesas de concertación:',
    ...sectionsOf(pendings),
    'Le escribimos porque no fue posible avisarle por Microsoft Teams.',
  ],
});

const SHOWN = 20;
function section(title: string, lines: readonly string[]): string {
  if (lines.length === 0) return '';
  const more = lines.length > SHOWN ? [`- … y ${lines.length - SHOWN} más`] : [];
  return [title, ...lines.slice(0, SHOWN).map((line) => `- ${line}`), ...more].join('\n');
}
