import type { Feature, OutboxMessage, Row, Stamp } from '../../kernel/feature';
import { compare } from '../../kernel/instant';
import { ok, type Result, refuse } from '../../kernel/result';
import { isBlank } from '../../kernel/text';
import { BACKWARDS } from '../decide/calendar';
import type { KnownSesion, SesionCommand, SesionEvent, SesionState } from './nouns';
import { decideBookAgain, decideLost } from './outlook';
import { EVIDENCIA_WORDS, tipoSesion } from './tipos';

type Of<T extends SesionCommand['type']> = Extract<SesionCommand, { type: T }> & Stamp;
type Decision = Result<readonly SesionEvent[]>;

export const NO_SESION = refuse(
  'sesion-inexistente',
  'No encontré esa sesión. Ábrala de nuevo desde el cronograma.',
);
const NOT_PLANNED = refuse(
  'sesion-no-programada',
  'No se hizo: la sesión ya se abrió, terminó o fue cancelada. Agende otra si hace falta.',
);

function decide(command: SesionCommand & Stamp, state: SesionState): Decision {
  if (command.type === 'plan-sesion') return decidePlan(command, state);
  if (state.kind === 'none') return NO_SESION;
  switch (command.type) {
    case 'move-sesion':
      return decideMove(command, state);
    case 'cancel-sesion':
      if (state.kind === 'cancelled') return ok([]);
      if (state.kind !== 'scheduled') return NOT_PLANNED;
      return isBlank(command.reason)
        ? refuse(
            'falta-motivo',
            'No se canceló la sesión: falta el motivo, que se dirá a las personas citadas.',
          )
        : ok([{ type: 'called-off', reason: command.reason.trim() }]);
    case 'link-sesion': {
      const same = JSON.stringify(state.calendar) === JSON.stringify(command.calendar);
      return ok(same ? [] : [{ type: 'linked', calendar: command.calendar }]);
    }
    case 'lose-sesion':
      return decideLost(command, state);
    case 'book-again':
      return decideBookAgain(state);
    case 'open-sesion':
      if (state.kind === 'open' || state.kind === 'closed') return ok([]);
      if (state.kind === 'cancelled') return NOT_PLANNED;
      return ok([{ type: 'opened', por: command.por, palabras: command.palabras.trim() }]);
    case 'close-sesion':
      if (state.kind === 'closed') return ok([]);
      return state.kind === 'open'
        ? ok([{ type: 'ended' }])
        : refuse('sesion-sin-abrir', 'No se cerró la sesión: todavía no se ha abierto.');
    case 'add-evidence':
      return decideEvidence(command, state);
  }
}

function decidePlan({ plan }: Of<'plan-sesion'>, state: SesionState): Decision {
  if (state.kind !== 'none') return ok([]);
  if (compare(plan.start, plan.end) >= 0) return BACKWARDS;
  if (isBlank(plan.objetivo))
    return refuse(
      'falta-objetivo',
      'No se agendó la sesión: le falta el objetivo. Escríbalo y agende de nuevo.',
    );
  return ok([{ type: 'planned', plan }]);
}

function decideMove({ start, end, reason, outside }: Of<'move-sesion'>, state: KnownSesion): Decision {
  if (state.kind !== 'scheduled') return outside ? ok([]) : NOT_PLANNED;
  if (compare(start, end) >= 0) return outside ? ok([]) : BACKWARDS;
  if (state.plan.start === start && state.plan.end === end) return ok([]);
  return !outside && isBlank(reason)
    ? refuse('falta-motivo', 'No se reprogramó la sesión: falta el motivo. Escríbalo y guarde de nuevo.')
    : ok([{ type: 'moved', start, end, reason: reason.trim(), outside }]);
}

function decideEvidence({ clase, texto, sha256 }: Of<'add-evidence'>, state: KnownSesion): Decision {
  const { exige, admite, nombre } = tipoSesion(state.plan.clase);
  if (![...exige, ...admite].includes(clase))
    return refuse(
      'evidencia-ajena',
      `No se guardó: «${EVIDENCIA_WORDS[clase]}» no es soporte de ${nombre.toLowerCase()}.`,
    );
  if (isBlank(texto) && sha256 === null)
    return refuse('falta-soporte', 'No se guardó: adjunte el archivo, o escriba el enlace o dónde está.');
  const known = state.soportes.some(
    (one) => one.clase === clase && one.texto === texto.trim() && one.sha256 === sha256,
  );
  return ok(known ? [] : [{ type: 'evidence-added', clase, texto: texto.trim(), sha256 }]);
}

