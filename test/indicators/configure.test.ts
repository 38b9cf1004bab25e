import { convene, editForm, formFeature } from '../../domain/dies058';
import {
  configureRegister,
  importIndicators,
  indicatorFeature,
  insertChange,
  PUBLISHED_SCALES,
  procesoAsOf,
  registroOf,
  schemaOf,
} from '../../domain/indicators';

import { procesoFeature } from '../../domain/people';
import { chainView, formView, indicatorView } from '../../domain/reports';
import { importFile, matrixTable, readMatrix, writeTableXlsx } from '../../functions/adapters/files';
import { conveneInput, fullFicha, type Office, office, PROCESO } from '../dies058/office';
import { at, day, refusalOf, valueOf } from '../helpers/given';
import { completeFicha } from './rows';

const openProceso = async (house: Office) => {
  const { state } = await house.reader().get(procesoFeature, PROCESO);
  if (state.kind !== 'open') throw new Error('not open');
  return state;
};
const configure = async (
  house: Office,
  input: Omit<Parameters<typeof configureRegister.run>[0], 'procesoId'>,
) => house.as('lider', configureRegister, { procesoId: PROCESO, ...input });
const sispp = PUBLISHED_SCALES[0] as NonNullable<(typeof PUBLISHED_SCALES)[0]>;

test('X-020 an office relabels, requires and adds fields: the form, its completeness and the ficha follow', async () => {
  const house = await office();
  valueOf(
    await configure(house, {
      ficha: [
        { key: 'fuente', label: 'Origen del dato', required: true },
        { key: 'soporte_legal', required: true },
        { key: 'meta_social', label: 'Meta social', required: true },
        { key: 'limitaciones', required: false },
      ],
    }),
  );
  const [indicatorId = ''] = house.indicatorIds;
  const { formIds } = await house.ok('moderadora', convene, conveneInput([indicatorId]));
  const formId = formIds[0] ?? '';
  const { state } = await house.reader().get(formFeature, formId);
  if (state.kind === 'none') throw new Error('no form');
  await house.ok('relator', editForm, { formId, revision: state.revision, answers: { tipo: 'modificar' } });
  const view = valueOf(await formView(house.reader(), await house.actorOf('moderadora'), formId));
  expect(view.ficha.find(({ key }) => key === 'fuente')?.label).toBe('Origen del dato');
  expect(view.ficha.find(({ key }) => key === 'meta_social')).toMatchObject({ requerido: true, hoy: '' });
  expect(view.faltantes.join('\n')).toMatch(/«Meta social»/);
  const one = valueOf(await indicatorView(house.reader(), await house.actorOf('lider'), indicatorId));
  expect(one.ficha.find(({ key }) => key === 'fuente')?.label).toBe('Origen del dato');
  expect(one.ficha.at(-1)).toMatchObject({
    key: 'meta_social',
    label: 'Meta social',
    valor: '',
    obligatorio: true,
    origen: 'proceso',
  });
  expect((await chainView(house.reader(), await house.actorOf('lider'), indicatorId)).ok).toBe(true);
});

test('DIE-002 X-020 what a new ficha must have at insertion is what the proceso requires, no more and no less', async () => {
  const house = await office();
  const create = (ficha: Record<string, string>) =>
    house.as(
      'sistema',
      {
        name: 'test/insert',
        run: async (_input: null, desk) =>
          insertChange(desk, null, {
            tipo: 'crear',
            formId: 'f-1',
            fichaVersion: 0,
            effective: desk.today,
            procesoId: PROCESO,
            ficha,
            assignment: {
              dependenciaId: 'sma',
              coordinadorId: null,
              enlaceId: null,
              subsistema: null,
              modulos: [],
              tema: null,
            },
          }),
      },
      null,
    );
  valueOf(
    await configure(house, {
      ficha: [
        { key: 'limitaciones', required: false },
        { key: 'meta_social', label: 'Meta social', required: true },
      ],
    }),
  );
  expect(refusalOf(await create(completeFicha({ limitaciones: '' })))).toMatchObject({
    code: 'ficha-incompleta',
    details: ['Meta social'],
  });
  expect((await create(completeFicha({ limitaciones: '', meta_social: 'Diez parques' }))).ok).toBe(true);
});

test.each([
  ['campo-repetido', [{ key: 'fuente', label: 'Código' }]],
  ['clave-de-campo-invalida', [{ key: '__proto__', label: 'X' }]],
  ['clave-de-campo-invalida', [{ key: 'constructor', label: 'X' }]],
  ['campo-sin-nombre', [{ key: 'nuevo_campo' }]],
  ['campo-necesario', [{ key: 'nombre', required: false }]],
  ['campo-del-registro', [{ key: 'acumulacion', options: ['a', 'b'] }]],
  ['campo-sin-opciones', [{ key: 'nuevo_campo', label: 'Nuevo', kind: 'opcion' as const }]],
])('X-020 a ficha that would lose what the register needs is refused: %s', async (code, ficha) => {
  const house = await office();
  expect(refusalOf(await configure(house, { ficha })).code).toBe(code);
});

