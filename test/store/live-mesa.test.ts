import { composeActa } from '../../domain/actas';
import { recordCommitment } from '../../domain/commitments';
import { convene } from '../../domain/dies058';
import { widenList } from '../../domain/mesas';
import { liveHeads } from '../../functions/adapters/store/live';
import { attended, heldMesa } from '../dies058/held';
import { conveneInput, office, PROCESO } from '../dies058/office';
import { at, TENANT } from '../helpers/given';
import type { MemoryStore } from '../helpers/memory-store';
import { openTestStore } from './database';

let open: Awaited<ReturnType<typeof openTestStore>>;
beforeAll(async () => {
  open = await openTestStore();
});
afterAll(() => open.dispose());

test('F11 an open page hears of attendance, acta, commitments and called people of its mesa, and the cronograma of every mesa; each as a number', async () => {
  const house = await office({ ...open.store } as unknown as MemoryStore);
  const { mesaId, itemIds } = await heldMesa(house);
  const { mesaId: other } = await house.ok(
    'moderadora',
    convene,
    conveneInput(house.indicatorIds, {
      start: at('2026-11-27 09:00'),
      end: at('2026-11-27 11:00'),
      acceptWarnings: true,
      reason: 'Otra',
    }),
  );
  const live = liveHeads(open.pool, 20);
  const heard: Record<string, string[]> = { mesa: [], other: [], proceso: [] };
  for (const [name, id] of [
    ['mesa', mesaId],
    ['other', other],
    ['proceso', PROCESO],
  ] as const)
    live.watch(TENANT, [id], (version) => heard[name]?.push(version));
  const count = (name: string) => heard[name]?.length ?? 0;
  const until = async (done: () => boolean) => {
    while (!done()) await new Promise((resolve) => setTimeout(resolve, 10));
  };
  await until(() => Object.values(heard).every((all) => all.length === 1));
  const moved = async (act: () => Promise<unknown>, who = 'mesa') => {
    const before = count(who);
    await act();
    await until(() => count(who) > before);
  };
  await moved(() => attended(house, mesaId, ['enlace']));
  await moved(() => house.ok('sistema', composeActa, { mesaId }));
  await moved(() =>
    house.ok('relator', recordCommitment, {
      mesaId,
      itemId: itemIds[0] ?? null,
      what: 'Enviar la ficha',
      ownerId: 'enlace',
      due: '2026-12-10',
    }),
  );
  const ana = { nombre: 'Ana Ruiz', cargo: 'Profesional', dependencia: 'Gestión', correo: 'ana@sma.example' };
  const proceso = count('proceso');
  await moved(() => house.ok('enlace', widenList, { mesaId: other, personas: [ana] }), 'other');
  expect(count('proceso')).toBe(proceso);
  for (const said of Object.values(heard).flat()) expect(said).toMatch(/^\d+$/);
  live.stop();
});
