import { readFileSync } from 'node:fs';
import { streamXlsxRows } from 'hucre/xlsx';
import { configureRegister, indicatorFeature, PUBLISHED_SCALES } from '../../domain/indicators';
import { readMatrix } from '../../functions/adapters/files';
import { api } from '../../functions/triggers/api';
import { PROCESO, reimport } from '../dies058/office';
import { at, day, valueOf } from '../helpers/given';
import { testWithSharedData } from '../helpers/shared-data';
import { type Served, served } from './served';

const FILE = '../shared/data/indicators/guatape_avance_valores.xlsx';
const form = (name: string, bytes: Uint8Array, more: Record<string, object> = {}): FormData => {
  const data = new FormData();
  data.set('file', new File([Buffer.from(bytes)], name));
  for (const [key, value] of Object.entries(more)) data.set(key, JSON.stringify(value));
  return data;
};
const send = ({ ask }: Served, data: FormData, preview = false) =>
  ask(`/api/indicators/import${preview ? '?preview=1' : ''}`, {
    as: 'moderadora',
    method: 'POST',
    form: data,
  });
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

interface Figure {
  readonly estado: string;
  readonly avance: string | null;
  readonly semaforo: unknown;
  readonly alerta: { readonly codigo: string; readonly texto: string } | null;
  readonly porQue: Record<string, unknown>;
}

test('X-022 X-024 X-030 CTP-033 every figure comes with raw and capped, semaphore in words and shape, alert and its why', async () => {
  const { ask, house } = await served();
  const scale = { ...PUBLISHED_SCALES[0], vigenteDesde: day('2024-01-01') } as NonNullable<
    (typeof PUBLISHED_SCALES)[0]
  >;
  await house.ok('lider', configureRegister, { procesoId: PROCESO, escalas: [scale] });
  const [indicatorId = ''] = house.indicatorIds;
  const { body, status } = await ask(`/api/indicators/${indicatorId}/figures?corte=2024`);
  expect(status).toBe(200);
  const [year] = body['anios'] as (Figure & Record<string, unknown>)[];
  expect(year).toMatchObject({
    year: 2024,
    programado: '2',
    ejecutado: '1.5',
    avance: '75,0 %',
    sinTope: null,
    fraccion: '0.75',
    semaforo: { nombre: 'Amarillo', forma: 'rombo', texto: 'Amarillo (rombo)' },
    alerta: { codigo: 'BAJO', texto: 'Lo ejecutado está por debajo de lo programado en la vigencia' },
    faltante: { valor: '0.5', porQue: { resultado: '0,5', formula: 'máximo(0, meta − ejecutado)' } },
    exceso: { valor: '0' },
    porQue: {
      formula: 'ejecutado del año ÷ programado del año',
      sustitucion: '1,5 ÷ 2 = 75,00 %',
      corte: 'martes 31 de diciembre de 2024',
      entradas: [
        { nombre: 'Ejecutado', valor: '1,5', origen: 'matriz.xlsx, hoja Hoja1, fila 2' },
        { nombre: 'Programado', valor: '2' },
      ],
    },
  });
  expect(JSON.stringify(year?.porQue['notas'])).toMatch(
    /Escala SISPP Bogotá: Escala publicada por SISPP \(Bogotá\), vigente desde 2024-01-01/,
  );
  expect(body['cuatrienio']).toMatchObject({
    avance: '15,0 %',
    meta: '10',
    ejecutado: '1.5',
    semaforo: { nombre: 'Rojo', forma: 'triángulo' },
  });
  expect(body['faltanteCuatrienio']).toMatchObject({ valor: '8.5' });
  expect(body['faltanteALaFecha']).toMatchObject({
    valor: '0.5',
    porQue: { sustitucion: 'máximo(0, 2 − 1,5) = 0,5' },
  });
});

test('PDM-030 Q17 without a configured scale there is a figure and no colour; PDM-032 NP is a state, not a zero', async () => {
  const { ask, house } = await served();
  const [indicatorId = ''] = house.indicatorIds;
  const { body } = await ask(`/api/indicators/${indicatorId}/figures`);
  expect((body['anios'] as Figure[])[0]?.semaforo).toBeNull();
  expect(body['corte']).toBe(2026);
  await reimport(house, indicatorId, { fuente: 'Otra' });
  const none = await ask('/api/indicators/ninguno/figures');
  expect(none.status).toBe(404);
});

