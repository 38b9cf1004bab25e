import { type Actor, type Grant, SYSTEM } from '../../domain/kernel/actor';
import {
  ACTION_WORDS,
  ACTIONS,
  type Action,
  isRole,
  may,
  PERMISSIONS,
  RELATIONS,
  type Relation,
  ROLES,
  type Role,
  type Target,
} from '../../domain/people';
import { actor, refusalOf } from '../helpers/given';

const HERE = 'ssepot';
const THING = { procesoId: HERE, dependenciaId: 'sma', mesaId: 'm-1', indicatorId: 'i-1' };
const STATES: Partial<Record<Action, readonly string[]>> = {
  'forms/read': ['draft', 'in-signature', 'inserted', 'withdrawn'],
  'dies058/edit': ['draft', 'in-signature', 'inserted', 'withdrawn'],
  'dies058/send-to-sign': ['draft', 'in-signature', 'inserted', 'withdrawn'],
  'actas/read': ['draft', 'in-signature', 'locked'],
};

const inProceso = (role: Role, id = HERE): Grant => ({ role, scope: { kind: 'proceso', id } });
const inDependencia = (role: Role, id = 'sma'): Grant => ({
  role,
  scope: { kind: 'dependencia', id, procesoId: HERE },
});
const holding = (...grants: readonly Grant[]): Actor => actor('alguien', grants);
const allowed = (who: Actor, action: Action, state: string | undefined, target: Target = THING): boolean =>
  may(who, action, target, state).ok;

/** T: held anywhere · P: held in the proceso, for all of it · D: only for the dependencia it is held for · ✓: by what one is to the thing · -: never. */
function mark(who: Role | Relation, action: Action, state: string | undefined): string {
  if (!isRole(who)) return allowed(holding(), action, state, { ...THING, relations: [who] }) ? '✓' : '-';
  if (allowed(holding(inProceso(who, 'otro')), action, state)) return 'T';
  if (allowed(holding(inProceso(who)), action, state)) return 'P';
  return allowed(holding(inDependencia(who)), action, state) ? 'D' : '-';
}

const rows = ACTIONS.flatMap((action) => (STATES[action] ?? [undefined]).map((state) => ({ action, state })));
const line = ({ action, state }: (typeof rows)[number]): string => {
  const marks = (all: readonly (Role | Relation)[]): string =>
    all.map((who) => mark(who, action, state)).join(' ');
  return `${`${action}${state ? ` ${state}` : ''}`.padEnd(34)}${marks(ROLES)}   ${marks(RELATIONS)}`;
};
/**
 * Columns, roles: director DAP, despacho, líder, coordinador USEPOT, enlace USEPOT, relator, coordinador temático · enlace técnico, superior,
 * directivo · validador, participante, lector, administrador. Then what one is: moderador, relator, participante of the mesa · enlace, coordinador
 * of the indicator · responsable of the commitment · firmante · the very person.
 */
