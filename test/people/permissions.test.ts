import {
  ACTIONS,
  type Action,
  isRole,
  RELATIONS,
  type Relation,
  ROLES,
  type Role,
} from '../../domain/people';
import { allowed, holding, inDependencia, inProceso, STATES, THING } from './scopes';

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
