import {
  assignIndicators,
  existingIndicators,
  type ImportOutcome,
  type IndicatorRow,
  importIndicators,
  indicatorFeature,
  insertChange,
  planImport,
  type Resolutions,
} from '../../domain/indicators';
import { SYSTEM } from '../../domain/kernel/actor';
import { ok } from '../../domain/kernel/result';
import { actor, day, perform, refusalOf, TENANT, valueOf } from '../helpers/given';
import { memoryStore } from '../helpers/memory-store';
import { completeFicha, rowOf, value } from './rows';

const system = { tenantId: TENANT, person: SYSTEM, grants: [] };
const procesoId = 'ssepot';
const office = () => {
  const store = memoryStore();
  return {
    store,
    existing: () => existingIndicators(store.reader(TENANT), procesoId),
    load: async (rows: readonly IndicatorRow[], resolutions: Resolutions = {}) =>
      valueOf(
        await perform(store, system, importIndicators, { procesoId, file: 'matriz.xlsx', rows, resolutions }),
      ),
    rename: async (id: string, nombre: string) => {
      const [one] = await existingIndicators(store.reader(TENANT), procesoId);
      const ficha = { ...one?.indicator.versions.at(-1)?.ficha, nombre };
      const act = {
        name: 'test/insert',
        run: (_: null, desk: Parameters<typeof insertChange>[0]) =>
          insertChange(desk, id, {
            tipo: 'modificar',
            formId: 'form-1',
            fichaVersion: 1,
            effective: day('2026-11-30'),
            ficha,
          }),
      };
      return perform(store, system, act, null);
    },
  };
};
const counts = ({ nuevos, cambiados, sinCambios, rechazados, preguntas }: ImportOutcome) => ({
  nuevos,
  cambiados,
  sinCambios,
  rechazados,
  preguntas: preguntas.length,
});
const NOTHING = { nuevos: 0, cambiados: 0, sinCambios: 0, rechazados: 0, preguntas: 0 };
const twins = [
  rowOf({ codigo: '1', nombre: 'A' }),
  rowOf({ codigo: '1', nombre: 'B' }),
  rowOf({ codigo: '1', nombre: 'A', ficha: { dependencia_responsable: 'Movilidad' } }),
];

test('PDM-042 importing the same file twice changes nothing', async () => {
  const { load } = office();
  expect(counts(await load(twins))).toEqual({ ...NOTHING, nuevos: 3 });
  expect(counts(await load(twins))).toEqual({ ...NOTHING, sinCambios: 3 });
  expect(
    counts(
      await load(
        twins.map((row, i) => ({ ...row, source: { file: 'otra.xlsx', sheet: 'Hoja 2', row: 90 - i } })),
      ),
    ),
  ).toEqual({ ...NOTHING, sinCambios: 3 });
});

test('PDM-042 a value already reported is never overwritten silently: it is a question, and the answer decides', async () => {
  const { load, existing } = office();
  await load([rowOf()]);
  const corrected = rowOf({ values: [value(2024, '4.05', '4.08'), value(2025, '4.15', null)] });
  const { preguntas, cambiados } = await load([corrected]);
  expect([cambiados, preguntas.length]).toEqual([0, 1]);
  expect(preguntas[0]?.text).toBe(
    '«Espacio público efectivo por habitante»: Ejecutado 2024 ya está reportado como 4,02 y el archivo dice 4,08. ¿Cuál vale?',
  );
  expect((await existing())[0]?.indicator.values[0]?.executed).toBe('4.02');
  const id = preguntas[0]?.id ?? '';
  expect(counts(await load([corrected], { [id]: 'registro' }))).toEqual({ ...NOTHING, sinCambios: 1 });
  expect(counts(await load([corrected], { [id]: 'archivo' }))).toEqual({ ...NOTHING, cambiados: 1 });
  expect((await existing())[0]?.indicator.values[0]?.executed).toBe('4.08');
});

test('PDM-042 a value that was missing is taken from the file, and one that the file lacks is kept', async () => {
  const { load, existing } = office();
  await load([rowOf()]);
  expect(
    counts(await load([rowOf({ values: [value(2024, '4.05', null), value(2025, '4.15', '4.11')] })])),
  ).toEqual({ ...NOTHING, cambiados: 1 });
  expect((await existing())[0]?.indicator.values).toMatchObject([
    { executed: '4.02', state: 'reportado' },
    { executed: '4.11', state: 'reportado' },
  ]);
});

