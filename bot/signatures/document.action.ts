import { z } from 'zod';
import { ok, refuse } from '../../domain/kernel/result';
import { formView, type SigningView, signingView } from '../../domain/reports';
import { delegateSignature, replaceSigner } from '../../domain/signatures';
import { type Action, parsed, type Reply, type Turn } from '../action';
import { dialogAction, only } from '../dialog';
import { withNotice } from '../render';
import { typed } from '../typed';
import { byHandCard, type Change, changeCard, documentCard, openBlocks } from './document-card';

const Ids = z.strictObject({ signingId: z.string() });

/** One document with its signatures, as this person may see it. */
export const showDocument: Action = {
  run: async (data, turn) => {
    const click = parsed(Ids, data);
    return click.ok ? documentNow(turn, click.value.signingId) : { kind: 'say', text: click.refusal.message };
  },
};

export async function documentNow(turn: Turn, signingId: string, notice?: string): Promise<Reply> {
  const view = await signingView(turn.reader, turn.actor, signingId);
  if (!view.ok) return { kind: 'say', text: notice ?? view.refusal.message };
  const { formId } = view.value;
  const form = formId ? await formView(turn.reader, turn.actor, formId) : null;
  const card = documentCard(view.value, form?.ok ? form.value : null, turn.ports.links);
  return { kind: 'card', card: notice ? withNotice(card, notice, [], 'good') : card };
}

const offered = (view: SigningView, verb: string): boolean => view.offers.some((one) => one.verb === verb);
const NOT_NOW = (view: SigningView, what: string) =>
  refuse(
    'no-disponible',
    `${what}: ${view.estado === 'abierta' ? 'a usted no le queda una firma por cambiar en este documento' : `el documento está ${view.estadoTexto.toLowerCase()}`}. Mire cómo está con «¿quién falta?».`,
  );
const MANY = 80;
const CHANGE_TITLE = {
  'signatures/delegate': 'Delegar mi firma',
  'signatures/replace': 'Reemplazar firmante',
} as const;

/** Somebody else signs in a block that is not signed yet: given by its signatory, or named by the líder (DIE-010, design §3). */
const changing = (verb: Change, act: typeof replaceSigner, told: string): Action =>
  dialogAction({
    ids: Ids,
    input: Ids.extend({
      casilla: typed.choice('Elija la firma (obligatorio).'),
      personaId: z.string().default(''),
      nombre: typed.optional(120),
      motivo: typed.text('Escriba el motivo (obligatorio): queda en la constancia de firmas.', 2000),
    }),
    idsOf: only('signingId'),
    show: async ({ signingId }, turn) => {
      const view = await signingView(turn.reader, turn.actor, signingId);
      if (!view.ok) return view;
      const me = turn.actor.person.personId;
      if (!offered(view.value, verb) || openBlocks(view.value, verb, me).length === 0)
        return NOT_NOW(view.value, 'No se cambió quien firma');
      const people = (await turn.reader.persons.search('', MANY)).map(
        ({ personId, name, cargo, dependencia }) => ({
          personId,
          nombre: name,
          cargo,
          dependencia,
          correo: null,
        }),
      );
      return ok({ title: CHANGE_TITLE[verb], card: changeCard(view.value, verb, me, people) });
    },
    submit: async ({ signingId, casilla, personaId, nombre, motivo }, turn) => {
      const person = personaId ? ok(personaId) : await namedBy(turn, nombre);
      if (!person.ok) return person;
      const input = { signingId, block: casilla, personId: person.value, reason: motivo };
      const done = await turn.perform(act, input);
      if (!done.ok) return done;
      const now = await documentNow(turn, signingId, told);
      return ok({ kind: 'done', text: told, ...(now.kind === 'card' ? { card: now.card } : {}) });
    },
  });

async function namedBy(turn: Turn, nombre: string) {
  if (nombre === '')
    return refuse('falta-persona', 'Falta corregir lo siguiente. Lo que escribió se conserva.', [
      'Elija a la persona, o escriba su nombre (obligatorio).',
    ]);
  const found = await turn.reader.persons.search(nombre, 6);
  const [first] = found;
  if (first && found.length === 1) return ok(first.personId);
  return refuse('persona-desconocida', 'Falta corregir lo siguiente. Lo que escribió se conserva.', [
    found.length === 0
      ? `No hay nadie en el directorio que se llame «${nombre}». Pida que la registren o corrija el nombre.`
      : `Hay varias personas con ese nombre: ${found.map(({ name, cargo }) => `${name} (${cargo})`).join('; ')}. Escriba el nombre completo.`,
  ]);
}

export const delegateSignatureAction = changing(
  'signatures/delegate',
  delegateSignature,
  'Delegó su firma. A esa persona ya le llegó el documento.',
);
export const replaceSignerAction = changing(
  'signatures/replace',
  replaceSigner,
  'Quedó reemplazada la firma. A esa persona ya le llegó el documento.',
);

/** Printed, signed, scanned: the steps, the exact PDF and the place that takes the scan (DIE-011). */
const showByHand = async (data: unknown, turn: Turn): Promise<Reply> => {
  const click = parsed(Ids, data);
  const view = click.ok ? await signingView(turn.reader, turn.actor, click.value.signingId) : click;
  if (!view.ok) return { kind: 'say', text: view.refusal.message };
  return offered(view.value, 'signatures/by-hand')
    ? { kind: 'dialog', title: 'Firma manuscrita', card: byHandCard(view.value, turn.ports.links) }
    : {
        kind: 'say',
        text: 'En este documento no queda una firma manuscrita por registrar, o no le corresponde a usted registrarla: lo hace quien modera o relata la mesa.',
      };
};
export const byHandAction: Action = { open: showByHand, run: showByHand };