const EXPECTED = `
people/register                   - - T T T - - - - - - - - T   - - - - - - - -
people/correct                    - - T T T - - - - - - - - T   - - - - - - - ✓
people/link-account               - - - - - - - - - - - - - T   - - - - - - - -
people/grant                      - - - - - - - - - - - - - P   - - - - - - - -
people/revoke                     - - - - - - - - - - - - - P   - - - - - - - -
procesos/open                     - - - - - - - - - - - - - T   - - - - - - - -
procesos/configure                - - P P - - - - - - - - - P   - - - - - - - -
dependencias/save                 - - P P - - - - - - - - - P   - - - - - - - -
subsistemas/save                  - - P P - - - - - - - - - P   - - - - - - - -
indicators/import                 - - P P P - - - - - P - - P   - - - - - - - -
indicators/assign                 - - P P P - - - - - - - - P   - - - - - - - -
preparacion/record                - - P P P - - - - - - - - -   - - - - - - - -
preparacion/read                  P P P P P P P - - - P - - P   - - - - - - - -
sesiones/plan                     - - P P P - - - - - - - - -   - - - - - - - -
sesiones/open                     P - P P - - - - - - - - - -   ✓ - - - - - - -
sesiones/conduct                  - - P P - - - - - - - - - -   ✓ - - - - - - -
sesiones/read                     P P P P P P P - - - P - - P   ✓ ✓ ✓ - - - - -
sesiones/link                     - - - - - - - - - - - - - -   - - - - - - - -
mesas/schedule                    - - P P P - - - - - - - - -   - - - - - - - -
mesas/send-schedule               - - P P - - - - - - - - - -   ✓ - - - - - - -
mesas/prepare-oficio              - - P P - - - - - - - - - -   ✓ - - - - - - -
mesas/send-oficio                 - - P P - - - - - - - - - -   ✓ - - - - - - -
mesas/keep-presentation           - - P P - - - - - - - - - -   ✓ ✓ - - - - - -
mesas/expediente                  P P P P - - - - - - - - - P   ✓ ✓ - - - - - -
mesas/endorse-schedule            - - P P - - - D D D - - - -   ✓ ✓ - - - - - -
mesas/counter-schedule            - - P P - - - D D D - - - -   ✓ ✓ - - - - - -
mesas/seen-in-outlook             - - - - - - - - - - - - - -   - - - - - - - -
mesas/book-again                  - - P P - - - - - - - - - -   ✓ - - - - - - -
convocatoria/prepare              - - P P - - - - - - - - - -   ✓ ✓ - - - - - -
convocatoria/widen                - - P P - - - D D D - - - -   ✓ ✓ - - - - - -
convocatoria/vb                   - - P P - - - - - D - - - -   ✓ ✓ - - - - - -
convocatoria/respond              - - - - - - - - - - - - - -   - - - - - - - -
mesas/reschedule                  - - P P - - - - - - - - - -   ✓ - - - - - - -
mesas/cancel                      - - P P - - - - - - - - - -   ✓ - - - - - - -
mesas/link-calendar               - - - - - - - - - - - - - -   - - - - - - - -
mesas/open                        - - P P - - - - - - - - - -   ✓ - - - - - - -
mesas/call-item                   - - P P - - - - - - - - - -   ✓ - - - - - - -
mesas/position                    - - - - - - - - - - - - - -   - ✓ - ✓ ✓ - - -
mesas/comment                     - - P P P P P D D D - D - -   ✓ ✓ ✓ ✓ ✓ - - -
mesas/decide-item                 - - - - - - - - - - - - - -   ✓ ✓ - - - - - -
mesas/send-report                 - - P P - - - - - - - - - -   ✓ ✓ - - - - - -
mesas/record-decision             - P P P - - - - - - - - - -   ✓ ✓ - - - - - -
mesas/step                        - - P P - - - - - - - - - -   ✓ ✓ - - - - - -
mesas/ask-floor                   - - P P P P P D D D - D - -   ✓ ✓ ✓ ✓ ✓ - - -
mesas/give-floor                  - - P P - - - - - - - - - -   ✓ ✓ - - - - - -
mesas/end-floor                   - - P P - - - - - - - - - -   ✓ ✓ - - - - - -
mesas/withdraw-floor              - - P P - - - - - - - - - -   ✓ ✓ - - - - - -
mesas/close                       - - P P - - - - - - - - - -   ✓ - - - - - - -
mesas/continue                    - - P P - - - - - - - - - -   ✓ - - - - - - -
votaciones/conduct                - - P P - - - - - - - - - -   ✓ ✓ - - - - - -
votaciones/vote                   - - - - - - - - - - - - - -   ✓ ✓ ✓ - - - - -
attendance/add-report             - - - - - - - - - - - - - -   ✓ ✓ - - - - - -
attendance/add-manual             - - - - - - - - - - - - - -   ✓ ✓ - - - - - -
attendance/register-self          P P P P P P P D D D P D - P   ✓ ✓ ✓ - - - - -
attendance/remove-manual          - - - - - - - - - - - - - -   ✓ ✓ - - - - - -
attendance/settle                 - - - - - - - - - - - - - -   ✓ ✓ - - - - - -
dies058/edit draft                - - - - - - - - - - - - - -   ✓ ✓ - - - - - -
dies058/edit in-signature         - - - - - - - - - - - - - -   - - - - - - - -
dies058/edit inserted             - - - - - - - - - - - - - -   - - - - - - - -
dies058/edit withdrawn            - - - - - - - - - - - - - -   - - - - - - - -
dies058/send-to-sign draft        - - - - - - - - - - - - - -   ✓ ✓ - - - - - -
dies058/send-to-sign in-signature - - - - - - - - - - - - - -   ✓ ✓ - - - - - -
dies058/send-to-sign inserted     - - - - - - - - - - - - - -   - - - - - - - -
dies058/send-to-sign withdrawn    - - - - - - - - - - - - - -   - - - - - - - -
commitments/record                - - - - - - - - - - - - - -   ✓ ✓ - - - - - -
commitments/fulfil                - - P P P - - - - - - - - -   ✓ ✓ - - - ✓ - -
commitments/withdraw              - - P P - - - - - - - - - -   ✓ ✓ - - - - - -
commitments/record-document       - - P P P P P - - - - - - -   - - - - - - - -
commitments/attach                - - P P P - - - - - - - - -   ✓ ✓ - - - ✓ - -
commitments/verify                - - P P P - - - - - - - - -   ✓ ✓ - - - - - -
commitments/comment               - - P P P P P D D D - D - -   ✓ ✓ ✓ - - ✓ - -
commitments/delegate              - - P P - - - - - - - - - -   ✓ ✓ - - - ✓ - -
commitments/answer-delegation     - - - - - - - - - - - - - -   - - - - - - - ✓
commitments/ask-extension         - - - - - - - - - - - - - -   - - - - - ✓ - -
commitments/answer-extension      - - P P - - - - - - - - - -   ✓ - - - - - - -
commitments/escalate              - - - - - - - - - - - - - -   - - - - - - - -
commitments/replan                - - - - - - - - - - - - - -   - - - - - - - -
commitments/subscribe             - - - - - - - - - - - - - -   - - - - - - - ✓
signatures/sign                   - - - - - - - - - - - - - -   - - - - - - ✓ -
signatures/return                 - - - - - - - - - - - - - -   - - - - - - ✓ -
signatures/remind                 - - P P - - - - - - - - - -   ✓ ✓ - - - - - -
signatures/delegate               - - - - - - - - - - - - - -   - - - - - - ✓ -
signatures/by-hand                - - P P - - - - - - - - - -   ✓ ✓ - - - - - -
signatures/replace                - - P - - - - - - - - - - -   - - - - - - - -
actas/review                      - - P P - - - - - - - - - -   ✓ - - - - - - -
actas/compose                     - - - - - - - - - - - - - -   ✓ ✓ - - - - - -
actas/edit                        - - - - - - - - - - - - - -   ✓ ✓ - - - - - -
actas/send                        - - - - - - - - - - - - - -   ✓ ✓ - - - - - -
actas/observe                     - - - - - - - - - - - - - -   ✓ ✓ ✓ - - - ✓ -
actas/lock                        - - - - - - - - - - - - - -   ✓ ✓ - - - - - -
matrix/read                       P P P P P P P P P P P P P P   - - - - - - - -
forms/read draft                  P P P P P P P D D D P D - P   ✓ ✓ ✓ - - - ✓ -
forms/read in-signature           P P P P P P P D D D P D - P   ✓ ✓ ✓ - - - ✓ -
forms/read inserted               P P P P P P P P P P P P P P   ✓ ✓ ✓ - - - ✓ -
forms/read withdrawn              P P P P P P P D D D P D - P   ✓ ✓ ✓ - - - ✓ -
actas/read draft                  P P P P P P P D D D P D - P   ✓ ✓ ✓ - - - ✓ -
actas/read in-signature           P P P P P P P D D D P D - P   ✓ ✓ ✓ - - - ✓ -
actas/read locked                 P P P P P P P P P P P P P P   ✓ ✓ ✓ - - - ✓ -
mesas/read                        P P P P P P P D D D P D - P   ✓ ✓ ✓ - - - - -
commitments/read                  P P P P P P P D D D P D - P   ✓ ✓ ✓ - - ✓ - -
people/read                       P P P P P P - - - - - - - P   ✓ ✓ - - - - - ✓
audit/read                        P P P P - - - - - - P - - P   - - - - - - - -
`;

