import { readFileSync } from 'node:fs';
import { streamXlsxRows } from 'hucre/xlsx';
import { indicatorFeature } from '../../domain/indicators';
import { readMatrix } from '../../functions/adapters/files';
import { api } from '../../functions/triggers/api';
import { at, day, valueOf } from '../helpers/given';
import { testWithSharedData } from '../helpers/shared-data';
import { FILE, form, send } from './register-file';
import { type Served, served } from './served';

const bytesOf = async ({ ask }: Served, path: string): Promise<Buffer> => {
  const { response, status } = await ask(path);
  expect(status).toBe(200);
  return Buffer.from(await response.arrayBuffer());
};

testWithSharedData.each(['xlsx', 'csv'])(
  'PDM-042 what goes out as %s comes back without changing anything',
  async (kind) => {
    const here = await served();
    await send(here, form('guatape.xlsx', readFileSync(FILE)));
    const bytes = await bytesOf(here, `/api/indicators/matrix.${kind}`);
    const back = await send(here, form(`matriz.${kind}`, bytes), true);
    expect(back.body).toMatchObject({ nuevos: 0, cambiados: 0, rechazados: 0, ausentes: 0, preguntas: [] });
    expect(back.body['sinCambios']).toBe((await here.ask('/api/indicators?limit=1')).body['total']);
    const again = await send(here, form(`matriz.${kind}`, bytes));
    expect(again.body).toMatchObject({ aplicado: true, nuevos: 0, cambiados: 0 });
  },
);

testWithSharedData(
  'MES-046 the export takes filters, its own name and a type that a spreadsheet opens',
  async () => {
    const here = await served();
    await send(here, form('guatape.xlsx', readFileSync(FILE)));
    const { response } = await here.ask('/api/indicators/matrix.xlsx?dependencia=sma');
    expect(response.headers.get('Content-Type')).toMatch(/spreadsheetml/);
    expect(response.headers.get('Content-Disposition')).toContain('matriz-2026-11-24.xlsx');
    const { rows } = valueOf(await readMatrix(new Uint8Array(await response.arrayBuffer()), 'm.xlsx'));
    expect(rows.map(({ codigo }) => codigo)).toEqual(['1.2.3', '1.2.4']);
    const csv = (await bytesOf(here, '/api/indicators/matrix.csv?tema=b')).toString('utf8');
    expect(csv.trim().split('\r\n')).toHaveLength(1);
    expect((await here.ask('/api/indicators/matrix.xlsx?estado=perdido')).status).toBe(400);
  },
);

test('MES-046 the matrix of prioritised indicators names people and says the proposal of the form', async () => {
  const here = await served();
  const bytes = await bytesOf(here, '/api/indicators/prioritised.xlsx?dependencia=sma');
  const rows: unknown[][] = [];
  for await (const { values } of streamXlsxRows(bytes)) rows.push([...values]);
  expect(rows[0]).toEqual(
    expect.arrayContaining(['Código', 'Propuesta de cambio', 'Justificación', 'Meta o acuerdo buscado']),
  );
  const [, first = []] = rows;
  expect(first.slice(0, 2)).toEqual(['1.2.3', 'Espacio público efectivo por habitante']);
  expect(first.join(' | ')).toMatch(/Modificar.*«m²\/hab» a «m² por habitante»/);
  expect(first).toEqual(
    expect.arrayContaining(['Persona coordinadora', 'Persona enlace', 'Espacio público', 'a']),
  );
  const other = await here.ask('/api/indicators/prioritised.xlsx?dependencia=sma', { as: 'otra' });
  const unseen: unknown[][] = [];
  for await (const { values } of streamXlsxRows(Buffer.from(await other.response.arrayBuffer())))
    unseen.push([...values]);
  // Drafts are for their own dependencia and the office.
  expect(unseen.flat().join(' ')).not.toContain('m² por habitante');
});

test('X-050 search: accents ignored, beginnings enough, slips forgiven, codes found, best first', async () => {
  const { ask } = await served();
  const found = async (q: string) => {
    const { body, status } = await ask(`/api/indicators?q=${encodeURIComponent(q)}`);
    expect(status).toBe(200);
    return (body.items ?? []).map(({ codigo }) => codigo);
  };
  expect(await found('ARBOLES')).toEqual(['1.2.4']);
  expect(await found('arvoles senbrados')).toEqual(['1.2.4']);
  expect(await found('espasio publico por habitante')).toEqual(['1.2.3']);
  expect(await found('habit')).toEqual(['1.2.3']);
  expect(await found('1.2.4')).toEqual(['1.2.4']);
  expect(await found('1.2')).toEqual(['1.2.3', '1.2.4']);
  expect(await found('helicópteros')).toEqual([]);
  expect(await found('   ')).toEqual([]);
  const page = await ask('/api/indicators?q=1.2&limit=1');
  expect(page.body).toMatchObject({
    total: 2,
    items: [{ codigo: '1.2.3', dependencia: 'Secretaría de Medio Ambiente' }],
  });
  const rest = await ask(`/api/indicators?q=1.2&limit=1&cursor=${String(page.body['next'])}`);
  expect(rest.body).toMatchObject({ items: [{ codigo: '1.2.4' }], next: null });
  expect((await ask('/api/indicators?q=arboles&dependencia=smov')).body).toMatchObject({ total: 0 });
  expect((await ask('/api/indicators?q=arboles&asOf=2026-11-20')).status).toBe(400);
});

const later = (text: string) => ({ now: at(`${text} 09:00`), today: day(text) });