testWithSharedData(
  'PDM-034 the summary adds up over indicators, by dependencia and subsistema, with its method; Guatapé is .5263',
  async () => {
    const here = await served();
    await send(
      here,
      form(
        'guatape_avance_pdm_2024_2027.csv',
        readFileSync('../shared/data/indicators/guatape_avance_pdm_2024_2027.csv'),
      ),
    );
    const { body, status } = await here.ask('/api/indicators/summary?corte=2025');
    expect(status).toBe(200);
    const total = body['total'] as {
      indicadores: number;
      cuatrienio: { metodo: string; contados: number; sinPorcentaje: number };
    };
    const sum = (of: string) =>
      (body[of] as { indicadores: number }[]).reduce((n, { indicadores }) => n + indicadores, 0);
    expect([sum('dependencias'), sum('subsistemas')]).toEqual([total.indicadores, total.indicadores]);
    expect(total.indicadores).toBe((await here.ask('/api/indicators?limit=1')).body['total']);
    expect(total.cuatrienio.metodo).toBe('promedio simple');
    expect(total.cuatrienio.contados + total.cuatrienio.sinPorcentaje).toBe(total.indicadores);
    const rest = (
      body['dependencias'] as {
        id: string | null;
        cuatrienio: { fraccion: string; porQue: { entradas: unknown[] } };
      }[]
    ).find(({ id }) => id === null);
    expect(rest?.cuatrienio.fraccion).toBe('0.5263029744');
    expect(rest?.cuatrienio.porQue.entradas).toEqual(
      expect.arrayContaining([{ nombre: 'Método', valor: 'promedio simple', origen: 'Configuración' }]),
    );
    const one = await here.ask('/api/indicators/summary?corte=2025&dependencia=sma');
    expect(one.body['total']).toMatchObject({ indicadores: 2 });
  },
);

testWithSharedData(
  'MES-080 the board counts each indicator of the matrix once, and every breakdown adds up to it',
  async () => {
    const here = await served();
    await send(here, form('guatape.xlsx', readFileSync(FILE)));
    const { body } = await here.ask('/api/reports/progress');
    const rows = (await here.ask('/api/indicators?limit=1')).body['total'] as number;
    type Group = { indicadores: number; porResultado: Record<string, number> };
    const counted = (one: Group) => Object.values(one.porResultado).reduce((a, b) => a + b, 0);
    const total = body['total'] as Group;
    expect([total.indicadores, counted(total)]).toEqual([rows, rows]);
    for (const dimension of ['dependencias', 'subsistemas', 'temas', 'fases']) {
      const groups = body[dimension] as Group[];
      expect([dimension, groups.reduce((n, { indicadores }) => n + indicadores, 0)]).toEqual([
        dimension,
        rows,
      ]);
      expect(groups.every((one) => counted(one) === one.indicadores)).toBe(true);
    }
    expect(total.porResultado).toEqual({ Concertado: 2, 'Sin mesa': rows - 2 });
    expect(body['mesas']).toMatchObject({ total: 1, porEstado: { cerrada: 1 } });
    expect(body['formatos']).toMatchObject({ total: 2, porEstado: { borrador: 2 } });
  },
);

const OWN = Buffer.from('Cod. interno;Qué mide;Unidad;Meta 2024;Dato\n7;Parques con juegos;Número;5;3\n');
const COLUMNS = { 'Cod. interno': 'codigo', 'Qué mide': 'nombre', Dato: 'executed 2024' };

