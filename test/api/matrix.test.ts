import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { MatrixRow } from '../../domain/reports';
import { columnar } from '../../functions/triggers/api/columnar';
import { rowsOf } from '../../tab/indicators/columnar';
import { testWithSharedData } from '../helpers/shared-data';
import { served } from './served';

const FILE = '../shared/data/indicators/guatape_avance_valores.xlsx';

const upload = (resolutions = '{}'): FormData => {
  const form = new FormData();
  form.set('file', new File([readFileSync(FILE)], 'guatape_avance_valores.xlsx'));
  form.set('resolutions', resolutions);
  return form;
};

testWithSharedData(
  'PDM-041 PDM-042 a real matrix: preview changes nothing, the import takes it, importing again changes nothing',
  async () => {
    const { ask } = await served();
    const total = async () => (await ask('/api/indicators?limit=1')).body['total'] as number;
    const before = await total();
    const preview = await ask('/api/indicators/import?preview=1', {
      as: 'moderadora',
      method: 'POST',
      form: upload(),
    });
    expect(preview.status).toBe(200);
    expect(preview.body).toMatchObject({
      aplicado: false,
      cambiados: 0,
      archivo: 'guatape_avance_valores.xlsx',
    });
    expect(await total()).toBe(before);
    const nuevos = preview.body['nuevos'] as number;
    expect(nuevos).toBeGreaterThan(50);
    const done = await ask('/api/indicators/import', { as: 'moderadora', method: 'POST', form: upload() });
    expect(done.body).toMatchObject({ aplicado: true, nuevos });
    expect(await total()).toBe(before + nuevos);
    const again = await ask('/api/indicators/import?preview=1', {
      as: 'moderadora',
      method: 'POST',
      form: upload(),
    });
    expect(again.body).toMatchObject({ nuevos: 0, cambiados: 0 });
  },
);

test('PDM-041 a file that is not a matrix is refused in Spanish and nothing is saved', async () => {
  const { ask } = await served();
  const form = new FormData();
  form.set('file', new File(['hola'], 'nota.xlsx'));
  const { status, body } = await ask('/api/indicators/import', { as: 'moderadora', method: 'POST', form });
  expect(status).toBeGreaterThanOrEqual(400);
  expect(String(body['detail'])).toMatch(/archivo/i);
});

test('PDM-041 a file whose titles nobody knows is not lost: the preview proposes its columns, a person says what they are, and it is remembered', async () => {
  const { ask } = await served();
  const send = async (columns: Readonly<Record<string, string>>, preview: boolean) => {
    const form = new FormData();
    form.set('file', new File(['Ref;Qué mide;Magnitud;A;B\n7;Parques;Número;5;3\n'], 'raro.csv'));
    form.set('columns', JSON.stringify(columns));
    const path = `/api/indicators/import${preview ? '?preview=1' : ''}`;
    return ask(path, { as: 'moderadora', method: 'POST', form });
  };
  expect((await send({}, false)).body).toMatchObject({ code: 'sin-matriz' });
  const { body } = await send({}, true);
  expect(body).toMatchObject({
    nuevos: 0,
    avisos: [expect.stringContaining('diga en «Columnas» cuál es el nombre del indicador')],
    columnas: [{ columnas: { length: 5 } }],
  });
  const roles = (body['papeles'] as readonly { papel: string; nombre: string }[]).map(({ papel }) => papel);
  expect(roles).toEqual(expect.arrayContaining(['extra', 'codigo', 'nombre', 'meta', 'ficha fuente']));
  const said = { Ref: 'codigo', 'Qué mide': 'nombre', Magnitud: 'unidad', A: 'programmed 2024' };
  expect((await send(said, true)).body).toMatchObject({
    nuevos: 1,
    resumen: expect.stringMatching(/^1 nuevo ·/),
  });
  expect((await send(said, false)).body).toMatchObject({ aplicado: true, nuevos: 1 });
  expect((await send({}, true)).body).toMatchObject({ nuevos: 0, sinCambios: 1 });
});

test('MES-046 the whole matrix travels by columns, compressed, with a tag; its rows come back the same', async () => {
  const { ask, house } = await served();
  const { response } = await ask('/api/indicators/matrix', { headers: { 'Accept-Encoding': 'gzip' } });
  expect(response.headers.get('Content-Encoding')).toBe('gzip');
  const matrix = JSON.parse(gunzipSync(Buffer.from(await response.arrayBuffer())).toString()) as Parameters<
    typeof rowsOf
  >[0];
  expect(matrix).toMatchObject({ rows: 2, years: [2024] });
  expect(rowsOf(matrix).map(({ indicatorId }) => indicatorId)).toEqual(house.indicatorIds);
  const page = await ask('/api/indicators');
  expect(rowsOf(matrix)).toEqual(page.body.items);
  const etag = response.headers.get('ETag') ?? '';
  expect((await ask('/api/indicators/matrix', { headers: { 'If-None-Match': `W/${etag}` } })).status).toBe(
    304,
  );
});

test('MES-046 columns that repeat travel as a dictionary, the others as they are', () => {
  const rows = Array.from(
    { length: 40 },
    (_, n) => ({ indicatorId: `i${n}`, estado: n % 2 ? 'activo' : null }) as unknown as MatrixRow,
  );
  const matrix = columnar(rows);
  expect(
    matrix.columns.map((column) =>
      'dictionary' in column ? [column.key, column.dictionary] : [column.key, null],
    ),
  ).toEqual([
    ['indicatorId', null],
    ['estado', [null, 'activo']],
  ]);
  expect(rowsOf(matrix)).toEqual(rows);
});

test('F17 pages follow one another by cursor, and a wrong cursor or limit is a problem', async () => {
  const { ask } = await served();
  const first = await ask('/api/indicators?limit=1');
  expect(first.body).toMatchObject({ total: 2, items: { length: 1 }, next: expect.any(String) });
  const second = await ask(`/api/indicators?limit=1&cursor=${String(first.body['next'])}`);
  expect(second.body).toMatchObject({ next: null, items: { length: 1 } });
  expect(second.body.items).not.toEqual(first.body.items);
  expect((await ask('/api/indicators?cursor=zzz')).body).toMatchObject({
    code: 'cursor-invalido',
    status: 400,
  });
  expect((await ask('/api/indicators?limit=0')).status).toBe(400);
});
