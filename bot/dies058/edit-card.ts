import { type Result, refuse } from '../../domain/kernel/result';
import type { FormView } from '../../domain/reports';
import type { BotPorts } from '../ports';
import { type Card, fill } from '../render';
import { clip } from '../text';
import { lines } from '../words';
import ajustar from './ajustar.card.json';
import { itemName } from './card';
import ficha from './ficha.card.json';

const yesNo = (answer: boolean | null): string => (answer === null ? '' : answer ? 'si' : 'no');
const heading = (form: FormView) => ({
  titulo: itemName(form),
  subtitulo: `${form.consecutivo}, revisión ${form.revision} · ${form.estadoTexto}`,
  formId: form.formId,
  revision: form.revision,
});
/** Bytes of what people wrote that a dialog can carry beside its labels. */
const ROOM = 18 * 1024;
const weight = (texts: readonly string[]): number =>
  texts.reduce((sum, text) => sum + Buffer.byteLength(JSON.stringify(text)), 0);

/** Sections 2 to 5, as they are now. A text too long for a dialog is edited in the tab, never cut. */
export function editCard(form: FormView, links: BotPorts['links']): Result<Card> {
  const { tipoOtro, tipoOtroExplicacion, justificacion, acuerdos, razonSinActa } = form;
  const written = { tipoOtro, tipoOtroExplicacion, justificacion, acuerdos, razonSinActa };
  if (weight(Object.values(written)) > ROOM)
    return refuse(
      'muy-largo',
      `Los textos de este formato son muy largos para un diálogo de Teams. Ajústelo en la pestaña: ${links.tab(`formatos/${form.formId}`)}`,
    );
  return {
    ok: true,
    value: fill(ajustar, {
      ...heading(form),
      ...written,
      tipo: form.tipo ?? '',
      tipos: form.tipos.map(({ key, label }) => ({ title: label, value: key })),
      notas: lines(form.notas),
      anexaActa: yesNo(form.anexaActa),
      anexaFichaAnterior: yesNo(form.anexaFichaAnterior),
      anexaFichaNueva: yesNo(form.anexaFichaNueva),
    }),
  };
}

type Field = FormView['ficha'][number];
const shownValue = (field: Field): string => (field.respuesta === 'cambia' ? field.valor : field.hoy);

/** The fields of the ficha in pages that fit a dialog: a page ends at ten fields or when its texts are full. */
export function fichaPages(form: FormView): readonly (readonly Field[])[] {
  const pages: Field[][] = [[]];
  for (const field of form.ficha) {
    const page = pages.at(-1) ?? [];
    const full =
      page.length === 10 || weight([...page, field].map((one) => `${shownValue(one)}${one.label}`)) > ROOM;
    if (full && page.length > 0) pages.push([field]);
    else page.push(field);
  }
  return pages;
}

/** One page of the ficha: every field with what it will say; untouched ones are confirmed by one explicit tick (DIE-004). */
export function fichaCard(form: FormView, page: number, links: BotPorts['links']): Result<Card> {
  const pages = fichaPages(form);
  const fields = pages[page] ?? [];
  if (fields.length === 0) return refuse('sin-ficha', 'Este formato no tiene campos de ficha por ajustar.');
  if (weight(fields.map(shownValue)) > ROOM)
    return refuse(
      'muy-largo',
      `Un campo de la ficha es muy largo para un diálogo de Teams. Ajústelo en la pestaña: ${links.tab(`formatos/${form.formId}`)}`,
    );
  const { subtitulo, ...top } = heading(form);
  return {
    ok: true,
    value: fill(ficha, {
      ...top,
      subtitulo: `${subtitulo} · Ficha, página ${page + 1} de ${pages.length}`,
      pagina: page,
      hayMas: page + 1 < pages.length,
      confirmado: String(fields.every((field) => field.respuesta !== 'sin-responder')),
      campos: fields.map((field) => ({
        id: `f_${field.key}`,
        label: `${clip(field.label, 90)}${field.requerido ? ' (obligatorio para firmar)' : ''}`,
        valor: shownValue(field),
        largo: field.largo || shownValue(field).length > 60,
      })),
    }),
  };
}
