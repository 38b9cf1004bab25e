import type { Feature, OutboxMessage, Row, Stamp } from '../../kernel/feature';
import { ok, type Result, refuse } from '../../kernel/result';
import { contar, isBlank } from '../../kernel/text';
import { decideBook, decideVb } from './decide-vb';
import { evolve } from './evolve';
import type { Convocatoria, ConvocatoriaCommand, ConvocatoriaEvent, ConvocatoriaState } from './nouns';
import { missingVb } from './states';

type Of<T extends ConvocatoriaCommand['type']> = Extract<ConvocatoriaCommand, { type: T }>;
type Decision = Result<readonly ConvocatoriaEvent[]>;

export const NO_LIST = refuse(
  'convocatoria-inexistente',
  'Todavía no hay lista de convocados de esta sesión. Propóngala primero desde el registro de indicadores.',
);
const isHere = ({ personas }: Convocatoria, personId: string): boolean =>
  personas.some((one) => one.person.personId === personId && one.left === null);

function decide(command: ConvocatoriaCommand & Stamp, state: ConvocatoriaState): Decision {
  if (command.type === 'propose') return decidePropose(command, state);
  if (state.kind === 'none') return NO_LIST;
  switch (command.type) {
    case 'send-archivo':
      return ok([{ type: 'archivo-sent' }]);
    case 'widen':
      return decideWiden(command, state);
    case 'answer-vb':
      return decideVb(command, state);
    case 'book':
      return decideBook(command, state);
    case 'remove':
      return decideRemove(command, state);
    case 'substitute':
      return decideSubstitute(command, state);
    case 'respond':
      return decideRespond(command, state);
    case 'close-list':
      return decideClose(command, state);
  }
}

/** People whom the register proposes and the list lacks; who was taken out with a reason is not proposed again (MES-030). */
function decidePropose({ mesaId, procesoId, personas }: Of<'propose'>, state: ConvocatoriaState): Decision {
  const known = new Set(state.kind === 'none' ? [] : state.personas.map(({ person }) => person.personId));
  const fresh = [...new Map(personas.map((one) => [one.person.personId, one])).values()].filter(
    ({ person }) => !known.has(person.personId),
  );
  if (state.kind === 'known' && (fresh.length === 0 || state.closed)) return ok([]);
  return ok([{ type: 'proposed', mesaId, procesoId, personas: fresh }]);
}

function decideWiden({ personas }: Of<'widen'>, state: Convocatoria): Decision {
  const fresh = [...new Map(personas.map((one) => [one.personId, one])).values()].filter(
    ({ personId }) => !isHere(state, personId),
  );
  if (fresh.length === 0) return ok([]);
  if (state.closed)
    return refuse(
      'lista-cerrada',
      `No se agregaron ${contar(fresh.length, 'persona', 'personas')}: la lista de convocados ya se cerró. Nombre un sustituto, o invite a quien haga falta a la siguiente sesión.`,
    );
  return ok([{ type: 'widened', personas: fresh }]);
}

function decideRemove({ personId, reason }: Of<'remove'>, state: Convocatoria): Decision {
  if (!isHere(state, personId)) return ok([]);
  return isBlank(reason)
    ? refuse('falta-motivo', 'No se retiró a la persona: falta el motivo. Escríbalo y guarde de nuevo.')
    : ok([{ type: 'removed', personId, reason: reason.trim() }]);
}

/** Whoever comes instead enters the list in their place; nothing that the other may sign goes with it (DIE-010). */
function decideSubstitute(command: Of<'substitute'>, state: Convocatoria): Decision {
  const { personId, substitute, reason } = command;
  const before = state.personas.find((one) => one.person.personId === personId);
  if (before?.substitute?.personId === substitute.personId) return ok([]);
  if (!isHere(state, personId))
    return refuse(
      'persona-no-convocada',
      'No se nombró sustituto: esa persona no está en la lista de convocados. Revise la lista.',
    );
  if (substitute.personId === personId || isHere(state, substitute.personId))
    return refuse(
      'sustituto-ya-convocado',
      'No se nombró sustituto: esa persona ya está convocada a la sesión. Elija a otra, o retire a quien no viene.',
    );
  return isBlank(reason)
    ? refuse('falta-motivo', 'No se nombró sustituto: falta el motivo. Escríbalo y guarde de nuevo.')
    : ok([{ type: 'substituted', personId, substitute, reason: reason.trim() }]);
}

/** What Outlook says of those who are in its event; the same answer again is no news. */
function decideRespond({ respuestas }: Of<'respond'>, state: Convocatoria): Decision {
  const news = respuestas.filter(({ personId, value }) =>
    state.personas.some(
      (one) =>
        one.person.personId === personId &&
        one.left === null &&
        one.bookedAt !== null &&
        (one.respuesta?.value ?? 'sin-respuesta') !== value,
    ),
  );
  return ok(news.length === 0 ? [] : [{ type: 'responded', respuestas: news }]);
}

/** MES-031: the archivo goes first; closing without it needs the reason that is recorded. */
function decideClose({ reason }: Of<'close-list'>, state: Convocatoria): Decision {
  if (state.closed) return ok([]);
  if (state.archivo === null && isBlank(reason))
    return refuse(
      'archivo-sin-enviar',
      'No se cerró la lista: falta enviar a la dependencia el archivo de indicadores a tratar, con el que identifica a sus asistentes. Envíelo primero, o escriba por qué cierra sin él.',
    );
  return ok([{ type: 'list-closed', reason: reason.trim() }]);
}

function row(_id: string, state: ConvocatoriaState): Row {
  if (state.kind === 'none') return { status: 'none', mesaId: null, procesoId: null };
  return { status: state.closed ? 'closed' : 'open', mesaId: state.mesaId, procesoId: state.procesoId };
}

function react(
  event: ConvocatoriaEvent & Stamp,
  state: ConvocatoriaState,
  sesionId: string,
): readonly OutboxMessage[] {
  if (state.kind === 'none') return [];
  const told = (topic: string): OutboxMessage => ({
    topic,
    key: `${topic}:${sesionId}:${event.at}`,
    data: { sesionId, mesaId: state.mesaId },
  });
  switch (event.type) {
    case 'archivo-sent':
      return [told('convocatoria/archivo')];
    case 'widened':
    case 'substituted':
      return state.personas.some((one) => one.left === null && missingVb(one).length > 0)
        ? [told('convocatoria/vb')]
        : [];
    case 'vb-answered':
      return [told('convocatoria/answered')];
    case 'proposed':
    case 'booked':
    case 'removed':
    case 'responded':
    case 'list-closed':
      return [];
  }
}

export const convocatoriaFeature: Feature<ConvocatoriaCommand, ConvocatoriaState, ConvocatoriaEvent> = {
  kind: 'convocatoria',
  schema: 1,
  initial: { kind: 'none' },
  decide,
  evolve,
  row,
  react,
};