function evolve(state: SesionState, event: SesionEvent & Stamp): SesionState {
  if (event.type === 'planned') return { kind: 'scheduled', plan: event.plan, calendar: null, soportes: [] };
  if (state.kind === 'none') return state;
  const { at, by } = event;
  switch (event.type) {
    case 'moved': {
      const { start, end, outside } = event;
      const calendar = outside && state.calendar ? { ...state.calendar, start, end } : state.calendar;
      const { movedOutside: _before, ...rest } = state;
      const moved = { ...rest, plan: { ...state.plan, start, end }, calendar };
      return outside ? { ...moved, movedOutside: at } : moved;
    }
    case 'lost-outside':
      return { ...state, lost: at };
    case 'booked-again': {
      const { lost: _found, ...rest } = state;
      return { ...rest, calendar: null, bookings: (state.bookings ?? 0) + 1 };
    }
    case 'linked':
      return { ...state, calendar: event.calendar };
    case 'called-off':
      return { ...whole(state), kind: 'cancelled', reason: event.reason };
    case 'opened': {
      const { por, palabras } = event;
      return { ...whole(state), kind: 'open', apertura: { at, por, palabras, recordedBy: by } };
    }
    case 'ended':
      return state.kind === 'open' ? { ...state, kind: 'closed', closedAt: at } : state;
    case 'evidence-added': {
      const { clase, texto, sha256 } = event;
      return { ...state, soportes: [...state.soportes, { clase, texto, sha256, at, by }] };
    }
  }
}
const whole = ({ plan, calendar, soportes, bookings }: KnownSesion) => ({
  plan,
  calendar,
  soportes,
  ...(bookings ? { bookings } : {}),
});

export const calledToSesion = ({ plan }: Pick<KnownSesion, 'plan'>): readonly string[] => [
  ...new Set([plan.responsable, ...plan.invitados].map(({ personId }) => personId)),
];

function row(_id: string, state: SesionState): Row {
  const plan = state.kind === 'none' ? null : state.plan;
  return {
    status: state.kind,
    procesoId: plan?.procesoId ?? null,
    clase: plan?.clase ?? null,
    start: plan?.start ?? null,
    end: plan?.end ?? null,
    responsableId: plan?.responsable.personId ?? null,
    eventId: state.kind === 'none' ? null : (state.calendar?.eventId ?? null),
    personIds: state.kind === 'none' ? [] : [...calledToSesion(state)],
  };
}

/** Outlook hears of it, as it hears of a mesa. */
function react(event: SesionEvent & Stamp, state: SesionState, sesionId: string): readonly OutboxMessage[] {
  const told = (topic: string): OutboxMessage => ({
    topic,
    key: `${topic}:${sesionId}:${event.type}:${event.at}`,
    data: { sesionId },
  });
  switch (event.type) {
    case 'planned':
    case 'called-off':
    case 'booked-again':
      return [told('sesion/calendar')];
    case 'lost-outside':
      return [told('sesion/outlook')];
    case 'moved':
      return event.outside ? [told('sesion/outlook')] : [told('sesion/calendar')];
    case 'linked':
      return [told('calendar/look')];
    case 'ended':
      return state.kind === 'none' || state.plan.modalidad === 'presencial' ? [] : [attendance(sesionId)];
    case 'opened':
    case 'evidence-added':
      return [];
  }
}

/** As of a mesa; its own id stands where that of the mesa would (MES-036, MES-055). */
const attendance = (sesionId: string): OutboxMessage => ({
  topic: 'attendance/fetch',
  key: `attendance/fetch:${sesionId}:${sesionId}`,
  data: { mesaId: sesionId, sesionId },
});

export const sesionFeature: Feature<SesionCommand, SesionState, SesionEvent> = {
  kind: 'sesion',
  schema: 2,
  initial: { kind: 'none' },
  decide,
  evolve,
  row,
  react,
};
