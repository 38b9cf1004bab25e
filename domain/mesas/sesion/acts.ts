import type { CommandOf, PersonRef } from '../../kernel/feature';
import { type Act, consulting, type Desk } from '../../kernel/handle';
import { parseWith } from '../../kernel/parse';
import { ok, type Result, refuse } from '../../kernel/result';
import { type Action, actorFor, holdsIn, may, ROLE_WORDS } from '../../people';
import { sesionFeature } from './decider';
import type { KnownSesion } from './nouns';
import {
  AddEvidenceInput,
  CancelSesionInput,
  LinkSesionInput,
  LoseSesionInput,
  MoveSesionInput,
  OpenSesionInput,
  PlanSesionInput,
  SesionInput,
} from './parse';
import { loadSesion, sesionTarget } from './target';
import { tipoSesion } from './tipos';

const UNKNOWN = refuse(
  'persona-desconocida',
  'No se guardó la sesión: una de las personas no está en el directorio. Regístrela con su nombre y cargo.',
);

async function refsOf(desk: Desk, ids: readonly string[]): Promise<Result<readonly PersonRef[]>> {
  const people = await Promise.all([...new Set(ids)].map((id) => desk.persons.current(id)));
  const known = people.filter((person) => person !== null);
  return known.length < people.length
    ? UNKNOWN
    : ok(known.map(({ personId, version }) => ({ personId, version })));
}

/** A sitting without mesa, put in everybody's calendar (MES-036, design §6). */
export const planSesion: Act<PlanSesionInput, { readonly sesionId: string }> = {
  name: 'sesiones/plan',
  run: async (raw, desk) => {
    const input = parseWith(PlanSesionInput, raw);
    if (!input.ok) return input;
    const { procesoId, responsableId, invitadoIds, ...rest } = input.value;
    const allowed = may(desk.actor, 'sesiones/plan', { procesoId });
    if (!allowed.ok) return allowed;
    const responsable = await refsOf(desk, [responsableId]);
    const invitados = await refsOf(desk, invitadoIds);
    const [conducts] = responsable.ok ? responsable.value : [];
    if (!conducts || !invitados.ok) return UNKNOWN;
    const sesionId = desk.newId();
    const titulo = rest.titulo || tipoSesion(rest.clase).nombre;
    const done = await desk.change(sesionFeature, sesionId, {
      type: 'plan-sesion',
      plan: { procesoId, ...rest, titulo, responsable: conducts, invitados: invitados.value },
    });
    return done.ok ? ok({ sesionId }) : done;
  },
};

async function permitted(desk: Desk, sesionId: string, action: Action): Promise<Result<KnownSesion>> {
  const sesion = await loadSesion(desk, sesionId);
  if (!sesion.ok) return sesion;
  const target = sesionTarget(sesionId, sesion.value, desk.actor);
  const allowed = may(desk.actor, action, target, sesion.value.kind);
  return allowed.ok ? sesion : allowed;
}
async function change(
  desk: Desk,
  sesionId: string,
  action: Action,
  command: CommandOf<typeof sesionFeature>,
): Promise<Result<void>> {
  const sesion = await permitted(desk, sesionId, action);
  if (!sesion.ok) return sesion;
  const done = await desk.change(sesionFeature, sesionId, command);
  return done.ok ? ok(undefined) : done;
}

export const moveSesion: Act<MoveSesionInput> = {
  name: 'sesiones/move',
  run: async (raw, desk) => {
    const input = parseWith(MoveSesionInput, raw);
    if (!input.ok) return input;
    const { sesionId, ...to } = input.value;
    return change(desk, sesionId, 'sesiones/conduct', { type: 'move-sesion', ...to, outside: false });
  },
};

