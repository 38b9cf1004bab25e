import { addManual, addReport, attendanceFeature, mergeSheet, removeManual } from '../../domain/attendance';
import { type Actor, SYSTEM } from '../../domain/kernel/actor';
import { mesaFeature } from '../../domain/mesas';
import { registerPerson } from '../../domain/people';
import { actor, at, perform, refusalOf, TENANT, valueOf } from '../helpers/given';
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
  const eva = { mesaId: 'm-1', personId: 'eva', reason: 'Estaba en la sala' };
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
      personId: 'eva',
      reason: 'Error',
    }),
  );
  expect(mergeSheet(await sheet())).toEqual([]);
  expect(
    refusalOf(
      await perform(store, actor('enlace'), removeManual, { mesaId: 'm-1', personId: 'eva', reason: 'x' }),
    ).code,
  ).toBe('not-allowed');
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
