import { fechaLarga, type PlainDate } from '../../../../domain/kernel/instant';
import { button, facts, link, list, paragraph, strong, type Written } from '../letter';
import { plazo, saludo, verificacion } from './words';

interface ActaParaFirma {
  readonly nombre: string;
  readonly numero: string;
  readonly revision: number;
  readonly mesa: string;
  readonly fecha: PlainDate;
  readonly vence: PlainDate;
  /** Business days left, from today. */
  readonly dias: number;
  readonly adjuntos: readonly string[];
  /** Forms of the mesa that are not attached, with the reason. */
  readonly sinAdjuntar: readonly string[];
  /** False: the person answers by mail, for they cannot sign in. */
  readonly tieneCuenta: boolean;
  readonly enlace: string;
  readonly codigo: string;
  readonly verificar: string;
}

/** The mailing of MES-071 with the term of MES-072, to one attendee. */
export const actaParaFirma = (d: ActaParaFirma): Written => ({
  subject: `Acta ${d.numero} para su firma u observaciones · ${d.mesa}`,
  greeting: saludo(d.nombre),
  blocks: [
    paragraph(
      `Le enviamos para su firma u observaciones el acta de la sesión en la que usted participó${d.revision > 1 ? `. Es la revisión ${d.revision}, que reemplaza las anteriores` : ''}.`,
    ),
    facts(['Acta', d.numero], ['Mesa', d.mesa], ['Fecha de la sesión', fechaLarga(d.fecha)]),
    strong(`Plazo para firmar o enviar observaciones: ${plazo(d.vence, d.dias)}.`),
    ...(d.tieneCuenta
      ? [
          paragraph('Puede firmar en su chat personal con Mesas, en Microsoft Teams, o en la página:'),
          button('Abrir el acta', d.enlace),
        ]
      : [
          paragraph(
            'Si está de acuerdo o tiene observaciones, responda este correo dentro del plazo: la relatoría las dejará registradas.',
          ),
        ]),
    paragraph(
      'Si no recibimos respuesta, el acta no se da por aceptada por usted: quedará cerrada con su nombre en la lista de quienes no firmaron.',
    ),
    ...list('Documentos adjuntos:', d.adjuntos),
    ...list('Formatos de la mesa que no se adjuntan:', d.sinAdjuntar),
    paragraph(verificacion(d.codigo)),
    link('Verificar el documento', d.verificar),
  ],
});
