import type { PlainDate } from '../../../../domain/kernel/instant';
import { type Block, button, facts, link, list, paragraph, type Written } from '../letter';
import { plazo, saludo, verificacion } from './words';

export interface DocumentoPorFirmar {
  readonly titulo: string;
  readonly revision: number;
  readonly mesa: string;
  /** «Enlace técnico de la dependencia»; several when the person signs in more than one block. */
  readonly roles: readonly string[];
  readonly cambios: readonly string[];
  readonly vence: PlainDate;
  readonly dias: number;
  readonly codigo: string;
  readonly verificar: string;
}
interface SolicitudFirma {
  readonly nombre: string;
  readonly documentos: readonly DocumentoPorFirmar[];
  readonly adjuntos: readonly string[];
  readonly tieneCuenta: boolean;
  readonly enlace: string;
}

const documento = (d: DocumentoPorFirmar): readonly Block[] => [
  facts(
    ['Documento', `${d.titulo}, revisión ${d.revision}`],
    ['Mesa', d.mesa],
    ['Firma como', d.roles.join('; ')],
    ['Plazo', plazo(d.vence, d.dias)],
    ['Verificación', d.codigo],
  ),
  ...list('Qué cambia:', d.cambios),
  link('Verificar este documento', d.verificar),
];

const asunto = (documentos: readonly DocumentoPorFirmar[]): string =>
  documentos.length === 1
    ? `Solicitud de firma · ${documentos[0]?.titulo ?? ''}`
    : `Solicitud de firma de ${documentos.length} documentos`;

/** To a signatory whom the chat does not reach, or who did not attend: one mail for all that waits for them. */
export const solicitudFirma = (d: SolicitudFirma): Written => ({
  subject: asunto(d.documentos),
  greeting: saludo(d.nombre),
  blocks: [
    paragraph(
      d.documentos.length === 1
        ? 'El siguiente documento espera su firma. Léalo completo antes de firmar o devolverlo con observaciones.'
        : 'Los siguientes documentos esperan su firma. Léalos completos antes de firmar o devolverlos con observaciones.',
    ),
    ...d.documentos.flatMap(documento),
    ...(d.tieneCuenta
      ? [button('Revisar y firmar', d.enlace)]
      : [
          paragraph(
            'Usted no tiene cuenta en la organización: imprima el documento adjunto, fírmelo y responda este correo con la copia firmada, o escriba por qué lo devuelve.',
          ),
        ]),
    ...list('Documentos adjuntos:', d.adjuntos),
    paragraph(
      d.documentos.length === 1
        ? verificacion(d.documentos[0]?.codigo ?? '')
        : 'Con el código de verificación de cada documento, cualquier persona que lo tenga puede comprobar si es auténtico y si está completo.',
    ),
  ],
});
