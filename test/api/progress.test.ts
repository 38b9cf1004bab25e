import { convene } from '../../domain/dies058';
import { matrixRows, type ProgressGroup, type ProgressView } from '../../domain/reports';
import { conveneInput, PROCESO } from '../dies058/office';
import { at, valueOf } from '../helpers/given';
import { served } from './served';

const sum = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((a, b) => a + b, 0);

test('MES-080 the counts reconcile with the matrix and with each other, in every cut', async () => {
  const { ask, house } = await served();
  const board = (await ask('/api/reports/progress')).body as unknown as ProgressView;
  const rows = valueOf(
    await matrixRows(house.reader(), await house.actorOf('lider'), { procesoId: PROCESO }),
  );
  expect(board.total.indicadores).toBe(rows.length);
  expect(board.total.indicadores).toBeGreaterThan(0);
  expect(sum(board.total.porResultado)).toBe(board.total.indicadores);
  for (const cut of ['dependencias', 'subsistemas', 'temas', 'fases'] as const) {
    const groups: readonly ProgressGroup[] = board[cut];
    expect([cut, groups.reduce((n, one) => n + one.indicadores, 0)]).toEqual([cut, board.total.indicadores]);
    for (const one of groups) expect(sum(one.porResultado)).toBe(one.indicadores);
  }
  expect(sum(board.mesas.porEstado)).toBe(board.mesas.total);
  expect(sum(board.formatos.porEstado)).toBe(board.formatos.total);
});

test('MES-080 behind every number there are as many lines as it says', async () => {
  const { ask, house } = await served();
  await house.ok('moderadora', convene, {
    ...conveneInput(house.indicatorIds, { start: at('2026-12-02 09:00'), end: at('2026-12-02 11:00') }),
    acceptWarnings: true,
    reason: 'Prueba',
  });
  const board = (await ask('/api/reports/progress')).body as unknown as ProgressView;
  const lines = async (query: Record<string, string>) =>
    (await ask(`/api/reports/progress/list?limit=200&${new URLSearchParams(query).toString()}`)).body[
      'total'
    ];
  for (const corte of ['mesas', 'formatos'] as const) {
    expect(await lines({ corte })).toBe(board[corte].total);
    for (const [valor, n] of Object.entries(board[corte].porEstado))
      expect(await lines({ corte, valor })).toBe(n);
  }
  for (const [valor, n] of Object.entries(board.mesas.porFase))
    expect(await lines({ corte: 'mesas', valor })).toBe(n);
  for (const corte of ['dependencias', 'subsistemas', 'temas', 'fases'] as const)
    for (const { id, indicadores, porResultado } of board[corte]) {
      const group = { corte, ...(id === null ? {} : { id }) };
      expect(await lines(group)).toBe(indicadores);
      for (const [valor, n] of Object.entries(porResultado)) expect(await lines({ ...group, valor })).toBe(n);
    }
  expect((await ask('/api/reports/progress/list?corte=otro')).status).toBe(400);
});

test('X-051 the lists show a person only what the board counts for them', async () => {
  const { ask } = await served();
  const board = (await ask('/api/reports/progress', { as: 'otra' })).body as unknown as ProgressView;
  const list = await ask('/api/reports/progress/list?corte=formatos', { as: 'otra' });
  expect(list.body['total']).toBe(board.formatos.total);
});
