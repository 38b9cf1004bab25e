import type { Stamp } from '../../domain/kernel/feature';
import { addMinutes } from '../../domain/kernel/instant';
import { BY_ARRIVAL, type FloorKind, floorTotals, type MesaEvent, mesaFeature } from '../../domain/mesas';
import { given, NOW } from '../helpers/given';
import { called, closed, decided, opened, ref, scheduled } from './fixtures';
import { floorOf, mesa, order } from './given-floor';

const asked = (
  requestId: string,
  over: Partial<{ kind: FloorKind; person: string; dependencia: string }> = {},
) =>
  ({
    type: 'floor-asked',
    requestId,
    kind: over.kind ?? 'normal',
    person: ref(over.person ?? requestId),
    dependencia: over.dependencia ?? 'DAP',
    aloud: false,
  }) as const satisfies MesaEvent;

const gave = (requestId: string): MesaEvent => ({ type: 'floor-given', requestId, itemId: null });
const ROTATION = { ...BY_ARRIVAL, rotacion: 'por-dependencia' as const };

describe('the order of the floor (MES-051, F11)', () => {
  test('F11 first come, first served; a point of order goes first', () => {
    const { state } = mesa(asked('ana'), asked('beto'), asked('orden', { kind: 'orden', person: 'carla' }));
    expect(order(floorOf(state))).toEqual(['orden', 'ana', 'beto']);
  });

  test('F11 a reply goes before ordinary requests only where the office says so', () => {
    const { state } = mesa(asked('ana'), asked('replica', { kind: 'replica', person: 'beto' }));
    expect(order(floorOf(state))).toEqual(['ana', 'replica']);
    expect(order(floorOf(state), { ...BY_ARRIVAL, replicaPrimero: true })).toEqual(['replica', 'ana']);
  });

  test('F11 with rotation, who has spoken less goes first, one of each dependencia in turn', () => {
    const { state } = mesa(
      asked('d1', { dependencia: 'DAP' }),
      gave('d1'),
      asked('d2', { dependencia: 'DAP' }),
      asked('d3', { dependencia: 'DAP' }),
      asked('m1', { dependencia: 'Medio Ambiente' }),
      asked('m2', { dependencia: 'Medio Ambiente' }),
    );
    expect(order(floorOf(state))).toEqual(['d2', 'd3', 'm1', 'm2']);
    expect(order(floorOf(state), ROTATION)).toEqual(['m1', 'd2', 'm2', 'd3']);
  });

  test('F11 who was interrupted by a point of order goes on after it, in the same intervention', () => {
    const before = mesa(asked('ana'), gave('ana'), asked('beto'), asked('orden', { kind: 'orden' }));
    const given2 = before.when({ type: 'give-floor', requestId: 'orden' });
    given2.then(
      { type: 'floor-ended', requestId: 'ana', interrupted: true },
      { type: 'floor-given', requestId: 'orden', itemId: null },
    );
    const floor = floorOf(given2.state);
    expect(order(floor)).toEqual(['ana', 'beto']);
    const after = mesa(
      asked('ana'),
      gave('ana'),
      asked('orden', { kind: 'orden' }),
      { type: 'floor-ended', requestId: 'ana', interrupted: true },
      gave('orden'),
      { type: 'floor-ended', requestId: 'orden', interrupted: false },
      gave('ana'),
      { type: 'floor-ended', requestId: 'ana', interrupted: false },
    );
    expect(floorTotals(floorOf(after.state)).people.map(({ turns }) => turns)).toEqual([1, 1]);
  });

  test('F11 skipping sends to the end, where nobody loses their place', () => {
    const skipped = mesa(asked('ana'), asked('beto')).when({ type: 'skip-floor', requestId: 'ana' });
    skipped.then({ type: 'floor-skipped', requestId: 'ana' });
    expect(order(floorOf(skipped.state))).toEqual(['beto', 'ana']);
    mesa(asked('ana'), asked('beto')).when({ type: 'skip-floor', requestId: 'beto' }).then();
  });
});

describe('giving and ending it', () => {
  test('F11 giving the floor to another ends who speaks; the item being discussed is kept with it', () => {
    given(mesaFeature, scheduled(), opened, called('it-2'), asked('ana'), gave('ana'), asked('beto'))
      .when({ type: 'give-floor', requestId: 'beto' })
      .then(
        { type: 'floor-ended', requestId: 'ana', interrupted: false },
        { type: 'floor-given', requestId: 'beto', itemId: 'it-2' },
      );
  });

  test('F11 twice, late or already attended: the current state is answered', () => {
    const speaking = mesa(asked('ana'), gave('ana'));
    speaking.when({ type: 'give-floor', requestId: 'ana' }).then();
    speaking.when({ type: 'withdraw-floor', requestId: 'ana' }).thenRefused('tiene-la-palabra');
    const over = mesa(asked('ana'), gave('ana'), {
      type: 'floor-ended',
      requestId: 'ana',
      interrupted: false,
    });
    over.when({ type: 'end-floor', requestId: 'ana' }).then();
    expect(
      over.when({ type: 'give-floor', requestId: 'ana' }).thenRefused('solicitud-atendida').message,
    ).toBe(
      'No se dio la palabra: esa persona ya intervino. Si quiere volver a hablar, que la pida de nuevo.',
    );
    over.when({ type: 'give-floor', requestId: 'nadie' }).thenRefused('solicitud-de-palabra-inexistente');
    over
      .when({ ...asked('otra', { person: 'ana' }), type: 'ask-floor' })
      .then(asked('otra', { person: 'ana' }));
  });

  test('F11 asking twice is one request; every change shows the card of the floor', () => {
    const once = mesa(asked('ana'));
    once.when({ ...asked('otra', { person: 'ana' }), type: 'ask-floor' }).then();
    const told = once.when({ type: 'give-floor', requestId: 'ana' });
    told.thenTold('card/show', 'floor/next');
    expect(told.told[0]?.data).toEqual({ cardKey: 'palabra:mesa-1' });
  });

  test('MES-054 F11 nobody asks for the floor of a mesa that is not open', () => {
    given(mesaFeature, scheduled())
      .when({ ...asked('ana'), type: 'ask-floor' })
      .thenRefused('mesa-sin-abrir');
    given(mesaFeature, scheduled(), opened, decided('it-1'), decided('it-2'), closed)
      .when({ type: 'give-floor', requestId: 'ana' })
      .thenRefused('mesa-cerrada');
  });

  test('F12 closing the mesa ends who was speaking and keeps who was not heard', () => {
    const minute = (n: number): Partial<Stamp> => ({ at: addMinutes(NOW, n) });
    const { state } = mesa(
      asked('ana'),
      asked('beto'),
      { ...gave('ana'), ...minute(1) },
      decided('it-1'),
      decided('it-2'),
      { ...closed, ...minute(4) },
    );
    const floor = floorOf(state);
    expect(floor.holder).toBeNull();
    expect(floor.queue.map(({ id }) => id)).toEqual(['beto']);
    expect(floorTotals(floor)).toMatchObject({ seconds: 180, turns: 1 });
  });
});
