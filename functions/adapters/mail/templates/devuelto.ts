import { facts, link, paragraph, strong, type Written } from '../letter';
import { saludo } from './words';

interface Devuelto {
  readonly nombre: string;
  readonly titulo: string;
  readonly mesa: string;
  /** `null`: nobody returned it, it was corrected or withdrawn. */
  readonly quien: string | null;
  readonly motivo: string;
  readonly enlace: string;
}

/** To those who had already signed: their signature is without effect, and why (DIE-009, MES-074). */
export const devuelto = (d: Devuelto): Written => ({
  subject: `Su firma quedó sin efecto · ${d.titulo}`,
  greeting: saludo(d.nombre),
  blocks: [
    paragraph(
      d.quien === null
        ? 'El documento que usted firmó dejó de estar vigente, y su firma quedó sin efecto.'
        : `${d.quien} devolvió el documento que usted ya había firmado. Mientras se corrige, su firma queda sin efecto.`,
    ),
    facts(['Documento', d.titulo], ['Mesa', d.mesa]),
    ...(d.motivo === '' ? [] : [strong(`Motivo: ${d.motivo}`)]),
    paragraph(
      'Si el documento se corrige, recibirá una nueva solicitud con los cambios. Por ahora no tiene que hacer nada.',
    ),
    link('Ver el documento', d.enlace),
  ],
});
