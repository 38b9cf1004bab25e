import { z } from 'zod';
import { recordDecision } from '../../domain/dies058';
import { ok, refuse } from '../../domain/kernel/result';
import { askReport } from '../../domain/mesas';
import { holdersOf, holdsIn } from '../../domain/people';
import { type EscalationView, escalationsList, escalationView } from '../../domain/reports';
import { type Action, parsed, type Reply, type Turn } from '../action';
import { dialogAction, only } from '../dialog';
import { withNotice } from '../render';
import { typed } from '../typed';
import type { Choice } from '../words';
import { decideDissentCard, dissentCard, dissentList } from './card';

const Ids = z.strictObject({ mesaId: z.string(), itemId: z.string() });
const Asked = z.strictObject({ mesaId: z.string().optional(), itemId: z.string().optional() });

/** One dissent; those of a mesa; or every one that waits for a decision. */
export const showDissent: Action = {
  run: async (data, turn) => {
    const asked = parsed(Asked, data);
    if (!asked.ok) return { kind: 'say', text: asked.refusal.message };
    const { mesaId, itemId } = asked.value;
    if (mesaId && itemId) return dissentNow(turn, mesaId, itemId);
    const all = await escalationsList(turn.reader, turn.actor, {
      procesoId: turn.ports.procesoId,
      pendientes: true,
    });
    if (!all.ok) return { kind: 'say', text: all.refusal.message };
    const views = all.value.filter((view) => mesaId === undefined || view.mesaId === mesaId);
    const [one] = views;
    return {
      kind: 'card',
      card:
        one && views.length === 1 ? dissentCard(one, turn.ports.links) : dissentList(views, turn.ports.links),
    };
  },
};

async function dissentNow(turn: Turn, mesaId: string, itemId: string, notice?: string): Promise<Reply> {
  const view = await escalationView(turn.reader, turn.actor, mesaId, itemId);
  if (!view.ok) return { kind: 'say', text: notice ?? view.refusal.message };
  const card = dissentCard(view.value, turn.ports.links);
  return notice ? { kind: 'card', card: withNotice(card, notice), notice } : { kind: 'card', card };
}

/** «Enviar informe»: for a report that nobody could receive, or for who holds the role now. */
export const sendReportAction: Action = {
  run: async (data, turn) => {
    const click = parsed(Ids, data);
    if (!click.ok) return { kind: 'say', text: click.refusal.message };
    const { mesaId, itemId } = click.value;
    const done = await turn.perform(askReport, { mesaId, itemId });
    const told = done.ok
      ? 'El informe está en camino al despacho. Si nadie tiene ese rol, seguirá «por enviar» hasta que se asigne.'
      : done.refusal.message;
    return dissentNow(turn, mesaId, itemId, told);
  },
};

async function authors(turn: Turn): Promise<readonly Choice[]> {
  const { procesoId } = turn.ports;
  if (holdsIn(turn.actor, procesoId, 'despacho-subdireccion')) return [];
  const holders = await holdersOf(turn.reader, 'despacho-subdireccion', procesoId);
  return Promise.all(
    holders.map(async ({ personId }) => {
      const person = await turn.reader.persons.current(personId);
      return { title: person?.name ?? 'Despacho de la Subdirección', value: personId };
    }),
  );
}

const TOLD: Readonly<Record<'adoptar' | 'mantener' | 'nueva-mesa', string>> = {
  adoptar: 'Decisión registrada: se adopta la propuesta. El formato puede ir a sus cinco firmas.',
  mantener: 'Decisión registrada: el indicador se mantiene como está y el formato quedó retirado.',
  'nueva-mesa': 'Decisión registrada: el indicador pasa a la continuación de la mesa.',
};

/** The decision at executive level, by who takes it or by who writes it down with its evidence (MES-060). */
export const recordDecisionAction = dialogAction({
  ids: Ids,
  input: Ids.extend({
    sentido: z.enum(['adoptar', 'mantener', 'nueva-mesa'], { error: 'Elija la decisión (obligatorio).' }),
    texto: typed.text('Escriba qué se decidió y por qué (obligatorio).'),
    fecha: typed.date('Indique la fecha de la decisión (obligatorio).'),
    autor: z.string().default(''),
    soporte: typed.optional(2000),
  }),
  idsOf: only('mesaId', 'itemId'),
  show: async ({ mesaId, itemId }, turn) => {
    const view = await escalationView(turn.reader, turn.actor, mesaId, itemId);
    if (!view.ok) return view;
    return mayDecide(view.value)
      ? ok({
          title: 'Registrar decisión',
          card: decideDissentCard(view.value, turn.ports.office.today(), await authors(turn)),
        })
      : refuse('sin-decision-pendiente', view.value.estadoTexto);
  },
  submit: async ({ mesaId, itemId, sentido, texto, fecha, autor, soporte }, turn) => {
    const done = await turn.perform(recordDecision, {
      mesaId,
      itemId,
      sense: sentido,
      text: texto,
      date: fecha,
      evidence: soporte,
      ...(autor === '' ? {} : { authorId: autor }),
    });
    return done.ok ? ok({ kind: 'done', text: TOLD[sentido] }) : done;
  },
});

const mayDecide = ({ offers }: EscalationView): boolean =>
  offers.some(({ verb }) => verb === 'mesas/record-decision');
