import { fechaLarga, type PlainDate } from '../../../../domain/kernel/instant';
import { button, facts, list, paragraph, strong, type Written } from '../letter';
import { plazo, saludo } from './words';

interface NoConcertacion {
  readonly nombre: string;
  readonly mesa: string;
  readonly indicador: string;
  readonly dependencia: string;
  readonly sesion: PlainDate;
  /** `null`: the office has configured no term. */
  readonly vence: PlainDate | null;
  readonly dias: number;
  readonly adjuntos: readonly string[];
  readonly enlace: string;
}

/** The report to the despacho of the Subdirección, for a decision at executive level (MES-060, F22). */
export const noConcertacion = (d: NoConcertacion): Written => ({
  subject: `Para su decisión: indicador no concertado · ${d.mesa}`,
  greeting: saludo(d.nombre),
  blocks: [
    paragraph(
      'En la mesa de concertación no se logró acuerdo sobre un indicador. Le enviamos el informe con las posiciones de las partes y la discusión, para que desde el despacho se determine una solución o decisión.',
    ),
    facts(
      ['Indicador', d.indicador],
      ['Dependencia', d.dependencia],
      ['Mesa', d.mesa],
      ['Fecha de la sesión', fechaLarga(d.sesion)],
    ),
    ...(d.vence === null ? [] : [strong(`Plazo para decidir: ${plazo(d.vence, d.dias)}.`)]),
    paragraph('Puede adoptar la propuesta, mantener el indicador como está o disponer una nueva mesa:'),
    button('Ver el caso y registrar la decisión', d.enlace),
    paragraph(
      'Mientras no haya decisión, el indicador no cambia y la solicitud sigue pendiente: la falta de respuesta no se entiende como decisión.',
    ),
    ...list('Documentos adjuntos:', d.adjuntos),
  ],
});
