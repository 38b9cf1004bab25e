import { readFileSync } from 'node:fs';
import { configureRegister, indicatorFeature, PUBLISHED_SCALES } from '../../domain/indicators';
import { reimport } from '../dies058/held';
import { PROCESO } from '../dies058/office';
import { day } from '../helpers/given';
import { testWithSharedData } from '../helpers/shared-data';
import { FILE, form, send } from './register-file';
import { type Served, served } from './served';

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

test('X-022 above 100 % the raw figure stays, the capped one stands beside it, and it is marked to be looked at', async () => {
  const { ask, house } = await served();
  const [indicatorId = ''] = house.indicatorIds;
  const { state } = await house.reader().get(indicatorFeature, indicatorId);
  const values = state.kind === 'none' ? [] : state.values;
  const [first, ...rest] = values;
  if (!first) throw new Error('no year');
  await reimport(house, indicatorId, {}, { values: [{ ...first, programmed: '2', executed: '3' }, ...rest] });
  const { body } = await ask(`/api/indicators/${indicatorId}/figures?corte=${first.year}`);
  expect((body['anios'] as Figure[])[0]).toMatchObject({
    ejecutado: '3',
    avance: '100,0 %',
    sinTope: '150,0 %',
    alerta: { codigo: 'SOBREEJECUCION', texto: expect.stringContaining('revisar') },
    porQue: { sustitucion: '3 ÷ 2 = 150,00 %', notas: expect.arrayContaining(['Pasa de 100 %: revisar.']) },
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
