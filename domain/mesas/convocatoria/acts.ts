import type { Act } from '../../kernel/handle';
import { parseWith } from '../../kernel/parse';
import { ok, type Result, refuse } from '../../kernel/result';
import { may } from '../../people';
import { mesaTarget } from '../target';
import { convocatoriaFeature } from './decider';
import { LADOS_VB } from './nouns';
import { bookedAs, changeList, listOf } from './on-list';
import {
  BookInput,
  CloseListInput,
  ConvocatoriaInput,
  RemoveInviteeInput,
  RespondInput,
  SubstituteInput,
  VbInput,
  WidenInput,
} from './parse';
import { proposedFor, whoApproves } from './propose';
import { registered } from './registered';
import { mayBeBooked, missingVb } from './states';

/** Proposes whom the register says must be called, the three origins of MES-030; again, whoever is new there. */
export const proposeInvitees: Act<ConvocatoriaInput> = {
  name: 'convocatoria/propose',
  run: async (raw, desk) => {
    const input = parseWith(ConvocatoriaInput, raw);
    if (!input.ok) return input;
    const { mesaId } = input.value;
    const known = await listOf(desk, mesaId, 'convocatoria/prepare');
    if (!known.ok) return known;
    const { mesa, sesionId } = known.value;
    const personas = await proposedFor(desk, mesa);
    const { procesoId } = mesa.plan;
    const done = await changeList(desk, sesionId, { type: 'propose', mesaId, procesoId, personas });
    return done.ok ? ok(undefined) : done;
  },
};

/** Sends the «archivo de indicadores a tratar en la mesa» to the enlaces, before the list is closed (MES-031). */
export const sendArchivo: Act<ConvocatoriaInput> = {
  name: 'convocatoria/send-archivo',
  run: async (raw, desk) => {
    const input = parseWith(ConvocatoriaInput, raw);
    if (!input.ok) return input;
    const known = await listOf(desk, input.value.mesaId, 'convocatoria/prepare');
    if (!known.ok) return known;
    const done = await changeList(desk, known.value.sesionId, { type: 'send-archivo' });
    return done.ok ? ok(undefined) : done;
  },
};

/** The widened list, whole or not at all: people without account are registered once, known by their e-mail (MES-032, MES-035). */
export const widenList: Act<WidenInput, { readonly personIds: readonly string[] }> = {
  name: 'convocatoria/widen',
  run: async (raw, desk) => {
    const input = parseWith(WidenInput, raw);
    if (!input.ok) return input;
    const known = await listOf(desk, input.value.mesaId, 'convocatoria/widen');
    if (!known.ok) return known;
    const personas = await registered(desk, input.value.personas);
    if (!personas.ok) return personas;
    const done = await changeList(desk, known.value.sesionId, { type: 'widen', personas: personas.value });
    return done.ok ? ok({ personIds: personas.value.map(({ personId }) => personId) }) : done;
  },
};

/** «Dar visto bueno» or not, of one's own side; the office records it for them with its evidence (MES-033). */
export const answerVb: Act<VbInput> = {
  name: 'convocatoria/vb',
  run: async (raw, desk) => {
    const input = parseWith(VbInput, raw);
    if (!input.ok) return input;
    const { mesaId, personIds, given, reason, evidence } = input.value;
    const known = await listOf(desk, mesaId, 'convocatoria/vb');
    if (!known.ok) return known;
    const { mesa, sesionId, lista } = known.value;
    const sides = await whoApproves({ ...desk, get: desk.look }, mesa);
    const me = desk.actor.person.personId;
    const own = LADOS_VB.find((lado) => sides[lado].includes(me));
    const lado = input.value.lado ?? own;
    if (lado === undefined)
      return refuse(
        'falta-lado',
        'No se registró el visto bueno: usted no es líder de la USEPOT ni directivo de la dependencia. Indique de quién es y en qué consta.',
      );
    const all = lista.personas
      .filter((one) => missingVb(one).includes(lado))
      .map(({ person }) => person.personId);
    const done = await changeList(desk, sesionId, {
      type: 'answer-vb',
      lado,
      personIds: personIds ?? all,
      given,
      reason,
      evidence,
      onBehalf: !sides[lado].includes(me),
    });
    return done.ok ? ok(undefined) : done;
  },
};

