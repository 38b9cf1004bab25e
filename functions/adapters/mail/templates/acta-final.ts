import { fechaLarga, type PlainDate } from '../../../../domain/kernel/instant';
import { facts, link, list, paragraph, type Written } from '../letter';
import { saludo, verificacion } from './words';

interface ActaFinal {
  readonly nombre: string;
  readonly numero: string;
  readonly mesa: string;
  readonly fecha: PlainDate;
  readonly firmaron: number;
  readonly sinFirma: readonly string[];
  readonly adjuntos: readonly string[];
  readonly enlace: string;
  readonly codigo: string;
  readonly verificar: string;
}

/** The copies for the file, once the acta is closed; who did not sign is listed (MES-075). */
export const actaFinal = (d: ActaFinal): Written => ({
  subject: `Acta ${d.numero} cerrada · ${d.mesa}`,
  greeting: saludo(d.nombre),
  blocks: [
    paragraph(
      'El acta de la sesión quedó cerrada. Le enviamos la copia final para su archivo; no tiene que hacer nada más.',
    ),
    facts(
      ['Acta', d.numero],
      ['Mesa', d.mesa],
      ['Fecha de la sesión', fechaLarga(d.fecha)],
      ['Firmas', String(d.firmaron)],
    ),
    ...list('No firmaron dentro del plazo, sin que ello signifique aceptación:', d.sinFirma),
    ...list('Documentos adjuntos:', d.adjuntos),
    link('Ver la mesa y sus compromisos', d.enlace),
    paragraph(verificacion(d.codigo)),
    link('Verificar el documento', d.verificar),
  ],
});
