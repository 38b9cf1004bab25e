import { z } from 'zod';
import { fulfilCommitment, recordCommitment } from '../../domain/commitments';
import { fechaLarga, plainDate } from '../../domain/kernel/instant';
import { ok, refuse } from '../../domain/kernel/result';
import { matchesText, normalise } from '../../domain/kernel/text';
import { commitmentDetail, type MesaView, type PersonView } from '../../domain/reports';
import { type Action, parsed, requestId } from '../action';
import { dialogAction, only } from '../dialog';
import { aboutOf } from '../mesas/comment.action';
import { discussedNow, mesaHere } from '../mesas/here';
import { fill } from '../render';
import { clip } from '../text';
import { typed } from '../typed';
import { date, dueIn, personChoices } from '../words';
import { shownAfter } from './answer';
import { savedCard } from './card';
import compromiso from './compromiso.card.json';
import cumplir from './cumplir.card.json';
import entendido from './entendido.card.json';
import { readCommitment } from './said';

const Ids = z.strictObject({ mesaId: z.string(), itemId: z.string().default('') });
/** What a sentence left understood; the person confirms it in the form. */
const Draft = Ids.extend({
  /** The line that was understood, when the form comes from one: what is saved from it is one commitment. */
  dicho: z.string().default(''),
  que: z.string().default(''),
  responsable: z.string().default(''),
  fecha: z.string().default(''),
});
const Filled = Ids.extend({
  solicitud: z.string(),
  dicho: z.string().default(''),
  que: typed.text('Escriba el compromiso (obligatorio).', 1000),
  responsableId: typed.choice('Elija la persona responsable (obligatorio).'),
  fecha: typed.date('Elija la fecha (obligatorio).'),
});

export const recordAction = dialogAction({
  ids: Draft,
  input: Filled,
  idsOf: only('mesaId', 'itemId', 'dicho', 'que', 'responsable', 'fecha'),
  show: async ({ mesaId, itemId, dicho, que, responsable, fecha }, turn) => {
    const about = await aboutOf({ mesaId, itemId }, turn);
    if (!about.ok) return about;
    const { mesa, titulo } = about.value;
    const people = peopleOf(mesa);
    const card = fill(compromiso, {
      mesaId,
      itemId,
      dicho,
      titulo,
      que,
      fecha,
      solicitud: dicho || turn.ports.office.freshId(),
      entendido: que || fecha ? 'Esto entendí. Corrija lo que haga falta y guarde.' : '',
      responsableId: ownerOf(mesa, people, responsable),
      personas: personChoices(people.slice(0, 80)),
    });
    return ok({ title: 'Compromiso', card });
  },
  submit: async ({ mesaId, itemId, dicho, solicitud, que, responsableId, fecha }, turn) => {
    const input = { mesaId, itemId: itemId || null, what: que, ownerId: responsableId, due: fecha };
    // One line is one commitment, whoever saves it first.
    const request = dicho === '' ? requestId(turn, solicitud) : saidKey(dicho);
    const done = await turn.perform(recordCommitment, input, request);
    if (!done.ok) return done;
    const view = await commitmentDetail(turn.reader, turn.actor, done.value.commitmentId);
    const due = view.ok ? plainDate(view.value.fecha) : fecha;
    const text = `Compromiso registrado para el ${fechaLarga(due)}.`;
    return ok(
      dicho === '' || !view.ok
        ? { kind: 'done', text }
        : {
            kind: 'done',
            text,
            instead: { key: saidKey(dicho), card: savedCard(view.value, turn.ports.links) },
          },
    );
  },
});

const peopleOf = (mesa: MesaView): readonly PersonView[] =>
  [...mesa.invitados, mesa.moderador, mesa.relator].filter(
    (one, i, all) => all.findIndex(({ personId }) => personId === one.personId) === i,
  );

/** «enlace», «relator» or part of a name, when it fits exactly one person. */
function ownerOf(mesa: MesaView, people: readonly PersonView[], said: string): string {
  const word = normalise(said);
  if (word === '') return '';
  if (word.startsWith('relator')) return mesa.relator.personId;
  if (word.startsWith('moderador')) return mesa.moderador.personId;
  const external = people.filter(({ dependencia }) => dependencia === mesa.dependencia);
  const fits = word.startsWith('enlace')
    ? external
    : people.filter((one) => matchesText(`${one.nombre} ${one.cargo}`, said));
  return fits.length === 1 ? (fits[0]?.personId ?? '') : '';
}

/** «compromiso: entregar ficha, enlace, 4 dic» → what was understood, with the form to confirm it. */
export const saidCommitment: Action = {
  run: async (data, turn) => {
    const said = parsed(z.strictObject({ texto: z.string().default('') }), data);
    const mesa = said.ok ? await mesaHere(turn, ['open', 'closed']) : said;
    if (!said.ok || !mesa.ok) return { kind: 'say', text: mesa.ok ? '' : mesa.refusal.message };
    const { que, responsable, fecha } = readCommitment(said.value.texto, turn.ports.office.today());
    const item = discussedNow(mesa.value);
    const dicho = turn.ports.office.freshId();
    const card = fill(entendido, {
      dicho,
      mesaId: mesa.value.mesaId,
      itemId: item?.itemId ?? '',
      que: clip(que, 1000),
      titulo: clip(que, 400) || 'Escríbalo en el formulario.',
      responsable: clip(responsable, 100),
      fecha: fecha ?? '',
      detalle: [
        `Responsable: ${clip(responsable, 100) || 'por elegir'}`,
        `Fecha: ${fecha ? fechaLarga(fecha) : 'por elegir'}`,
        item ? `Indicador ${item.codigo || clip(item.nombre, 60)}` : 'De la mesa',
      ].join(' · '),
    });
    return { kind: 'card', card, key: saidKey(dicho) };
  },
};
const saidKey = (dicho: string): string => `dicho:${dicho}`;

const Owed = z.strictObject({ commitmentId: z.string() });

export const fulfilAction = dialogAction({
  ids: Owed,
  input: Owed.extend({ evidencia: typed.text('Escriba la evidencia (obligatorio).', 1000) }),
  idsOf: only('commitmentId'),
  show: async ({ commitmentId }, turn) => {
    const view = await commitmentDetail(turn.reader, turn.actor, commitmentId);
    if (!view.ok) return view;
    const owed = view.value;
    if (!owed.offers.some(({ verb }) => verb === 'commitments/fulfil'))
      return refuse('compromiso-cerrado', 'Ese compromiso ya no está entre sus pendientes.');
    const detalle = `${date(plainDate(owed.fecha))} · ${dueIn(owed.diasHabiles)}`;
    return ok({
      title: 'Informar que se cumplió',
      card: fill(cumplir, { commitmentId, que: clip(owed.que, 600), detalle }),
    });
  },
  submit: async ({ commitmentId, evidencia }, turn) => {
    const done = await turn.perform(fulfilCommitment, { commitmentId, evidence: evidencia });
    return done.ok
      ? shownAfter(
          turn,
          commitmentId,
          'Quedó informado como cumplido, con su evidencia. Falta que otra persona lo verifique.',
        )
      : done;
  },
});
