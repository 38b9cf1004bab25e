import { facts, link, list, paragraph, type Written } from '../letter';
import { saludo, verificacion } from './words';

interface CopiaFirmada {
  readonly nombre: string;
  readonly titulo: string;
  readonly mesa: string;
  /** «Enlace técnico: Jorge Ochoa, martes 24 de noviembre de 2026, 5:00 p. m.» */
  readonly firmas: readonly string[];
  readonly adjuntos: readonly string[];
  readonly enlace: string;
  readonly codigo: string;
  readonly verificar: string;
}

/** The signed form and its constancia, to those who signed; with the last signature the register has changed (MES-076). */
export const copiaFirmada = (d: CopiaFirmada): Written => ({
  subject: `Copia firmada · ${d.titulo}`,
  greeting: saludo(d.nombre),
  blocks: [
    paragraph(
      'Se completaron las firmas de este formato y el cambio quedó incorporado en la matriz de indicadores. Le enviamos la copia firmada y su constancia.',
    ),
    facts(['Documento', d.titulo], ['Mesa', d.mesa]),
    ...list('Firmas:', d.firmas),
    ...list('Documentos adjuntos:', d.adjuntos),
    link('Ver el indicador y la cadena de su cambio', d.enlace),
    paragraph(verificacion(d.codigo)),
    link('Verificar el documento', d.verificar),
  ],
});