test('issue 3 as of: the matrix and one indicator at any past day, never a day to come', async () => {
  const here = await served();
  const { house, ask } = here;
  const [indicatorId = ''] = house.indicatorIds;
  const ports = { ...here.ports, office: { ...here.ports.office, today: () => day('2026-12-05') } };
  await house.ok(
    'sistema',
    {
      name: 'test/rename',
      run: async (_: null, desk) => {
        const { state } = await desk.get(indicatorFeature, indicatorId);
        if (state.kind === 'none') throw new Error('none');
        const { versions, kind: _kind, procesoId, ...row } = state;
        return desk.change(indicatorFeature, indicatorId, {
          type: 'import',
          procesoId,
          today: desk.today,
          row: { ...row, nombre: 'Otro nombre', ficha: { ...versions.at(-1)?.ficha, nombre: 'Otro nombre' } },
        });
      },
    },
    null,
    later('2026-12-01'),
  );
  const app = api(ports);
  const get = async (path: string) => {
    const response = await app.request(path, { headers: { Authorization: 'Bearer lider' } });
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  };
  expect((await get(`/api/indicators/${indicatorId}`)).body['nombre']).toBe('Otro nombre');
  expect((await get(`/api/indicators/${indicatorId}?asOf=2026-12-01`)).body['nombre']).toBe('Otro nombre');
  expect((await get(`/api/indicators/${indicatorId}?asOf=2026-11-30`)).body).toMatchObject({
    nombre: 'Espacio público efectivo por habitante',
    version: 1,
  });
  expect((await get(`/api/indicators/${indicatorId}?asOf=2026-11-01`)).status).toBe(404);
  const names = async (query: string) =>
    ((await get(`/api/indicators${query}`)).body['items'] as { nombre: string }[]).map(
      ({ nombre }) => nombre,
    );
  expect(await names('')).toContain('Otro nombre');
  expect(await names('?asOf=2026-11-30')).toEqual([
    'Espacio público efectivo por habitante',
    'Árboles sembrados',
  ]);
  expect(await names('?asOf=2026-11-30&dependencia=sma')).toHaveLength(2);
  expect(await names('?asOf=2026-11-01')).toEqual([]);
  const future = await get('/api/indicators?asOf=2026-12-06');
  expect(future).toMatchObject({ status: 422, body: { code: 'fecha-futura' } });
  expect((await get(`/api/indicators/${indicatorId}?asOf=2027-01-01`)).body['code']).toBe('fecha-futura');
  expect((await get(`/api/indicators/${indicatorId}/figures?asOf=2027-01-01`)).body['code']).toBe(
    'fecha-futura',
  );
  expect((await ask('/api/indicators?asOf=2026-02-30')).status).toBe(400);
});

const OWN = Buffer.from('Cod. interno;Qué mide;Unidad;Meta 2024;Dato\n7;Parques con juegos;Número;5;3\n');
const COLUMNS = { 'Cod. interno': 'codigo', 'Qué mide': 'nombre', Dato: 'executed 2024' };

test('PDM-041 the proposed columns come with the preview, are corrected in the same request, and are remembered', async () => {
  const here = await served();
  expect((await send(here, form('propia.csv', OWN), true)).body).toMatchObject({ nuevos: 0 });
  const preview = await send(here, form('propia.csv', OWN, { columns: COLUMNS }), true);
  expect(preview.body).toMatchObject({
    nuevos: 1,
    ejemplosNuevos: [{ codigo: '7', nombre: 'Parques con juegos' }],
  });
  expect((preview.body['columnas'] as { columnas: unknown[] }[])[0]?.columnas).toEqual([
    { columna: 'A', titulo: 'Cod. interno', papel: 'codigo' },
    { columna: 'B', titulo: 'Qué mide', papel: 'nombre' },
    { columna: 'C', titulo: 'Unidad', papel: 'unidad' },
    { columna: 'D', titulo: 'Meta 2024', papel: 'programmed 2024' },
    { columna: 'E', titulo: 'Dato', papel: 'executed 2024' },
  ]);
  expect((await send(here, form('propia.csv', OWN, { columns: COLUMNS }))).body).toMatchObject({ nuevos: 1 });
  expect((await send(here, form('propia.csv', OWN))).body).toMatchObject({ sinCambios: 1 });
  const settings = await here.ask('/api/indicators/settings');
  const [layout = ''] = Object.keys(settings.body['columnas'] as object);
  expect((settings.body['columnas'] as Record<string, unknown>)[layout]).toEqual(COLUMNS);
  const bad = form('propia.csv', OWN);
  bad.set('columns', '[1]');
  expect((await send(here, bad)).status).toBe(400);
});

test('PDM-042 a conflict is a question in the preview and its answer goes with the import, in one reading', async () => {
  const here = await served();
  const csv = (value: string) =>
    Buffer.from(
      `Código;Indicador;Unidad;Dependencia;Meta 2024;Ejecutado 2024\n9.9;Parques;Número;Movilidad;5;${value}\n`,
    );
  await send(here, form('m.csv', csv('3')));
  const preview = await send(here, form('m.csv', csv('4')), true);
  const [question] = preview.body['preguntas'] as { id: string; kind: string }[];
  expect(question?.kind).toBe('valor-reportado');
  const kept = await send(here, form('m.csv', csv('4')));
  expect(kept.body).toMatchObject({ cambiados: 0 });
  const taken = await send(
    here,
    form('m.csv', csv('4'), { resolutions: { [question?.id ?? '']: 'archivo' } }),
  );
  expect(taken.body).toMatchObject({ cambiados: 1, preguntas: [] });
  expect(JSON.stringify(taken.body['cambios'])).toContain('"propuesta":"4"');
});
