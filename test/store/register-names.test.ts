import { importIndicators, indicatorFeature } from '../../domain/indicators';
import { SYSTEM } from '../../domain/kernel/actor';
import { openProceso } from '../../domain/people';
import { registerSearch } from '../../functions/adapters/register-search';
import { actor, perform, TENANT, valueOf } from '../helpers/given';
import { rowOf } from '../indicators/rows';
import { openTestStore } from './database';

let open: Awaited<ReturnType<typeof openTestStore>>;
beforeAll(async () => {
  open = await openTestStore();
});
afterAll(() => open.dispose());

test('X-050 the search reads names from the read table, and a fact about an indicator makes it read again', async () => {
  const system = { ...actor(SYSTEM.personId), person: SYSTEM };
  const procesoId = 'p-search';
  valueOf(await perform(open.store, system, openProceso, { procesoId, nombre: 'Búsqueda' }));
  const rows = ['Árboles sembrados', 'Parques con juegos'].map((nombre, i) =>
    rowOf({ codigo: `7.${i}`, nombre }),
  );
  valueOf(
    await perform(open.store, system, importIndicators, {
      procesoId,
      file: 'm.xlsx',
      rows: [rows[0] ?? rowOf()],
    }),
  );
  let clock = 0;
  const { search } = registerSearch(open.names, () => clock);
  const find = async (text: string) => (await search({ tenantId: TENANT, procesoId, text, limit: 5 })).ids;
  const [id] = await find('arvoles');
  expect(await find('parques')).toEqual([]);
  valueOf(await perform(open.store, system, importIndicators, { procesoId, file: 'm.xlsx', rows }));
  clock = 2000;
  expect(await find('parques')).toHaveLength(1);
  const byId = await open.store.reader(TENANT).find(indicatorFeature, { id: [id ?? ''] });
  expect(byId.map(({ state }) => (state.kind === 'none' ? '' : state.nombre))).toEqual(['Árboles sembrados']);
});
