import fc from 'fast-check';
import {
  addManual,
  addReport,
  attendanceFeature,
  mergeSheet,
  RegisterSelfInput,
  registerSelf,
  removeManual,
} from '../../domain/attendance';
import { type Actor, SYSTEM } from '../../domain/kernel/actor';
import { addMinutes } from '../../domain/kernel/instant';
import { mesaFeature } from '../../domain/mesas';
import { DEFAULT_SETTINGS, registerPerson } from '../../domain/people';
import { actor, at, NOW, perform, refusalOf, TENANT, valueOf } from '../helpers/given';
import { memoryStore } from '../helpers/memory-store';
import { ITEMS, plan } from '../mesas/fixtures';

const system: Actor = { tenantId: TENANT, person: SYSTEM, grants: [] };

async function office() {
  const store = memoryStore();
  for (const personId of ['ana', 'eva'])
    valueOf(
      await perform(store, system, registerPerson, {
        personId,
        name: personId,
        email: personId === 'eva' ? null : `${personId}@x.example`,
      }),
    );
  const seed = {
    name: 'seed',
    run: (_: null, desk: Parameters<typeof addReport.run>[1]) =>
      desk.change(mesaFeature, 'm-1', { type: 'schedule', plan: plan(), items: ITEMS }),
  };
  valueOf(await perform(store, system, seed, null));
  const sheet = async () => (await store.reader(TENANT).get(attendanceFeature, 's-1')).state;
  return { store, sheet };
}
const report = {
  reportId: 'r-1',
  start: at('2026-11-25 09:00'),
  end: at('2026-11-25 11:00'),
  presences: [
    {
      person: { personId: 'ana', version: 1 },
      intervals: [{ join: at('2026-11-25 09:00'), leave: at('2026-11-25 10:00') }],
      source: 'graph' as const,
      hasEmail: true,
    },
  ],
};

test('X-002 the product adds what Graph reported; a relatora may add a CSV; participants may not', async () => {
  const { store, sheet } = await office();
  expect(valueOf(await perform(store, system, addReport, { mesaId: 'm-1', report }))).toEqual({
    difference: null,
  });
  valueOf(
    await perform(store, actor('relatora'), addReport, {
      mesaId: 'm-1',
      report: { ...report, reportId: 'r-2' },
    }),
  );
  expect(refusalOf(await perform(store, actor('enlace'), addReport, { mesaId: 'm-1', report })).code).toBe(
    'not-allowed',
  );
  expect(refusalOf(await perform(store, system, addReport, { mesaId: 'x', report })).code).toBe(
    'mesa-inexistente',
  );
  expect(await sheet()).toMatchObject({
    kind: 'reported',
    reports: [{ reportId: 'r-1' }, { reportId: 'r-2' }],
  });
});

test('MES-055 the relatora adds and removes who was in the room', async () => {
  const { store, sheet } = await office();
  const eva = { mesaId: 'm-1', sesionId: 's-1', personId: 'eva', reason: 'Estaba en la sala' };
  valueOf(await perform(store, actor('relatora'), addManual, eva));
  expect(mergeSheet(await sheet())).toMatchObject([
    { person: { personId: 'eva' }, seconds: null, hasEmail: false },
  ]);
  valueOf(
    await perform(store, actor('relatora'), addManual, {
      ...eva,
      join: at('2026-11-25 09:00'),
      leave: at('2026-11-25 09:30'),
    }),
  );
  expect(mergeSheet(await sheet())).toMatchObject([{ seconds: 1800 }]);
  expect(
    refusalOf(await perform(store, actor('relatora'), addManual, { ...eva, join: at('2026-11-25 09:00') }))
      .code,
  ).toBe('hora-incompleta');
  expect(
    refusalOf(await perform(store, actor('relatora'), addManual, { ...eva, personId: 'nadie' })).code,
  ).toBe('persona-desconocida');
  expect(refusalOf(await perform(store, actor('enlace'), addManual, eva)).message).toMatch(
    /^No puede agregar asistentes a mano: .* Pueden hacerlo quien modera la mesa o quien lleva la relatoría/,
  );
  valueOf(
    await perform(store, actor('relatora'), removeManual, {
      mesaId: 'm-1',
      sesionId: 's-1',
      personId: 'eva',
      reason: 'Error',
    }),
  );
  expect(mergeSheet(await sheet())).toEqual([]);
  expect(refusalOf(await perform(store, actor('enlace'), removeManual, { ...eva, reason: 'x' })).code).toBe(
    'not-allowed',
  );
});

