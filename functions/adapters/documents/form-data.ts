import { fechaHora, fechaLarga, type Instant, type PlainDate } from '../../../domain/kernel/instant';
import type { FormView } from '../../../domain/reports';

/**
 * What the printed FO-DIES-058 shows. The file that is signed shows section 6 with its five roles and empty cells (design §3), so that
 * replacing a signatory voids nobody else's act; the signed copy fills them.
 */
export function formData(view: FormView, copy: 'to-sign' | 'signed' | 'draft'): object {
  const filled = copy !== 'to-sign';
  return {
    ...view,
    borrador: copy === 'draft',
    fechaAcuerdo: view.fechaAcuerdo ? fechaLarga(view.fechaAcuerdo as PlainDate) : null,
    codigoActual: view.tipo === 'crear' ? 'No aplica' : view.codigoActual,
    nombreActual: view.tipo === 'crear' ? 'No aplica' : view.nombreActual,
    comentarios: view.comentarios.map(
      (c) => `${c.quien}: ${c.texto}${c.recogidoPor ? ` (${c.recogidoPor})` : ''}`,
    ),
    compromisos: view.compromisos.map((c) => ({
      que: c.que,
      responsable: c.responsable,
      fecha: fechaLarga(c.fecha as PlainDate),
    })),
    firmas: view.firmas.map((f) => ({
      rol: f.rol,
      nombre: filled ? f.nombre : '',
      conCargo: f.block !== 'lider',
      cargo: filled ? (f.cargo ?? '') : '',
      sello:
        filled && f.firmadoEn
          ? `${f.manuscrita ? 'Firma manuscrita en el escaneo registrado' : 'Firmado electrónicamente'}\n${fechaHora(f.firmadoEn as Instant)}\nVerificación: ${view.verification ?? ''}`
          : '',
    })),
    fichaTitulo:
      view.tipo === 'crear' || view.tipo === 'reemplazar' ? 'indicador nuevo' : 'como queda con este cambio',
    ficha:
      view.anexaFichaNueva === true
        ? view.ficha.map((f) => ({ label: f.label, valor: f.respuesta === 'cambia' ? f.valor : f.hoy }))
        : [],
    edits: [],
    offers: [],
  };
}
