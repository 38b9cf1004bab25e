import { contar, duracion, enumerar } from '../../domain/kernel/text';
import type { ItemView, MesaView, StepView } from '../../domain/reports';
import type { BotPorts } from '../ports';
import { type Card, fill } from '../render';
import { clip } from '../text';
import { commitmentLine, date, hour, lines, moment, some } from '../words';
import apertura from './apertura.card.json';
import cerrar from './cerrar.card.json';
import cierre from './cierre.card.json';
import oferta from './oferta.card.json';
import registro from './registro.card.json';

type Links = BotPorts['links'];
/** What this viewer may do; the shared card shows what everybody may. */
export type Can = ReadonlySet<string>;
export const PARTICIPANT: Can = new Set();

export const mesaTitle = (mesa: Pick<MesaView, 'numero' | 'nombre'>): string =>
  `Mesa ${mesa.numero} · ${clip(mesa.nombre, 90)}`;
export const itemTitle = (item: ItemView): string =>
  [item.codigo, clip(item.nombre, 120)].filter((part) => part !== '').join(' · ');
const indicators = (n: number): string => contar(n, 'indicador', 'indicadores');
const MODALITY = { virtual: 'Virtual, por Teams', presencial: 'Presencial', mixta: 'Mixta' } as const;

const nextItem = (mesa: MesaView): ItemView | undefined =>
  mesa.items.find((item) => item.estado === 'pendiente');
const isMesaOpen = (mesa: MesaView): boolean => mesa.estado === 'abierta';

/** What was scheduled, as its moderador keeps it in the personal chat. */
export function recordCard(mesa: MesaView, can: Can, links: Links, esperan: readonly string[] = []): Card {
  const items = some(mesa.items, 12, (n) => `y ${indicators(n)} más`);
  return fill(registro, {
    mesaId: mesa.mesaId,
    titulo: mesaTitle(mesa),
    cuando: moment(mesa.inicio),
    donde: [MODALITY[mesa.modalidad], mesa.lugar].filter(Boolean).join(' · '),
    moderador: mesa.moderador.nombre,
    relator: mesa.relator.nombre,
    invitados: contar(mesa.invitados.length, 'persona invitada.', 'personas invitadas.'),
    esperan:
      esperan.length === 0
        ? ''
        : `Sin citar todavía: ${clip(enumerar(esperan), 300)}. ${esperan.length === 1 ? 'La invitó el enlace y espera' : 'Las invitó el enlace y esperan'} el visto bueno de líderes y directivos; ya se les pidió.`,
    cuantos: `${indicators(mesa.items.length)}, cada uno con su DIES-058 prediligenciado`,
    items: lines([
      ...items.shown.map((item) => `${item.form.consecutivo}: ${itemTitle(item)}`),
      ...(items.resto ? [items.resto] : []),
    ]),
    advertencias: lines(mesa.advertencias.slice(0, 6).map((text) => clip(text, 200))),
    turno: [
      mesa.estado === 'cancelada' ? 'Cancelada.' : '',
      mesa.turno,
      mesa.eventId || mesa.estado !== 'programada' ? '' : 'La citación llega por Outlook.',
    ]
      .filter(Boolean)
      .join(' '),
    puedeAbrir: can.has('mesas/open'),
    unirse: mesa.estado === 'programada' || isMesaOpen(mesa) ? (mesa.joinUrl ?? '') : '',
    enlace: links.tab(`mesas/${mesa.mesaId}`),
  });
}

export const offerCard = (mesa: MesaView): Card =>
  fill(oferta, { mesaId: mesa.mesaId, titulo: `${mesaTitle(mesa)} · ${indicators(mesa.items.length)}` });

/** Agenda, rules, data notice and points (MES-050…053, X-041). */
export function openingCard(mesa: MesaView, can: Can, links: Links): Card {
  const next = nextItem(mesa);
  const step = nextStep(mesa);
  const points = some(mesa.items, 15, (n) => `… y ${n} más en la pestaña`);
  return fill(apertura, {
    mesaId: mesa.mesaId,
    titulo: `${mesaTitle(mesa)} · ${indicators(mesa.items.length)}`,
    estado: mesa.cerradaEn
      ? `Cerrada el ${moment(mesa.cerradaEn)}`
      : mesa.abiertaEn
        ? `Abierta desde las ${hour(mesa.abiertaEn)}`
        : `Programada para el ${moment(mesa.inicio)}`,
    moderador: mesa.moderador.nombre,
    relator: mesa.relator.nombre,
    orden: lines(mesa.orden.slice(0, 12).map(stepLine)),
    paso: stepsLine(mesa),
    puedePaso: isMesaOpen(mesa) && step !== undefined && can.has('mesas/step'),
    pasar: step ? `Iniciar: ${clip(step.titulo, 40)}` : '',
    pasoId: step?.pasoId ?? '',
    pasoDesde: mesa.orden.find(({ estado }) => estado === 'en-curso')?.pasoId ?? '',
    abierta: isMesaOpen(mesa),
    puedeRegistrarse: isMesaOpen(mesa) && mesa.modalidad !== 'virtual',
    puntos: lines([
      ...points.shown.map((item) => `${item.orden}) ${pointLine(item)}`),
      ...(points.resto ? [points.resto] : []),
    ]),
    avisoVersion: mesa.avisoDatos.version,
    aviso: clip(mesa.avisoDatos.texto, 700),
    politica: /^https?:\/\//.test(mesa.avisoDatos.politica) ? mesa.avisoDatos.politica : '',
    puedeLlamar: isMesaOpen(mesa) && next !== undefined && can.has('mesas/call-item'),
    llamar: next ? `Iniciar punto ${next.orden}` : '',
    siguienteId: next?.itemId ?? '',
    puedeCerrar: isMesaOpen(mesa) && (can.has('mesas/close') || can.has('mesas/call-item')),
    enlace: links.tab(`mesas/${mesa.mesaId}`),
  });
}

