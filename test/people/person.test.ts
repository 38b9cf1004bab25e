import type { Grant } from '../../domain/kernel/actor';
import type { PersonEvent } from '../../domain/people';
import { personFeature, ROLE_SCOPES, ROLES } from '../../domain/people';
import { given } from '../helpers/given';

const registered: PersonEvent = { type: 'registered', version: 1, hasAccount: true, digest: 'd' };
const enlace: Grant = {
  role: 'enlace-tecnico',
  scope: { kind: 'dependencia', id: 'sma', procesoId: 'ssepot' },
};

test('a person is registered once', () => {
  const command = { type: 'register', hasAccount: true, digest: 'd' } as const;
  given(personFeature).when(command).then(registered);
  given(personFeature, registered).when(command).then();
});

test('a correction is a new version; events hold a digest, never the data', () => {
  given(personFeature, registered)
    .when({ type: 'correct', hasAccount: false, digest: 'e' })
    .then({ type: 'corrected', version: 2, hasAccount: false, digest: 'e' });
});

test.each(['correct', 'grant', 'revoke'] as const)('nobody unknown can be the object of «%s»', (type) => {
  given(personFeature)
    .when({ type, hasAccount: true, digest: '', grant: enlace } as never)
    .thenRefused('persona-desconocida');
});

test('MES-001 a role is granted once and revoked once', () => {
  const granted: PersonEvent = { type: 'granted', grant: enlace };
  given(personFeature, registered).when({ type: 'grant', grant: enlace }).then(granted);
  given(personFeature, registered, granted).when({ type: 'grant', grant: enlace }).then();
  given(personFeature, registered, granted).when({ type: 'revoke', grant: enlace }).thenState({ grants: [] });
  given(personFeature, registered).when({ type: 'revoke', grant: enlace }).then();
});

test('MES-001 a person may hold several roles, and is found by each', () => {
  const other: Grant = { role: 'participante', scope: { kind: 'mesa', id: 'm-1', procesoId: 'ssepot' } };
  const { state } = given(
    personFeature,
    registered,
    { type: 'granted', grant: enlace },
    { type: 'granted', grant: other },
  );
  expect(personFeature.row('p', state)).toEqual({
    status: 'registered',
    hasAccount: true,
    roles: ['enlace-tecnico', 'participante'],
  });
});

test('a role that does not exist is refused', () => {
  given(personFeature, registered)
    .when({ type: 'grant', grant: { role: 'alcalde', scope: { kind: 'proceso', id: 'ssepot' } } })
    .thenRefused('rol-desconocido');
});

const KINDS = ['proceso', 'dependencia', 'mesa', 'indicator'] as const;
test.each(ROLES.flatMap((role) => KINDS.map((kind) => [role, kind] as const)))(
  'MES-001 %s held for one %s',
  (role, kind) => {
    const { result } = given(personFeature, registered).when({
      type: 'grant',
      grant: { role, scope: { kind, id: 'x' } },
    });
    expect(result.ok ? 'granted' : result.refusal.code).toBe(
      ROLE_SCOPES[role].includes(kind) ? 'granted' : 'rol-fuera-de-alcance',
    );
  },
);
