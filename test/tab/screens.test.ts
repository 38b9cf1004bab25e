import type { CommitmentDetail, CommitmentView, FormView, MatrixRow } from '../../domain/reports';
import { byUrgency, semaphore } from '../../tab/commitments/due';
import { historyOf } from '../../tab/commitments/history';
import { changesOf, draftOf } from '../../tab/dies058/draft';
import { secondsLeft } from '../../tab/host/seconds-left';
import { NO_FILTERS, prepare, select, sort } from '../../tab/indicators/select';
import { bodyOf, candidatesOf, chosenIndicators, EMPTY, previewQuery, unready } from '../../tab/mesas/plan';
import { href, routeOf } from '../../tab/routes';

const rows = [
  {
    indicatorId: '1',
    nombre: 'Ñandúes',
    dependencia: 'Ambiente',
    dependenciaId: 'sma',
    estado: 'activo',
    tema: 'a',
    p2024: '10',
    cambio: null,
  },
  {
    indicatorId: '2',
    nombre: 'Nubes',
    dependencia: null,
    dependenciaId: null,
    estado: 'activo',
    tema: 'b',
    p2024: '9.5',
    cambio: 'DIES-058-001',
  },
  {
    indicatorId: '3',
    nombre: 'Óvalo',
    dependencia: 'Movilidad',
    dependenciaId: 'mov',
    estado: 'inactivo',
    tema: 'a',
    p2024: null,
    cambio: null,
  },
] as unknown as readonly MatrixRow[];
const ids = (found: readonly MatrixRow[]) => found.map(({ indicatorId }) => indicatorId);

test('MES-046 the matrix is filtered by text without accents, dependencia, state, tema and signed change', () => {
  const prepared = prepare(rows);
  expect(ids(select(prepared, { ...NO_FILTERS, text: 'ovalo' }))).toEqual(['3']);
  expect(ids(select(prepared, { ...NO_FILTERS, dependencia: 'sin-asignar' }))).toEqual(['2']);
  expect(ids(select(prepared, { ...NO_FILTERS, estado: 'activo', tema: 'a' }))).toEqual(['1']);
  expect(ids(select(prepared, { ...NO_FILTERS, changed: true }))).toEqual(['2']);
});

test('X-021 columns sort in Spanish order (n, ñ, o) and numbers as numbers, rows without a value last both ways', () => {
  expect(ids(sort(rows, { columnKey: 'nombre', direction: 'ASC' }))).toEqual(['2', '1', '3']);
  expect(ids(sort(rows, { columnKey: 'nombre', direction: 'DESC' }))).toEqual(['3', '1', '2']);
  expect(ids(sort(rows, { columnKey: 'p2024', direction: 'ASC' }))).toEqual(['2', '1', '3']);
  expect(ids(sort(rows, { columnKey: 'p2024', direction: 'DESC' }))).toEqual(['1', '2', '3']);
  expect(ids(sort(rows, { columnKey: 'dependencia', direction: 'DESC' }))).toEqual(['3', '1', '2']);
});

test('X-030 a commitment says by text and shape, not by colour alone, how urgent it is', () => {
  const of = (estado: CommitmentView['estado'], diasHabiles: number, fecha = '2026-12-04') => {
    const { shape, text } = semaphore({ estado, diasHabiles, fecha }, '2026-11-24');
    return [shape, text];
  };
  expect(of('pendiente', 8)).toEqual(['ring', 'Faltan 8 días hábiles']);
  expect(of('pendiente', 1)).toEqual(['triangle', 'Por vencer: 1 día hábil']);
  expect(of('pendiente', 0, '2026-11-24')).toEqual(['triangle', 'Vence hoy']);
  expect(of('pendiente', 0, '2026-11-29')).toEqual(['triangle', 'Vence antes del próximo día hábil']);
  expect(of('vencido', -2)).toEqual(['stop', 'Vencido hace 2 días hábiles']);
  expect(of('cumplido', 3)).toEqual(['check', 'Cumplido']);
});

test('MES-078 what is owed comes first, by due date', () => {
  const commitment = (estado: string, fecha: string) =>
    ({ estado, fecha, que: fecha }) as unknown as CommitmentView;
  const sorted = [
    commitment('cumplido', '2026-01-01'),
    commitment('pendiente', '2026-12-04'),
    commitment('vencido', '2026-11-20'),
  ].sort(byUrgency);
  expect(sorted.map(({ estado }) => estado)).toEqual(['vencido', 'pendiente', 'cumplido']);
});

test('F39 F41 everything that happened to a commitment is one line of time, the latest first', () => {
  const said = (cuando: string, texto = '') => ({ quien: 'Jorge', cuando, texto });
  const commitment = {
    fechas: [
      { ...said('2026-11-24T14:00:00.000Z'), fecha: '2026-12-04' },
      { ...said('2026-11-27T14:00:00.000Z', 'Se concedió'), fecha: '2026-12-11' },
    ],
    delegaciones: [],
    ampliaciones: [
      {
        ...said('2026-11-26T14:00:00.000Z', 'Falta el dato'),
        hasta: '2026-12-11',
        estado: 'concedida',
        respuesta: { ...said('2026-11-27T13:59:00.000Z'), quien: 'Lucía' },
      },
    ],
    devoluciones: [said('2026-12-02T14:00:00.000Z', 'Sin firma')],
    comentarios: [],
    escalamientos: [],
    adjuntos: [{ sha256: 'a'.repeat(64), quien: 'Jorge', cuando: '2026-12-01T14:00:00.000Z' }],
    informe: said('2026-12-03T14:00:00.000Z', 'Radicado 14'),
    verificacion: null,
  } as unknown as CommitmentDetail;
  expect(historyOf(commitment).map(({ hecho }) => hecho)).toEqual([
    'Informado como cumplido',
    'Devuelto',
    'Archivo adjunto',
    'Nueva fecha: viernes 11 de diciembre de 2026',
    'Ampliación concedida',
    'Ampliación pedida hasta el viernes 11 de diciembre de 2026',
  ]);
});