test('PDM-030 Q17 there is no scale until the office configures one; it needs an origin, no holes and a validity', async () => {
  const house = await office();
  expect(registroOf(await openProceso(house)).escalas).toEqual([]);
  const fault = async (change: object) =>
    refusalOf(await configure(house, { escalas: [{ ...sispp, ...change }] })).code;
  expect(await fault({ origen: ' ' })).toBe('escala-sin-origen');
  expect(await fault({ bandas: sispp.bandas.slice(1) })).toBe('escala-con-huecos');
  expect(await fault({ vigenteDesde: '2026-05-01', vigenteHasta: '2026-01-01' })).toBe('escala-sin-vigencia');
  expect(refusalOf(await configure(house, { escalas: [sispp, { ...sispp, id: 'otra' }] })).code).toBe(
    'escala-repetida',
  );
  valueOf(await configure(house, { escalas: [sispp] }));
  valueOf(await configure(house, { calculo: { mantenimiento: 'periodo', capacidad: 'simple' } }));
  expect(registroOf(await openProceso(house))).toMatchObject({
    escalas: [sispp],
    calculo: { capacidad: 'simple' },
  });
});

test('PDM-030 MES-001 only those who lead configure; the refusal says who can', async () => {
  const house = await office();
  const refused = refusalOf(
    await house.as('relator', configureRegister, { procesoId: PROCESO, escalas: [sispp] }),
  );
  expect(refused.code).toBe('not-allowed');
  expect(refused.message).toMatch(/Pueden hacerlo/);
});

test('PDM-030 the configuration of a past day is read from the facts: a new scale does not rewrite an old report', async () => {
  const house = await office();
  const when = (text: string) => ({ now: at(`${text} 09:00`), today: day(text) });
  const own = { ...sispp, id: 'propia', nombre: 'Propia', origen: 'Circular 7' };
  await house.ok('lider', configureRegister, { procesoId: PROCESO, escalas: [sispp] }, when('2026-11-25'));
  await house.ok('lider', configureRegister, { procesoId: PROCESO, escalas: [own] }, when('2026-12-01'));
  const history = await house.reader().history('proceso', PROCESO);
  const idsAt = (text: string) => {
    const state = procesoAsOf(history, day(text));
    return state.kind === 'open' ? registroOf(state).escalas.map(({ id }) => id) : null;
  };
  expect(idsAt('2026-11-24')).toEqual([]);
  expect(idsAt('2026-11-30')).toEqual(['sispp']);
  expect(idsAt('2026-12-01')).toEqual(['propia']);
  expect(idsAt('2020-01-01')).toBeNull();
});

const CSV = (value: string) =>
  Buffer.from(`Cod. interno;Qué mide;Unidad;Meta 2024;Dato\n7;Parques con juegos;Número;5;${value}\n`);
const COLUMNS = { 'Cod. interno': 'codigo', 'Qué mide': 'nombre', Dato: 'executed 2024' };

test('PDM-041 a corrected mapping is remembered by the layout of the file, and can be forgotten', async () => {
  const house = await office();
  const desk = {
    perform: async (who: never, act: never, input: never) => house.as('sistema', act, input),
    reader: () => house.reader(),
  } as never;
  const actor = await house.actorOf('moderadora');
  const send = (bytes: Buffer, more: object = {}) =>
    importFile(desk, actor, { procesoId: PROCESO, filename: 'propia.csv', bytes, ...more }, 'c-1');
  expect(refusalOf(await send(CSV('3'))).code).toBe('sin-matriz');
  valueOf(await send(CSV('3'), { columns: COLUMNS, preview: true }));
  expect(refusalOf(await send(CSV('3'))).code).toBe('sin-matriz');
  expect(valueOf(await send(CSV('3'), { columns: COLUMNS }))).toMatchObject({ nuevos: 1 });
  const again = valueOf(await send(CSV('3')));
  expect(again).toMatchObject({ nuevos: 0, cambiados: 0, sinCambios: 1 });
  const [layout = ''] = Object.keys(registroOf(await openProceso(house)).columnas);
  expect(again.mapping[0]?.layout).toBe(layout);
  valueOf(await configure(house, { olvidarColumnas: [layout] }));
  expect(refusalOf(await send(CSV('3'))).code).toBe('sin-matriz');
});

test('PDM-041 X-020 the fields of an office go out under their own titles and come back to the same register', async () => {
  const house = await office();
  valueOf(
    await configure(house, {
      ficha: [
        { key: 'fuente', label: 'Origen del dato' },
        { key: 'meta_social', label: 'Meta social' },
      ],
    }),
  );
  const schema = schemaOf(await openProceso(house));
  await house.ok('sistema', importIndicators, { procesoId: PROCESO, file: 'm.xlsx', rows: [] });
  const found = await house.reader().find(indicatorFeature, { procesoId: PROCESO });
  const indicators = found.flatMap(({ state }) =>
    state.kind === 'none'
      ? []
      : [
          {
            ...state,
            versions: [
              {
                version: 1,
                from: day('2026-01-01'),
                cause: { kind: 'import' as const, file: 'm' },
                ficha: fullFicha({ codigo: state.codigo, nombre: state.nombre, meta_social: 'Diez parques' }),
              },
            ],
          },
        ],
  );
  const table = matrixTable(indicators, schema);
  expect(table.columns.map(({ title }) => title)).toEqual(
    expect.arrayContaining(['Origen del dato', 'Meta social']),
  );
  const back = valueOf(await readMatrix(await writeTableXlsx(table), 'm.xlsx', { schema }));
  expect(back.rows[0]?.ficha).toMatchObject({ fuente: 'fuente de hoy', meta_social: 'Diez parques' });
});
