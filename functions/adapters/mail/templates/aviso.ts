import { button, paragraph, type Written } from '../letter';
import { saludo } from './words';

export interface Aviso {
  readonly nombre: string;
  readonly asunto: string;
  readonly parrafos: readonly string[];
  readonly enlace: { readonly label: string; readonly href: string };
}

/** Something the office must do or know, said in its own words. */
export const aviso = (d: Aviso): Written => ({
  subject: d.asunto,
  greeting: saludo(d.nombre),
  blocks: [...d.parrafos.map(paragraph), button(d.enlace.label, d.enlace.href)],
});