describe('the permission table, cell by cell (role × action × scope × state)', () => {
  const expected = EXPECTED.trim().split('\n');

  test('has one line for every action and state', () => {
    expect(expected.map((text) => text.split(/ {2,}|(?<=[a-z]) (?=[-✓PTD] )/)[0])).toEqual(
      rows.map(({ action, state }) => `${action}${state ? ` ${state}` : ''}`),
    );
  });

  test.each(rows.map((row, index) => [line(row).trim(), expected[index]]))('X-051 %s', (actual, told) => {
    expect(actual).toBe(told);
  });
});

describe('where a role counts', () => {
  const everyNarrow = PERMISSIONS.filter(({ scope }) => scope === 'dependencia');

  test.each(everyNarrow.map(({ action, who }) => [action, who as Role] as const))(
    'X-051 %s by %s: its own dependencia, never another one',
    (action, role) => {
      const state = STATES[action]?.[0];
      expect(allowed(holding(inDependencia(role)), action, state)).toBe(true);
      expect(allowed(holding(inDependencia(role, 'movilidad')), action, state)).toBe(false);
      expect(
        allowed(
          holding({ role, scope: { kind: 'dependencia', id: 'sma', procesoId: 'otro' } }),
          action,
          state,
        ),
      ).toBe(false);
    },
  );

  test('X-051 dependencias see what is published of the others, and only that', () => {
    const enlace = holding(inDependencia('enlace-tecnico', 'movilidad'));
    expect(allowed(enlace, 'matrix/read', undefined)).toBe(true);
    expect(allowed(enlace, 'forms/read', 'inserted')).toBe(true);
    expect(allowed(enlace, 'actas/read', 'locked')).toBe(true);
    expect(allowed(enlace, 'forms/read', 'draft')).toBe(false);
    expect(allowed(enlace, 'mesas/read', 'open')).toBe(false);
  });

  test('a role held for one mesa or one indicator reaches that one only', () => {
    const guest = holding({ role: 'participante', scope: { kind: 'mesa', id: 'm-1', procesoId: HERE } });
    expect(allowed(guest, 'mesas/comment', 'open')).toBe(true);
    expect(allowed(guest, 'mesas/comment', 'open', { ...THING, mesaId: 'm-2' })).toBe(false);
    const enlace = holding({
      role: 'enlace-tecnico',
      scope: { kind: 'indicator', id: 'i-1', procesoId: HERE },
    });
    expect(allowed(enlace, 'forms/read', 'draft')).toBe(true);
    expect(allowed(enlace, 'forms/read', 'draft', { ...THING, indicatorId: 'i-2' })).toBe(false);
  });

  test('nobody without a role, nor with a role of another proceso, reads anything', () => {
    for (const action of ACTIONS.filter((name) => name.endsWith('/read')))
      for (const who of [holding(), ...ROLES.map((role) => holding(inProceso(role, 'otro')))])
        expect([action, allowed(who, action, STATES[action]?.at(-1))]).toEqual([action, false]);
  });

  test('the product itself may do everything', () => {
    const system: Actor = { tenantId: 't', person: SYSTEM, grants: [] };
    expect(ACTIONS.filter((action) => !allowed(system, action, undefined))).toEqual([]);
  });
});

