import { contar } from '../../domain/kernel/text';
import type { FormView, ItemView, PointMesa } from '../../domain/reports';
import { type Can, itemTitle, mesaTitle } from '../mesas/card';
import { discussedNow } from '../mesas/here';
import type { BotPorts } from '../ports';
import { type Card, fill } from '../render';
import { clip } from '../text';
import { commitmentLine, hour, lines, positionLine, some } from '../words';
import cerrarPunto from './cerrar-punto.card.json';
import completa from './completa.card.json';
import item from './item.card.json';

const TONE = {
  concertado: 'good',
  'concertado-con-ajustes': 'good',
  'no-concertado': 'attention',
  aplazado: 'warning',
} as const;

const typeOf = (form: FormView): string => {
  const label = form.tipos.find((tipo) => tipo.marcado)?.label;
  return label
    ? `Tipo de cambio: ${label}${form.tipoOtro ? ` (${clip(form.tipoOtro, 80)})` : ''}`
    : 'Tipo de cambio: sin definir';
};

/** One indicator on the floor: what it says today, what is proposed, where the parties stand. */
export function itemCard(mesa: PointMesa, view: ItemView, can: Can): Card {
  const { form } = view;
  const differences = some(
    form.diferencias,
    6,
    (n) => `${contar(n, 'campo más cambia', 'campos más cambian')}: vea la versión completa.`,
  );
  const isOpen = mesa.estado === 'abierta' && view.estado === 'en-discusion';
  const next = mesa.items.find((other) => other.estado === 'pendiente');
  const last = view.comentarios.at(-1);
  const edited = form.edits.at(-1);
  return fill(item, {
    mesaId: mesa.mesaId,
    itemId: view.itemId,
    formId: form.formId,
    punto: `Punto ${view.orden} de ${mesa.items.length} · ${mesaTitle(mesa)}`,
    titulo: itemTitle(view),
    estado: [
      view.estado === 'decidido'
        ? 'Punto cerrado'
        : view.abiertoDesde
          ? openSince(view.abiertoDesde, mesa)
          : 'Por tratar',
      `${form.consecutivo}, revisión ${form.revision}`,
      edited && edited.revision > 1 ? `ajustado por ${edited.quien}, ${hour(edited.cuando)}` : '',
    ]
      .filter(Boolean)
      .join(' · '),
    tipo: typeOf(form),
    conDiferencias: form.diferencias.length > 0,
    diferencias: differences.shown.map(({ campo, hoy, propuesta }) => ({
      campo: clip(campo, 80),
      hoy: clip(hoy, 220) || 'Sin dato',
      propuesta: clip(propuesta, 220) || 'Sin dato',
    })),
    resto: differences.resto || (form.diferencias.length === 0 ? 'La ficha no cambia todavía.' : ''),
    justificacion: clip(form.justificacion, 220) || 'por escribir',
    posiciones: lines(view.posiciones.map(positionLine)),
    comentarios: last
      ? `${contar(view.comentarios.length, 'comentario', 'comentarios')}. ${last.quien}${last.recogidoPor ? ` (${last.recogidoPor})` : ''}: «${clip(last.texto, 160)}»`
      : '',
    compromisos: lines(view.compromisos.slice(0, 3).map(commitmentLine)),
    resultado: view.resultado ?? '',
    tono: view.outcome ? TONE[view.outcome] : 'default',
    decidido:
      view.decididoPor && view.decididoEn
        ? `Cerrado por ${view.decididoPor}, ${hour(view.decididoEn)}${view.nota ? `. ${clip(view.nota, 160)}` : ''}`
        : '',
    abierto: isOpen,
    registra: can.has('commitments/record'),
    cierra: isOpen && can.has('mesas/decide-item'),
    deVivaVoz: isOpen && can.has('mesas/aloud'),
    edita: can.has('dies058/edit'),
    puedeSeguir:
      mesa.estado === 'abierta' &&
      view.estado === 'decidido' &&
      next !== undefined &&
      can.has('mesas/call-item'),
    seguir: next ? `Siguiente: punto ${next.orden}` : '',
    siguienteId: next?.itemId ?? '',
  });
}

/** A point that was passed over without outcome says which one is discussed now. */
function openSince(since: string, mesa: PointMesa): string {
  const now = discussedNow(mesa);
  return now?.abiertoDesde && now.abiertoDesde > since
    ? `Abierto desde las ${hour(since)} y sin resultado; ahora se discute el punto ${now.orden}`
    : `En discusión desde las ${hour(since)}`;
}

/** Everything long, in the dialog. */
export function fullCard(form: FormView, links: BotPorts['links']): Card {
  const differences = some(
    form.diferencias,
    20,
    (n) => `Y ${contar(n, 'campo', 'campos')} más en la pestaña.`,
  );
  const parts = [
    { nombre: 'Tipo de modificación', lineas: [typeOf(form), clip(form.tipoOtroExplicacion, 600)] },
    { nombre: 'Justificación', lineas: [clip(form.justificacion, 3000) || 'Por escribir'] },
    {
      nombre: 'Acuerdos y compromisos',
      lineas: [
        clip(form.acuerdos, 2000) || 'Sin acuerdos escritos',
        ...form.compromisos.slice(0, 8).map(commitmentLine),
      ],
    },
    {
      nombre: 'Qué cambia en la ficha',
      lineas: [
        ...(differences.shown.length === 0 ? ['Nada todavía'] : []),
        ...differences.shown.map(
          (d) =>
            `${clip(d.campo, 80)}: hoy «${clip(d.hoy, 260) || 'sin dato'}»; propuesta «${clip(d.propuesta, 260) || 'sin dato'}»`,
        ),
        differences.resto,
      ],
    },
    {
      nombre: 'Falta para enviar a firma',
      lineas:
        form.faltantes.length === 0
          ? ['Nada: está completo']
          : form.faltantes.slice(0, 15).map((text) => clip(text, 200)),
    },
  ];
  return fill(completa, {
    titulo: itemName(form),
    subtitulo: `${form.consecutivo}, revisión ${form.revision} · ${form.estadoTexto}`,
    partes: parts.map(({ nombre, lineas }) => ({ nombre, lineas: lines(lineas.filter(Boolean)) })),
    enlace: links.tab(`formatos/${form.formId}`),
  });
}

export const itemName = (form: FormView): string =>
  [form.codigoActual ?? 'Indicador nuevo', clip(form.nombreActual ?? '', 120)].filter(Boolean).join(' · ');

export const decideCard = (mesaId: string, view: ItemView, aviso = ''): Card =>
  fill(cerrarPunto, {
    mesaId,
    itemId: view.itemId,
    titulo: itemTitle(view),
    posiciones: lines(view.posiciones.map(positionLine)),
    aviso,
  });
