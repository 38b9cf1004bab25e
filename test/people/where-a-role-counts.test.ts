import { type Actor, SYSTEM } from '../../domain/kernel/actor';
import { ACTION_WORDS, ACTIONS, may, PERMISSIONS, ROLES, type Role } from '../../domain/people';
import { refusalOf } from '../helpers/given';
import { allowed, HERE, holding, inDependencia, inProceso, STATES, THING } from './scopes';

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