describe('X-052 a refusal says what was refused, why, and who can', () => {
  test('DIE-007 the enlace técnico does not overwrite the form', () => {
    const said = refusalOf(may(holding(inDependencia('enlace-tecnico')), 'dies058/edit', THING, 'draft'));
    expect(said).toEqual({
      code: 'not-allowed',
      message:
        'No puede ajustar el formato DIES-058: usted está aquí como enlace técnico de la dependencia, y ese rol no lo permite. Pueden hacerlo quien modera la mesa o quien lleva la relatoría de la mesa.',
    });
  });
  test('somebody without a role', () => {
    expect(refusalOf(may(holding(), 'mesas/open', THING, 'scheduled')).message).toBe(
      'No puede abrir la mesa: usted no tiene un rol en este proceso. Pueden hacerlo quien modera la mesa, el liderazgo de programa USEPOT o la coordinación USEPOT.',
    );
  });
  test('the right person at the wrong moment', () => {
    const moderador = { ...THING, relations: ['moderador-de-la-mesa'] as const };
    expect(refusalOf(may(holding(), 'dies058/edit', moderador, 'inserted'))).toEqual({
      code: 'not-in-this-state',
      message:
        'No puede ajustar el formato DIES-058 mientras está insertado en la matriz: su rol lo permite cuando está en borrador. En ese estado nadie puede hacerlo.',
    });
  });
  test('what only the product does', () => {
    expect(refusalOf(may(holding(inProceso('administrador')), 'mesas/link-calendar', THING)).message).toMatch(
      /Lo hace la propia herramienta: usted no tiene que hacer nada\.$/,
    );
  });
  test('a long list of who can is cut', () => {
    const said = refusalOf(may(holding(), 'forms/read', THING, 'draft')).message;
    expect(said).toMatch(/Pueden hacerlo, entre otros, quien modera la mesa, /);
    expect(said.length).toBeLessThan(260);
  });
  test('every action and every role has its words', () => {
    for (const action of ACTIONS) {
      const { message } = refusalOf(may(holding(), action, THING, 'ninguno'));
      expect(message).toContain(ACTION_WORDS[action]);
      expect(message).not.toMatch(/undefined|null|\.\.|\s\s/);
    }
  });
});
