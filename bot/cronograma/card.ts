import type { CronogramaRow, MesaView } from '../../domain/reports';
import { mesaTitle } from '../mesas/card';
import type { BotPorts } from '../ports';
import { type Card, fill } from '../render';
import { clip } from '../text';
import { hour, lines, moment } from '../words';
import aval from './aval.card.json';
import cancelar from './cancelar.card.json';
import otraFecha from './otra-fecha.card.json';
import perdida from './perdida.card.json';

type Links = BotPorts['links'];
const can = (view: { readonly offers: readonly { readonly verb: string }[] }, verb: string): boolean =>
  view.offers.some((offer) => offer.verb === verb);
const MODALITY = { virtual: 'Virtual, por Teams', presencial: 'Presencial', mixta: 'Mixta' } as const;

export const phaseLine = ({ fase, temas }: Pick<CronogramaRow, 'fase' | 'temas'>): string =>
  [`Fase ${fase}`, ...temas.map((tema) => `tema ${tema}`)].join(' · ');
export const whenLine = ({ inicio, fin }: Pick<CronogramaRow, 'inicio' | 'fin'>): string =>
  `${moment(inicio)} a ${hour(fin)}`;

/** The date of one mesa before its dependencia, with what this viewer may answer (MES-027). */
export const avalCard = (row: CronogramaRow, links: Links): Card =>
  fill(aval, {
    mesaId: row.mesaId,
    inicio: row.inicio,
    titulo: clip(row.titulo, 140),
    encabezado: 'Propuesta de cronograma',
    cuando: whenLine(row),
    donde: [MODALITY[row.modalidad], clip(row.lugar, 120)].filter(Boolean).join(' · '),
    temas: phaseLine(row),
    moderador: clip(row.moderador, 90),
    relator: clip(row.relator, 90),
    avisos: lines(row.avisos.slice(0, 5).map((text) => clip(text, 200))),
    estado: clip(row.cronogramaTexto, 400),
    puedeAvalar: can(row, 'mesas/endorse-schedule'),
    puedeProponer: can(row, 'mesas/counter-schedule'),
    puedeEnviar: can(row, 'mesas/send-schedule'),
    enlace: links.tab(`cronograma/${row.mesaId}`),
  });

export const counterCard = (row: CronogramaRow): Card =>
  fill(otraFecha, { mesaId: row.mesaId, titulo: clip(row.titulo, 140), cuando: whenLine(row) });

/** Its event is no longer in Outlook: the moderador decides (MES-027). */
export const lostCard = (mesa: MesaView, links: Links): Card =>
  fill(perdida, {
    mesaId: mesa.mesaId,
    titulo: mesaTitle(mesa),
    cuando: moment(mesa.inicio),
    estado: clip(mesa.turno, 300),
    puedeCitar: can(mesa, 'mesas/book-again'),
    puedeCancelar: can(mesa, 'mesas/book-again') && can(mesa, 'mesas/cancel'),
    enlace: links.tab(`mesas/${mesa.mesaId}`),
  });

export const cancelCard = (mesa: MesaView): Card =>
  fill(cancelar, { mesaId: mesa.mesaId, titulo: mesaTitle(mesa) });
