import type { Frecuencia } from '../../../../domain/people';
import type { PendingsView } from '../../../../domain/reports';
import type { Aviso } from './aviso';
import { vencimiento } from './compromiso';

const ATENDER = {
  verificar: 'Por verificar',
  delegacion: 'Le ofrecen',
  ampliacion: 'Piden más plazo',
} as const;

/** Everything that waits for one person, most urgent first; `null`: nothing does. */
export function resumenPendientes(
  { firmas, compromisos, mesas, porAtender = [] }: PendingsView,
  frecuencia: Frecuencia,
): Pick<Aviso, 'asunto' | 'parrafos'> | null {
  const sections = [
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
  const n = compromisos.length + porAtender.length + firmas.length + mesas.length;
  if (n === 0) return null;
  return {
    asunto: `Su resumen ${frecuencia}: ${n} ${n === 1 ? 'pendiente' : 'pendientes'}`,
    parrafos: [...sections, 'Puede cambiar la frecuencia de este resumen, o quitarlo, en la pestaña.'],
  };
}

const SHOWN = 20;
function section(title: string, lines: readonly string[]): string {
  if (lines.length === 0) return '';
  const more = lines.length > SHOWN ? [`… y ${lines.length - SHOWN} más`] : [];
  return [title, ...lines.slice(0, SHOWN).map((line) => `- ${line}`), ...more].join('\n');
}