test('PDM-041 the proposed columns come with the preview, are corrected in the same request, and are remembered', async () => {
  const here = await served();
  expect((await send(here, form('propia.csv', OWN), true)).body['code']).toBe('sin-matriz');
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

test('PDM-030 X-020 the configuration is read by all and written by who leads, from the tab too', async () => {
  const { ask } = await served();
  const read = await ask('/api/indicators/settings', { as: 'enlace' });
  expect(read.body).toMatchObject({ escalas: [], ficha: [], columnas: {} });
  expect((read.body['campos'] as unknown[]).length).toBe(37);
  expect((read.body['publicadas'] as unknown[]).length).toBe(4);
  const change = { body: { ficha: [{ key: 'fuente', label: 'Origen del dato' }] }, method: 'PATCH' };
  expect((await ask('/api/indicators/settings', { as: 'enlace', ...change })).status).toBe(403);
  const done = await ask('/api/indicators/settings', { as: 'lider', ...change });
  expect(done.status).toBe(200);
  expect(
    (done.body['campos'] as { key: string; label: string; origin: string }[]).find(
      ({ key }) => key === 'fuente',
    ),
  ).toMatchObject({ label: 'Origen del dato', origin: 'proceso' });
});

test('X-020 every field of the ficha comes with its label, its help and whether the office configured it', async () => {
  const here = await served();
  const id = here.house.indicatorIds[0] ?? '';
  await here.ask('/api/indicators/settings', {
    as: 'lider',
    method: 'PATCH',
    body: { ficha: [{ key: 'fuente', label: 'Origen del dato' }] },
  });
  const { body } = await here.ask(`/api/indicators/${id}`);
  const ficha = body['ficha'] as readonly Record<string, unknown>[];
  expect(ficha.find(({ key }) => key === 'fuente')).toMatchObject({
    label: 'Origen del dato',
    origen: 'proceso',
    obligatorio: true,
  });
  expect(ficha.find(({ key }) => key === 'definicion')).toMatchObject({
    ayuda: 'Qué mide el indicador.',
    origen: 'predeterminada',
  });
});

test('CTP-031 the tablero per theme: base line, targets, share foreseen and what is missing of each year', async () => {
  const { ask } = await served();
  const csv =
    'Código;Nombre del indicador;Unidad;Línea base;Meta del cuatrienio;Tipo de acumulación;Tema;Programado 2025;Ejecutado 2025;Programado 2026;Ejecutado 2026;Programado 2027\n' +
    'S-1;Kilómetros de andén construidos;Kilómetros;0;40;Acumulado;a;10;12,5;10;4;20\n' +
    'S-2;Cobertura de alcantarillado;Porcentaje;80;90;Capacidad;b;82;81;85;;90\n';
  expect((await send({ ask } as Served, form('temas.csv', Buffer.from(csv)))).status).toBe(200);
  const { body, status } = await ask('/api/indicators/themes?corte=2026');
  expect(status).toBe(200);
  const board = body as unknown as {
    temas: { nombre: string; indicadores: { codigo: string; anios: object[] }[] }[];
  };
  const line = (codigo: string) =>
    board.temas.flatMap(({ indicadores }) => indicadores).find((one) => one.codigo === codigo);
  expect(line('S-1')).toMatchObject({
    lineaBase: '0',
    metaCuatrienio: '40',
    anios: [
      { year: 2025, meta: '10', previsto: '25,00 %', ejecutado: '12.5', faltante: '0', exceso: '2.5' },
      { year: 2026, meta: '10', previsto: '25,00 %', ejecutado: '4', faltante: '6', exceso: '0' },
      { year: 2027, meta: '20', previsto: '50,00 %', ejecutado: null, faltante: null, exceso: null },
    ],
    faltanteALaFecha: '3.5',
    faltanteCuatrienio: '23.5',
    nota: null,
  });
  // CTP-034: levels are never summed, so no share of a year is told.
  expect(line('S-2')).toMatchObject({
    anios: [{ previsto: null, faltante: '1' }, { faltante: null }, {}],
    nota: 'Cuenta el último valor: sus años no se suman.',
  });
  expect(board.temas.map(({ nombre }) => nombre)).toEqual(expect.arrayContaining(['Tema a', 'Tema b']));
});

test('CTP-032 shares that do not add up to 100 % are told beside the indicator', async () => {
  const { ask } = await served();
  const csv =
    'Código;Nombre del indicador;Unidad;Meta del cuatrienio;Tipo de acumulación;Tema;Programado 2025;Programado 2026\nS-3;Árboles sembrados en quebradas;Número;100;Acumulado;a;50;40\n';
  await send({ ask } as Served, form('temas.csv', Buffer.from(csv)));
  const { body } = await ask('/api/indicators/themes?tema=a');
  expect(JSON.stringify(body)).toContain('Los porcentajes previstos suman 90 % y deben sumar 100 %');
});