test('MES-076 an old file does not undo what a signed form set, and a new contradiction is a question', async () => {
  const { load, rename, existing } = office();
  await load([rowOf()]);
  const id = (await existing())[0]?.id ?? '';
  valueOf(await rename(id, 'Espacio público por habitante'));
  expect(counts(await load([rowOf()]))).toEqual({ ...NOTHING, sinCambios: 1 });
  expect((await existing()).map(({ indicator }) => indicator.nombre)).toEqual([
    'Espacio público por habitante',
  ]);
});

test('design §6 codes repeat: a row that only resembles an indicator is a question, never a guess', async () => {
  const { load, existing } = office();
  await load([rowOf()]);
  const similar = rowOf({ nombre: 'Espacio público efectivo' });
  const { preguntas } = await load([similar]);
  expect(preguntas[0]).toMatchObject({ kind: 'identidad', id: 'identidad:Matriz!3' });
  expect(preguntas[0]?.options.map(({ label }) => label)).toEqual([
    'Es EP-001 «Espacio público efectivo por habitante»',
    'Es un indicador nuevo',
  ]);
  const [same] = await existing();
  expect(counts(await load([similar], { 'identidad:Matriz!3': same?.id ?? '' }))).toEqual({
    ...NOTHING,
    cambiados: 1,
  });
  expect(counts(await load([rowOf({ nombre: 'Otro nombre' })], { 'identidad:Matriz!3': 'nuevo' }))).toEqual({
    ...NOTHING,
    nuevos: 1,
  });
});

test('PDM-042 a row that repeats another cell by cell is refused with its address', () => {
  const again = rowOf({ source: { file: 'matriz.xlsx', sheet: 'Matriz', row: 9 } });
  expect(planImport([rowOf(), again], [])).toMatchObject({
    nuevos: [rowOf()],
    rechazados: [{ cell: 'Matriz!9', reason: 'Repite exactamente la fila Matriz!3.' }],
  });
});

test('MES-051 only those whose role allows it import or assign; the refusal says who can', async () => {
  const { store } = office();
  const outsider = actor('p-1', []);
  expect(
    refusalOf(
      await perform(store, outsider, importIndicators, { procesoId, file: 'm.xlsx', rows: [rowOf()] }),
    ).code,
  ).toBe('not-allowed');
});

test('issue 2 what the file lacks is assigned afterwards, for several indicators at once, and twice is once', async () => {
  const { store, load, existing } = office();
  await load(twins);
  const indicatorIds = (await existing()).map(({ id }) => id);
  const input = {
    indicatorIds,
    assignment: { dependenciaId: 'medio-ambiente', coordinadorId: 'p-2', modulos: ['proyecto'], tema: 'a' },
  } as const;
  expect(valueOf(await perform(store, system, assignIndicators, input))).toEqual({ asignados: 3 });
  const found = await store
    .reader(TENANT)
    .find(indicatorFeature, { dependenciaId: 'medio-ambiente', coordinadorId: 'p-2', tema: 'a' });
  expect(found.map(({ version }) => version)).toEqual([2, 2, 2]);
  await perform(store, system, assignIndicators, input);
  expect(await store.reader(TENANT).history('indicator', indicatorIds[0] ?? '')).toHaveLength(2);
  expect(counts(await load(twins))).toEqual({ ...NOTHING, sinCambios: 3 });
});

test('DIE-015 «Reemplazar» closes the old entry and opens its successor, linked both ways, in one act', async () => {
  const { store, load, existing } = office();
  await load([rowOf()]);
  const [old] = await existing();
  const ficha = completeFicha({ codigo: 'EP-101', nombre: 'Nuevo' });
  const act = {
    name: 'test/insert',
    run: (_: null, desk: Parameters<typeof insertChange>[0]) =>
      insertChange(desk, old?.id ?? '', {
        tipo: 'reemplazar',
        formId: 'form-1',
        fichaVersion: 1,
        effective: day('2026-11-30'),
        newIndicatorId: 'ind-new',
        ficha,
      }),
  };
  expect(await perform(store, system, act, null)).toEqual(ok({ indicatorId: 'ind-new' }));
  const states = await existing();
  expect(states.find(({ id }) => id === old?.id)?.indicator).toMatchObject({
    kind: 'replaced',
    by: 'ind-new',
  });
  expect(states.find(({ id }) => id === 'ind-new')?.indicator).toMatchObject({
    kind: 'active',
    codigo: 'EP-101',
    replaces: old?.id,
  });
});
