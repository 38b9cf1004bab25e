import type { PlainDate } from '../../../../domain/kernel/instant';
import { punto } from '../../../../domain/kernel/text';
import type { SigningView } from '../../../../domain/reports';
import type { Aviso } from './aviso';
import { plazo } from './words';

type Told = Pick<Aviso, 'asunto' | 'parrafos'>;

/** Before, on or after the return date, to somebody who has not signed (MES-073). `dias`: business days left. */
export const recordatorioFirma = (view: SigningView, dias: number): Told => ({
  asunto:
    dias < 0
      ? `Su firma está vencida: ${view.titulo}`
      : dias === 0
        ? `Hoy vence el término para su firma: ${view.titulo}`
        : `Un documento espera su firma: ${view.titulo}`,
  parrafos: [
    `${view.titulo}, revisión ${view.revision}. ${punto(view.mesa)}`,
    `Término para firmar o devolver con observaciones: ${plazo(view.vence as PlainDate, dias)}.`,
    dias < 0
      ? 'Todavía puede firmarlo o enviar sus observaciones. No responder no se toma como aceptación: el documento queda vencido.'
      : 'Si no está de acuerdo, envíe sus observaciones: no responder no se toma como aceptación.',
  ],
});

/** To whoever moderates, once: who has not signed, and what can be done (MES-075). */
export const documentoVencido = (view: SigningView): Told => {
  const missing = view.firmas.filter(({ firmadoEn }) => firmadoEn === null);
  return {
    asunto: `Vencido y sin todas sus firmas: ${view.titulo}`,
    parrafos: [
      `${view.titulo}, revisión ${view.revision}. ${punto(view.mesa)}`,
      `El término venció el ${plazo(view.vence as PlainDate, 0).replace(' (hoy)', '')}. Falta la firma de: ${missing.map(({ nombre, rol }) => (rol === '' ? nombre : `${nombre} (${rol})`)).join(', ')}.`,
      view.kind === 'acta'
        ? 'Nadie queda de acuerdo por no responder. Puede recordarles, esperar, o cerrar el acta: quienes no firmaron quedan listados como no firmantes.'
        : 'Nadie queda de acuerdo por no responder. Puede recordarles o retirar el formato de la firma para corregirlo; si alguien ya no está en el cargo, el líder nombra a quien firma en su lugar.',
    ],
  };
};