/** The step that follows the one under way, or the first. */
const nextStep = ({ orden }: MesaView): StepView | undefined =>
  orden[orden.findLastIndex(({ estado }) => estado !== 'pendiente') + 1];

function stepLine({ titulo, texto, minutos, estado, segundos }: StepView, i: number): string {
  const time =
    estado === 'terminado' ? ` ✓ ${duracion(segundos)}` : minutos === null ? '' : ` (${minutos} min)`;
  return `${i + 1}) ${[`${titulo}${time}`, clip(texto, 120)].filter(Boolean).join('. ')}`;
}
function stepsLine({ orden }: MesaView): string {
  const current = orden.find(({ estado }) => estado === 'en-curso');
  if (!current?.desde) return '';
  const planned = current.minutos === null ? '' : ` (planeado: ${current.minutos} min)`;
  return `En curso: ${current.titulo}, desde las ${hour(current.desde)}${planned}`;
}

function pointLine(item: ItemView): string {
  const state =
    item.resultado ??
    { pendiente: 'por tratar', 'en-discusion': 'en discusión', decidido: 'decidido' }[item.estado];
  return `${clip([item.codigo, item.nombre].filter(Boolean).join(' · '), 90)}: ${clip(state, 60)}`;
}

const openItems = (mesa: MesaView): readonly ItemView[] =>
  mesa.items.filter((item) => item.estado !== 'decidido');

/** Asked once, naming what will happen. */
export function closeQuestion(mesa: MesaView): Card {
  const left = openItems(mesa);
  const shown = some(left, 15, (n) => `y ${n} más`);
  return fill(cerrar, {
    mesaId: mesa.mesaId,
    titulo: mesaTitle(mesa),
    resumen:
      left.length === 0
        ? `Los ${mesa.items.length} puntos tienen resultado.`
        : `${contar(left.length, 'punto queda', 'puntos quedan')} sin resultado y pasarán como aplazados:`,
    abiertos: lines([
      ...shown.shown.map((item) => clip(itemTitle(item), 120)),
      ...(shown.resto ? [shown.resto] : []),
    ]),
  });
}

function returnTerm({ devolucion }: MesaView, days: number): string {
  const until = devolucion ? `; si salen hoy, hasta el ${date(devolucion.hasta)}` : '';
  const origin = devolucion?.origen
    ? clip(devolucion.origen.replace(/\.\s*$/, ''), 120)
    : 'configurado por la oficina';
  return `Término para firmar u observar: ${contar(days, 'día hábil', 'días hábiles')} desde el envío${until}. El silencio no es aceptación. Origen del término: ${origin}.`;
}

/** What was decided, what was left, the term of return (MES-061, MES-072). */
export function closingCard(mesa: MesaView, can: Can, links: Links): Card {
  const decided = mesa.items.filter((item) => item.estado === 'decidido');
  const rows = some(decided, 30, (n) => `… y ${n} más en la pestaña`);
  const left = openItems(mesa);
  const owed = some(mesa.compromisos, 8, (n) => `y ${n} más en la pestaña`);
  return fill(cierre, {
    titulo: mesaTitle(mesa),
    cerrada: mesa.cerradaEn ? `Cerrada el ${moment(mesa.cerradaEn)}` : 'En curso',
    resumen: `${contar(decided.length, 'punto con resultado', 'puntos con resultado')} de ${mesa.items.length}`,
    decididos: [
      ...rows.shown.map((item) => ({
        indicador: clip(itemTitle(item), 110),
        resultado: clip(item.resultado ?? '', 90),
      })),
      ...(rows.resto ? [{ indicador: rows.resto, resultado: '' }] : []),
    ],
    quedaron: left.length > 0,
    abiertos: lines(left.slice(0, 15).map((item) => clip(itemTitle(item), 110))),
    conCompromisos: mesa.compromisos.length > 0,
    compromisos: lines([...owed.shown.map(commitmentLine), ...(owed.resto ? [owed.resto] : [])]),
    termino:
      mesa.terminoDias === null
        ? 'La oficina debe configurar el término para firmar u observar antes de enviarlos.'
        : returnTerm(mesa, mesa.terminoDias),
    continua:
      (mesa.porContinuar ?? 0) > 0
        ? `Para continuar: ${contar(mesa.porContinuar ?? 0, 'indicador pasa', 'indicadores pasan')} a otra sesión.`
        : '',
    puedeContinuar: can.has('mesas/continue'),
    mesaId: mesa.mesaId,
    actaId: mesa.actaId ?? '',
    verActa: mesa.actaId !== null && can.has('commitments/record'),
    enlace: links.tab(`mesas/${mesa.mesaId}`),
  });
}