/** Puts them in the calendar of the mesa; without names, everybody who may be cited already (MES-034). */
export const bookInvitees: Act<BookInput> = {
  name: 'convocatoria/book',
  run: async (raw, desk) => {
    const input = parseWith(BookInput, raw);
    if (!input.ok) return input;
    const { mesaId, personIds } = input.value;
    const known = await listOf(desk, mesaId, 'convocatoria/prepare');
    if (!known.ok) return known;
    const { mesa, sesionId, lista } = known.value;
    const ready = lista.personas.filter(mayBeBooked).map(({ person }) => person.personId);
    const done = await changeList(desk, sesionId, { type: 'book', personIds: personIds ?? ready });
    return done.ok ? bookedAs(desk, mesaId, mesa, done.value) : done;
  },
};

export const removeInvitee: Act<RemoveInviteeInput> = {
  name: 'convocatoria/remove',
  run: async (raw, desk) => {
    const input = parseWith(RemoveInviteeInput, raw);
    if (!input.ok) return input;
    const { mesaId, personId, reason } = input.value;
    const known = await listOf(desk, mesaId, 'convocatoria/prepare');
    if (!known.ok) return known;
    const { mesa, sesionId } = known.value;
    const { moderador, relator, enlace } = mesa.plan;
    if ([moderador, relator, enlace].some((one) => one?.personId === personId)) return CONDUCTS;
    const done = await changeList(desk, sesionId, { type: 'remove', personId, reason });
    return done.ok ? bookedAs(desk, mesaId, mesa, done.value) : done;
  },
};
const CONDUCTS: Result<never> = refuse(
  'conduce-la-mesa',
  'No se hizo: quien modera, lleva la relatoría o es enlace de la mesa no sale de la lista. Nombre primero a otra persona en ese papel.',
);

const OF_THE_OFFICE = refuse(
  'persona-de-la-oficina',
  'No se nombró sustituto: a esa persona la convoca la USEPOT. Pida a quien modera que nombre a quien asiste en su lugar.',
);

/** Who comes instead, with the reason: they are called, and sign nothing of the other's (DIE-010). */
export const substituteInvitee: Act<SubstituteInput> = {
  name: 'convocatoria/substitute',
  run: async (raw, desk) => {
    const input = parseWith(SubstituteInput, raw);
    if (!input.ok) return input;
    const { mesaId, personId, sustituto, reason } = input.value;
    const known = await listOf(desk, mesaId, 'convocatoria/widen');
    if (!known.ok) return known;
    const { mesa, sesionId, lista } = known.value;
    const { moderador, relator } = mesa.plan;
    if ([moderador, relator].some((one) => one.personId === personId)) return CONDUCTS;
    const prepares = may(desk.actor, 'convocatoria/prepare', mesaTarget(mesaId, mesa, desk.actor), mesa.kind);
    const before = lista.personas.find(({ person }) => person.personId === personId);
    if (!prepares.ok && before?.origin === 'usepot') return OF_THE_OFFICE;
    const people = await registered(desk, [sustituto]);
    if (!people.ok) return people;
    const [substitute] = people.value;
    if (!substitute) return ok(undefined);
    const done = await changeList(desk, sesionId, { type: 'substitute', personId, substitute, reason });
    return done.ok ? bookedAs(desk, mesaId, mesa, done.value) : done;
  },
};

/** MES-031: closing before the archivo was sent is warned of, and goes on with a reason. */
export const closeList: Act<CloseListInput> = {
  name: 'convocatoria/close',
  run: async (raw, desk) => {
    const input = parseWith(CloseListInput, raw);
    if (!input.ok) return input;
    const { mesaId, reason } = input.value;
    const known = await listOf(desk, mesaId, 'convocatoria/prepare');
    if (!known.ok) return known;
    const done = await changeList(desk, known.value.sesionId, { type: 'close-list', reason });
    return done.ok ? ok(undefined) : done;
  },
};

/** What Outlook says that they answered; only the product itself reads it. */
export const recordResponses: Act<RespondInput> = {
  name: 'convocatoria/respond',
  run: async (raw, desk) => {
    const input = parseWith(RespondInput, raw);
    if (!input.ok) return input;
    const known = await listOf(desk, input.value.mesaId, 'convocatoria/respond');
    if (!known.ok) return known;
    const { respuestas } = input.value;
    const done = await desk.change(convocatoriaFeature, known.value.sesionId, {
      type: 'respond',
      respuestas,
    });
    return done.ok ? ok(undefined) : done;
  },
};
