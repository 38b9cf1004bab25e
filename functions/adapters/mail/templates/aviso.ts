import { type Block, button, list, paragraph, type Written } from '../letter';
import { saludo } from './words';

export interface Aviso {
  readonly nombre: string;
  readonly asunto: string;
  readonly parrafos: readonly string[];
  readonly enlace: { readonly label: string; readonly href: string };
}

/** A paragraph; one whose lines begin with «- » is a title with its list. */
function said(text: string): readonly Block[] {
  const [title = '', ...items] = text.split('\n- ');
  return items.length === 0 ? [paragraph(text)] : list(`${title}:`, items);
}

/** Something the office must do or know, said in its own words. */
export const aviso = (d: Aviso): Written => ({
  subject: d.asunto,
  greeting: saludo(d.nombre),
  blocks: [...d.parrafos.flatMap(said), button(d.enlace.label, d.enlace.href)],
});