/** Somebody moved the event in Outlook; only the product itself looks. */
export const sesionMovedOutside: Act<MoveSesionInput> = {
  name: 'sesiones/moved-outside',
  run: async (raw, desk) => {
    const input = parseWith(MoveSesionInput, raw);
    if (!input.ok) return input;
    const { sesionId, ...to } = input.value;
    return change(desk, sesionId, 'sesiones/link', { type: 'move-sesion', ...to, outside: true });
  },
};

/** Its event is no longer in Outlook; only the product itself looks (MES-027). */
export const sesionLostOutside: Act<LoseSesionInput> = {
  name: 'sesiones/lost-outside',
  run: async (raw, desk) => {
    const input = parseWith(LoseSesionInput, raw);
    if (!input.ok) return input;
    const { sesionId, eventId } = input.value;
    return change(desk, sesionId, 'sesiones/link', { type: 'lose-sesion', eventId });
  },
};

/** «Citar de nuevo» what was cancelled in Outlook. */
export const bookSesionAgain: Act<SesionInput> = {
  name: 'sesiones/book-again',
  run: async (raw, desk) => {
    const input = parseWith(SesionInput, raw);
    return input.ok ? change(desk, input.value.sesionId, 'sesiones/conduct', { type: 'book-again' }) : input;
  },
};

export const cancelSesion: Act<CancelSesionInput> = {
  name: 'sesiones/cancel',
  run: async (raw, desk) => {
    const input = parseWith(CancelSesionInput, raw);
    if (!input.ok) return input;
    const { sesionId, reason } = input.value;
    return change(desk, sesionId, 'sesiones/conduct', { type: 'cancel-sesion', reason });
  },
};

export const linkSesion: Act<LinkSesionInput> = {
  name: 'sesiones/link',
  run: async (raw, desk) => {
    const input = parseWith(LinkSesionInput, raw);
    if (!input.ok) return input;
    const { sesionId, calendar } = input.value;
    const { start, end, ...link } = calendar;
    return change(desk, sesionId, 'sesiones/link', {
      type: 'link-sesion',
      calendar: { ...link, ...(start && end ? { start, end } : {}) },
    });
  },
};

/** Opened by whom its kind says: the internal presentation, by the director of the DAP; whoever records it says who did (MES-036). */
export const openSesion: Act<OpenSesionInput> = {
  name: 'sesiones/open',
  run: async (raw, desk) => {
    const input = parseWith(OpenSesionInput, raw);
    if (!input.ok) return input;
    const { sesionId, porId, palabras } = input.value;
    const sesion = await permitted(desk, sesionId, 'sesiones/open');
    if (!sesion.ok) return sesion;
    const who = await refsOf(desk, [porId ?? desk.actor.person.personId]);
    const [por] = who.ok ? who.value : [];
    if (!por) return UNKNOWN;
    const { abre } = tipoSesion(sesion.value.plan.clase);
    const opener = await actorFor(consulting(desk), desk.actor.tenantId, por);
    if (abre !== null && !holdsIn(opener, sesion.value.plan.procesoId, abre))
      return refuse(
        'apertura-de-otra-persona',
        `No se abrió la sesión: la abre ${ROLE_WORDS[abre]}. Si ya lo hizo, indique quién fue.`,
      );
    return change(desk, sesionId, 'sesiones/open', { type: 'open-sesion', por, palabras });
  },
};

export const closeSesion: Act<SesionInput> = {
  name: 'sesiones/close',
  run: async (raw, desk) => {
    const input = parseWith(SesionInput, raw);
    return input.ok
      ? change(desk, input.value.sesionId, 'sesiones/conduct', { type: 'close-sesion' })
      : input;
  },
};

export const addEvidence: Act<AddEvidenceInput> = {
  name: 'sesiones/evidence',
  run: async (raw, desk) => {
    const input = parseWith(AddEvidenceInput, raw);
    if (!input.ok) return input;
    const { sesionId, ...evidence } = input.value;
    return change(desk, sesionId, 'sesiones/conduct', { type: 'add-evidence', ...evidence });
  },
};
