import type { Grant } from '../kernel/actor';
import type { Feature, Row, Stamp } from '../kernel/feature';
import { ok, type Result, refuse } from '../kernel/result';
import { enumerar } from '../kernel/text';
import type { PersonCommand, PersonEvent, PersonState } from './people';
import { isRole, ROLE_SCOPES, ROLE_WORDS, SCOPE_WORDS, sameGrant } from './roles';

const UNKNOWN = refuse(
  'persona-desconocida',
  'No se guardó el cambio: esa persona no está registrada. Regístrela primero con su nombre, cargo, dependencia y correo.',
);

function decide(command: PersonCommand & Stamp, state: PersonState): Result<readonly PersonEvent[]> {
  if (command.type === 'register') {
    if (state.kind === 'registered') return ok([]);
    return ok([{ type: 'registered', version: 1, hasAccount: command.hasAccount, digest: command.digest }]);
  }
  if (state.kind === 'unknown') return UNKNOWN;
  switch (command.type) {
    case 'correct': {
      const { hasAccount, digest } = command;
      return ok([{ type: 'corrected', version: state.version + 1, hasAccount, digest }]);
    }
    case 'grant':
      return decideGrant(command.grant, state.grants);
    case 'revoke':
      return ok(
        state.grants.some((grant) => sameGrant(grant, command.grant))
          ? [{ type: 'revoked', grant: command.grant }]
          : [],
      );
    case 'choose-digest':
      return ok(
        (state.resumen ?? 'ninguno') === command.frecuencia
          ? []
          : [{ type: 'digest-chosen', frecuencia: command.frecuencia }],
      );
    case 'open-feed':
      return ok(state.feed === command.hash ? [] : [{ type: 'feed-opened', hash: command.hash }]);
    case 'close-feed':
      return ok(state.feed === undefined ? [] : [{ type: 'feed-closed' }]);
  }
}

function decideGrant(grant: Grant, held: readonly Grant[]): Result<readonly PersonEvent[]> {
  const { role, scope } = grant;
  if (!isRole(role))
    return refuse(
      'rol-desconocido',
      `No se asignó el rol: «${role}» no es un rol del proceso. Elija uno de la lista.`,
    );
  if (!ROLE_SCOPES[role].includes(scope.kind))
    return refuse(
      'rol-fuera-de-alcance',
      `No se asignó el rol: ${ROLE_WORDS[role]} no se nombra para ${SCOPE_WORDS[scope.kind]}. Nómbrelo para ${enumerar(
        ROLE_SCOPES[role].map((kind) => SCOPE_WORDS[kind]),
        'o',
      )}.`,
    );
  return ok(held.some((other) => sameGrant(other, grant)) ? [] : [{ type: 'granted', grant }]);
}

function evolve(state: PersonState, event: PersonEvent & Stamp): PersonState {
  switch (event.type) {
    case 'registered':
      return { kind: 'registered', version: event.version, hasAccount: event.hasAccount, grants: [] };
    case 'corrected':
      return state.kind === 'registered'
        ? { ...state, version: event.version, hasAccount: event.hasAccount }
        : state;
    case 'granted':
      return state.kind === 'registered' ? { ...state, grants: [...state.grants, event.grant] } : state;
    case 'revoked':
      return state.kind === 'registered'
        ? { ...state, grants: state.grants.filter((grant) => !sameGrant(grant, event.grant)) }
        : state;
    case 'digest-chosen':
      return state.kind === 'registered' ? { ...state, resumen: event.frecuencia } : state;
    case 'feed-opened':
      return state.kind === 'registered' ? { ...state, feed: event.hash } : state;
    case 'feed-closed': {
      if (state.kind !== 'registered') return state;
      const { feed: _closed, ...rest } = state;
      return rest;
    }
  }
}

function row(_id: string, state: PersonState): Row {
  if (state.kind === 'unknown') return { status: 'unknown', hasAccount: false, roles: [] };
  return {
    status: state.kind,
    hasAccount: state.hasAccount,
    roles: [...new Set(state.grants.map(({ role }) => role))],
  };
}

/** Stream `person:{personId}`: that somebody exists, and the roles they hold. */
export const personFeature: Feature<PersonCommand, PersonState, PersonEvent> = {
  kind: 'person',
  schema: 1,
  initial: { kind: 'unknown' },
  decide,
  evolve,
  row,
  react: () => [],
};
