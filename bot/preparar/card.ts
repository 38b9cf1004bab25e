import { contar } from '../../domain/kernel/text';
import type { BeforeMesaView } from '../../domain/reports';
import type { BotPorts } from '../ports';
import { type Card, fill } from '../render';
import { clip } from '../text';
import { lines } from '../words';
import alistamiento from './alistamiento.card.json';
import pasoTemplate from './paso.card.json';
import radicado from './radicado.card.json';

type Links = BotPorts['links'];
/** What one click does here; the rest is done in the tab, where its files are. */
export const DONE_HERE = [
  'mesas/send-schedule',
  'convocatoria/send-archivo',
  'convocatoria/propose',
  'convocatoria/book',
] as const;

function modeOf(verb: string | null): 'hacer' | 'radicado' | 'abrir' {
  if (verb === 'mesas/send-oficio') return 'radicado';
  return DONE_HERE.some((one) => one === verb) ? 'hacer' : 'abrir';
}

const address = ({ mesaId, paso }: BeforeMesaView, links: Links): string =>
  links.tab(`${paso?.lugar === 'cronograma' ? 'cronograma' : 'mesas'}/${mesaId}`);

/** The next missing thing of a mesa and nothing else, with the one button that does it or opens where it is done (MES-043). */
export function stepCard(view: BeforeMesaView, links: Links): Card {
  const { paso, hechos, total, mesaId, titulo } = view;
  return fill(pasoTemplate, {
    mesaId,
    titulo: clip(titulo, 140),
    paso: paso?.titulo ?? 'La mesa está lista',
    texto: paso ? clip(paso.texto, 600) : 'No falta nada antes de la mesa.',
    cuenta: `${hechos} de ${total} pasos hechos`,
    responsable: paso ? clip(paso.responsable, 120) : '',
    clave: paso?.clave ?? '',
    modo: modeOf(paso?.verb ?? null),
    boton: paso ? (paso.verb === null ? 'Abrir en la pestaña' : paso.boton) : 'Ver la mesa',
    version: view.oficio.versiones[0]?.version ?? 0,
    enlace: address(view, links),
  });
}

/** The four things that the moderador guarantees, with what each one lacks; the acta form is the relator's (MES-043, MES-044). */
export const readinessCard = (view: BeforeMesaView, links: Links): Card =>
  fill(alistamiento, {
    titulo: clip(view.titulo, 140),
    cuenta: `${contar(view.alistamiento.filter(({ listo }) => listo).length, 'lista', 'listas')} de ${view.alistamiento.length}`,
    cosas: view.alistamiento.map(({ titulo, listo, texto, faltantes }) => ({
      nombre: `${listo ? '✓' : '○'} ${titulo}`,
      texto: clip(listo ? texto : `Falta: ${faltantes.slice(0, 4).join('. ')}`, 300),
    })),
    moderador: clip(view.moderador, 90),
    relator: clip(view.relator, 90),
    enlace: links.tab(`mesas/${view.mesaId}`),
  });

export const radicadoCard = (view: BeforeMesaView, version: number, hoy: string): Card =>
  fill(radicado, {
    mesaId: view.mesaId,
    version,
    titulo: clip(view.titulo, 140),
    avisos: lines(view.oficio.avisos.map((text) => clip(text, 200))),
    hoy,
  });