test('a report that comes after the acta answers the difference', async () => {
  const { store } = await office();
  const settle = {
    name: 'settle',
    run: (_: null, desk: Parameters<typeof addReport.run>[1]) =>
      desk.change(attendanceFeature, 's-1', { type: 'settle', mesaId: 'm-1' }),
  };
  valueOf(await perform(store, system, settle, null));
  store.drain();
  const { difference } = valueOf(await perform(store, system, addReport, { mesaId: 'm-1', report }));
  expect(difference).toMatchObject({ added: [{ person: { personId: 'ana' } }], missing: [] });
  expect(store.drain()).toEqual([]);
});

describe('«Registrar mi asistencia» (MES-055, X-041)', () => {
  const AVISO = DEFAULT_SETTINGS.avisoDatos.version;
  async function room(modalidad: 'mixta' | 'virtual') {
    const { store, sheet } = await office();
    const open = {
      name: 'seed',
      run: async (_: null, desk: Parameters<typeof addReport.run>[1]) => {
        await desk.change(mesaFeature, 'm-2', {
          type: 'schedule',
          plan: { ...plan(), sesionId: 's-2', modalidad },
          items: ITEMS,
        });
        return desk.change(mesaFeature, 'm-2', { type: 'open' });
      },
    };
    valueOf(await perform(store, system, open, null));
    const mine = (who: string, aviso = AVISO, grabacion = false, sesionId = 's-2') =>
      perform(store, actor(who), registerSelf, { mesaId: 'm-2', sesionId, aviso, grabacion });
    const state = async () => (await store.reader(TENANT).get(attendanceFeature, 's-2')).state;
    return { mine, state, first: sheet };
  }

  test('X-042 recording voice and image is a box of its own, not ticked, and nothing depends on it', async () => {
    const { mine, state } = await room('mixta');
    valueOf(await mine('relatora'));
    valueOf(await mine('enlace', AVISO, true));
    const sheet = mergeSheet(await state());
    expect(sheet.map(({ person, grabacion }) => [person.personId, grabacion])).toEqual(
      expect.arrayContaining([
        ['relatora', false],
        ['enlace', true],
      ]),
    );
    expect(RegisterSelfInput.parse({ mesaId: 'm', sesionId: 's', aviso: '1' }).grabacion).toBe(false);
  });

  test('MES-055 a registration that arrives late does not enter the sheet of another sesión', async () => {
    const { mine, state } = await room('mixta');
    expect(refusalOf(await mine('relatora', AVISO, false, 's-1')).code).toBe('mesa-no-abierta');
    expect(mergeSheet(await state())).toEqual([]);
  });

  test('MES-055 X-041 who is in the room registers once, whatever clicks happen; the version of the notice is kept', async () => {
    const { mine, state } = await room('mixta');
    valueOf(await mine('relatora'));
    valueOf(await mine('relatora'));
    expect(await state()).toMatchObject({
      kind: 'provisional',
      manual: [{ person: { personId: 'relatora' }, self: { aviso: AVISO } }],
    });
    expect(mergeSheet(await state())).toMatchObject([{ firstJoin: NOW, lastLeave: null, seconds: null }]);
  });
  test('MES-055 a virtual sesión needs no registration, and strangers are turned away', async () => {
    expect(refusalOf(await (await room('virtual')).mine('relatora')).code).toBe('sesion-virtual');
    expect(refusalOf(await (await room('mixta')).mine('ajeno')).code).toBe('not-allowed');
  });
});

test('X-005 the order in which files and Graph are taken changes nothing of who was present', () => {
  const spell = fc
    .tuple(fc.constantFrom('ana', 'eva', 'luis'), fc.nat(300), fc.nat(90))
    .map(([personId, from, length]) => ({
      person: { personId, version: 1 },
      intervals: [{ join: addMinutes(NOW, from), leave: addMinutes(NOW, from + length) }],
      role: '' as const,
      source: 'csv' as const,
      hasEmail: true,
    }));
  fc.assert(
    fc.property(fc.array(fc.array(spell, { maxLength: 4 }), { maxLength: 4 }), (parts) => {
      const all = parts.map((presences, i) => ({ reportId: `r-${i}`, start: NOW, end: NOW, presences }));
      const merged = (reports: typeof all) =>
        mergeSheet({ kind: 'reported', mesaId: 'm', reports, manual: [] });
      expect(merged([...all].reverse())).toEqual(merged(all));
      expect(merged([...all, ...all])).toEqual(merged(all));
    }),
  );
});
