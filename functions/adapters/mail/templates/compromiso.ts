import type { Fact } from '../../../../domain/commitments';
import { fechaLarga, type PlainDate } from '../../../../domain/kernel/instant';
import { contar, punto } from '../../../../domain/kernel/text';
import type { CommitmentDetail, CommitmentView } from '../../../../domain/reports';
import type { Aviso } from './aviso';

type Told = Pick<Aviso, 'asunto' | 'parrafos'>;

const fecha = (day: string): string => fechaLarga(day as PlainDate);
const origen = ({ mesa, dependencia }: CommitmentView): string =>
  [mesa, dependencia].filter((part) => part !== '').join(' · ');

/** «vence hoy», «vence en 3 días hábiles (viernes 4 de diciembre de 2026)» … */
export function vencimiento({ estado, fecha: day, diasHabiles }: CommitmentView): string {
  const dias = contar(Math.abs(diasHabiles), 'día hábil', 'días hábiles');
  if (estado === 'vencido')
    return diasHabiles === 0 ? `venció el ${fecha(day)}` : `venció hace ${dias} (${fecha(day)})`;
  return diasHabiles === 0 ? `vence el ${fecha(day)}` : `vence en ${dias} (${fecha(day)})`;
}

/** One reminder; `terminos`: where the terms of the reminders come from. */
export const recordatorioCompromiso = (view: CommitmentDetail, terminos: string): Told => ({
  asunto: `Un compromiso suyo ${vencimiento(view)}`,
  parrafos: [
    view.que,
    origen(view),
    view.estado === 'vencido'
      ? 'Si ya lo cumplió, infórmelo con su evidencia. Si necesita más tiempo, pida una ampliación: la fecha no cambia por sí sola.'
      : 'Cuando lo cumpla, infórmelo con su evidencia. Si no le corresponde, puede delegarlo; si necesita más tiempo, puede pedir una ampliación.',
    `Plazos de los avisos: ${terminos}`,
  ].filter((text) => text !== ''),
});

/** What happened, for whoever must answer or know. */
export function hechoCompromiso(fact: Fact, view: CommitmentDetail): Told {
  const about = [`${view.que}`, origen(view)].filter((text) => text !== '');
  const delegation = view.delegaciones.at(-1);
  const extension = view.ampliaciones.at(-1);
  const told = (asunto: string, ...more: readonly string[]): Told => ({
    asunto,
    parrafos: [...about, ...more.filter((text) => text !== '')],
  });
  switch (fact) {
    case 'informado':
      return told(
        'Un compromiso espera su verificación',
        punto(
          `${view.informe?.quien ?? ''} lo informó como cumplido: ${view.informe?.texto || 'con documentos adjuntos'}`,
        ),
        'Revise la evidencia y verifíquelo, o devuélvalo con el motivo.',
      );
    case 'verificado':
      return told(
        'Su compromiso quedó cumplido',
        `Lo verificó ${view.verificacion?.quien ?? ''} ${view.verificacion?.medio ?? ''}.`,
      );
    case 'devuelto':
      return told(
        'Le devolvieron un compromiso',
        `Motivo: ${view.devoluciones.at(-1)?.texto ?? ''}`,
        `Sigue pendiente: ${vencimiento(view)}.`,
      );
    case 'comentario': {
      const last = view.comentarios.at(-1);
      return told('Comentaron un compromiso', `${last?.quien ?? ''}: ${last?.texto ?? ''}`);
    }
    case 'delegacion':
      return told(
        `${delegation?.de ?? ''} le ofrece un compromiso`,
        `Motivo: ${delegation?.texto ?? ''}`,
        `${vencimiento(view).replace(/^v/, 'V')}. Acéptelo o rechácelo: mientras tanto sigue a cargo de quien lo tiene.`,
      );
    case 'delegacion-aceptada':
      return told(`${delegation?.a ?? ''} aceptó el compromiso`, 'Desde ahora responde por él.');
    case 'delegacion-rechazada':
      return told(
        `${delegation?.a ?? ''} no aceptó el compromiso`,
        `Motivo: ${delegation?.respuesta?.texto ?? ''}`,
        `Sigue a cargo de ${view.responsable}.`,
      );
    case 'ampliacion':
      return told(
        'Le piden ampliar el plazo de un compromiso',
        `${extension?.quien ?? ''} pide hasta el ${fecha(extension?.hasta ?? view.fecha)}. Motivo: ${extension?.texto ?? ''}`,
        'Concédala o niéguela con su motivo. Mientras tanto la fecha no cambia.',
      );
    case 'ampliacion-concedida':
      return told(
        'Le ampliaron el plazo de un compromiso',
        `Nueva fecha: ${fecha(view.fecha)}. Motivo: ${extension?.respuesta?.texto ?? ''}`,
      );
    case 'ampliacion-negada':
      return told(
        'No le ampliaron el plazo de un compromiso',
        `Motivo: ${extension?.respuesta?.texto ?? ''}`,
        `Sigue la misma fecha: ${vencimiento(view)}.`,
      );
    case 'escalado':
      return told(
        `Un compromiso de ${view.responsable} ${vencimiento(view)}`,
        `Se le avisa como ${view.escalamientos.at(-1)?.nivel ?? ''}, porque sigue sin cumplirse.`,
        'Puede hablar con la persona responsable; la fecha no cambia por sí sola.',
      );
    case 'retirado':
      return told('Se retiró un compromiso suyo', 'Ya no se exige. El motivo queda en su historial.');
  }
}