const form = {
  fechaAcuerdo: '2026-11-24',
  tipo: null,
  tipoOtro: '',
  tipoOtroExplicacion: '',
  justificacion: 'Antes',
  acuerdos: '',
  anexaActa: null,
  razonSinActa: '',
  anexaFichaAnterior: null,
  anexaFichaNueva: null,
  ficha: [
    { key: 'unidad', respuesta: 'sin-responder', valor: 'm²', hoy: 'm²' },
    { key: 'nombre', respuesta: 'sin-cambio', valor: 'Árboles', hoy: 'Árboles' },
  ],
  firmas: [{ block: 'lider', personId: null }],
} as unknown as FormView;

test('DIE-004 DIE-008 an edit carries only what changed, so that two people do not overwrite each other', () => {
  const draft = draftOf(form);
  expect(changesOf(form, draft)).toEqual({});
  expect(
    changesOf(form, {
      ...draft,
      tipo: 'modificar',
      fichaNueva: { ...draft.fichaNueva, unidad: { kind: 'cambia', value: 'hectárea' } },
      firmas: { lider: 'p-1' },
    }),
  ).toEqual({
    tipo: 'modificar',
    fichaNueva: { unidad: { kind: 'cambia', value: 'hectárea' } },
    firmas: { lider: 'p-1' },
  });
});

test('DIE-006 a question that was not answered stays without an answer', () => {
  expect(draftOf(form).anexaActa).toBeNull();
});

test('MES-030 MES-033 the form of scheduling asks the server why each person is called, and sends nothing about it', () => {
  const plan = {
    ...EMPTY,
    dependenciaId: 'd',
    date: '2026-12-01',
    invitees: [
      { personId: 'p-1', nombre: 'Ana' },
      { personId: 'p-2', nombre: 'Luis' },
    ],
  };
  expect(bodyOf(plan, [], null).invitees).toEqual([{ personId: 'p-1' }, { personId: 'p-2' }]);
  expect(previewQuery(plan)).toContain('invitee=p-1&invitee=p-2');
});

test('MES-022 MES-026 the form of scheduling takes what is suggested, says what it lacks and asks to accept warnings', () => {
  const preview = {
    relator: { sugeridoId: 'r', razon: '', empatados: [] },
    moderadorId: 'm',
    enlaceId: 'e',
    advertencias: [{ code: 'festivo', message: 'Es festivo.' }],
    invitadosSugeridos: [],
    calendario: { consultado: true, avisos: [] },
    convocados: [],
    enOtraMesa: [{ indicatorId: '2', mesa: 'Mesa 1' }],
    propuestos: ['1'],
  };
  const plan = { ...EMPTY, dependenciaId: 'd', date: '2026-12-08' };
  expect(unready(EMPTY, [], null)).toEqual([
    'la dependencia',
    'la fecha',
    'al menos un indicador',
    'el moderador',
    'el relator',
  ]);
  expect(unready(plan, ['1'], preview)).toEqual(['aceptar las advertencias con un motivo']);
  const accepted = { ...plan, acceptWarnings: true, reason: 'Así se acordó' };
  expect(unready(accepted, ['1'], preview)).toEqual([]);
  expect(bodyOf(accepted, ['1'], preview)).toMatchObject({
    moderadorId: 'm',
    relatorId: 'r',
    enlaceId: 'e',
    start: '2026-12-08T14:00:00.000Z',
  });
  const active = candidatesOf(
    [
      { indicatorId: '1', dependenciaId: 'd', estado: 'activo' },
      { indicatorId: '2', dependenciaId: 'd', estado: 'activo' },
      { indicatorId: '3', dependenciaId: 'd', estado: 'inactivo' },
      { indicatorId: '4', dependenciaId: 'x', estado: 'activo' },
    ] as unknown as readonly MatrixRow[],
    'd',
  );
  expect(ids(active)).toEqual(['1', '2']);
  expect(chosenIndicators(plan, active, preview)).toEqual(['1']);
  expect(chosenIndicators({ ...plan, indicatorIds: ['2'] }, active, preview)).toEqual(['2']);
  expect(previewQuery(EMPTY)).toBeNull();
  expect(previewQuery(plan)).toContain('start=2026-12-08T14%3A00%3A00.000Z');
});

test('addresses of screens survive ids of any kind, and unknown ones lead home', () => {
  expect(routeOf(href('formatos', 'a/b c'))).toEqual({ screen: 'formatos', id: 'a/b c' });
  expect(routeOf('#/matriz')).toEqual({ screen: 'matriz', id: null });
  expect(routeOf('#/otra')).toEqual({ screen: 'inicio', id: null });
});

test('a token is renewed by its own expiry, and what is no token has none', () => {
  const jwt = `x.${Buffer.from(JSON.stringify({ exp: 1_000 })).toString('base64url')}.y`;
  expect(secondsLeft(jwt, 900_000)).toBe(100);
  expect(secondsLeft('nada')).toBe(0);
});
