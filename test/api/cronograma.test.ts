import { convene } from '../../domain/dies058';
import { conveneInput } from '../dies058/office';
import { at } from '../helpers/given';
import { served } from './served';

/** A mesa held, and another of phase 1 on a holiday, at the hour of a third one with the same people. */
async function calendar() {
  const { ask, house, held } = await served();
  const call = (overrides: Record<string, unknown>) =>
    house.ok('moderadora', convene, {
      ...conveneInput(house.indicatorIds),
      acceptWarnings: true,
      reason: 'Prueba',
      ...overrides,
    });
  const [first, second] = house.indicatorIds;
  const festiva = await call({
    fase: 1,
    temas: ['b'],
    start: at('2027-01-11 09:00'),
    end: at('2027-01-11 11:00'),
    indicatorIds: [first],
  });
  const cruzada = await call({
    start: at('2027-01-11 10:00'),
    end: at('2027-01-11 12:00'),
    indicatorIds: [second],
    lugar: 'Sala 3; piso 8',
    modalidad: 'presencial',
  });
  return { ask, held, festiva, cruzada };
}
type Row = { mesaId: string; avisos: string[]; estado: string; offers: { verb: string }[] };

test('MES-020 MES-026 GET /cronograma: every sesión by date, with its holiday, its clashes and what the viewer may do', async () => {
  const { ask, held, festiva, cruzada } = await calendar();
  const { status, body } = await ask('/api/cronograma');
  expect(status).toBe(200);
  const filas = body['filas'] as Row[];
  expect(filas.map(({ mesaId, estado }) => [mesaId, estado])).toEqual([
    [held.mesaId, 'cerrada'],
    [festiva.mesaId, 'programada'],
    [cruzada.mesaId, 'programada'],
  ]);
  expect(filas[1]?.avisos.join(' ')).toMatch(/festivo: Día de los Reyes Magos.*A esa hora quien modera/);
  expect(filas[1]?.offers.map(({ verb }) => verb)).toEqual(['mesas/send-schedule', 'mesas/reschedule']);
  expect(filas[0]).toMatchObject({ avisos: [], offers: [] });
  expect(body['festivos']).toEqual(
    expect.arrayContaining([{ dia: '2027-01-11', motivo: 'Día de los Reyes Magos' }]),
  );
});

test('MES-024 the cronograma is filtered by fase, tema, dependencia and moderador', async () => {
  const { ask, festiva } = await calendar();
  const ids = async (query: string) =>
    ((await ask(`/api/cronograma?${query}`)).body['filas'] as Row[]).map(({ mesaId }) => mesaId);
  expect(await ids('fase=1')).toEqual([festiva.mesaId]);
  expect(await ids('tema=b')).toEqual([festiva.mesaId]);
  expect(await ids('fase=2&tema=b')).toEqual([]);
  expect(await ids('dependencia=smov')).toEqual([]);
  expect(await ids('moderador=moderadora')).toHaveLength(3);
  expect((await ask('/api/cronograma?fase=7')).status).toBe(400);
});

test('X-051 somebody of another dependencia sees nothing of it, and the participants only theirs', async () => {
  const { ask } = await calendar();
  expect((await ask('/api/cronograma', { as: 'otra' })).body['filas']).toEqual([]);
  expect((await ask('/api/cronograma', { as: 'enlace' })).body['filas']).toHaveLength(3);
});

test('MES-020 the export has a line per sesión, with its hours in Bogotá and nothing that a spreadsheet would run', async () => {
  const { ask } = await calendar();
  const { response } = await ask('/api/cronograma.csv');
  const text = await response.text();
  const lines = text.trim().split('\r\n');
  expect(lines[0]).toContain('Mesa;Dependencia;Fecha;Inicio;Fin;Modalidad;Lugar');
  expect(lines).toHaveLength(4);
  expect(lines[3]).toContain('2027-01-11;10:00;12:00;presencial;"Sala 3; piso 8"');
  const sheet = await ask('/api/cronograma.xlsx');
  expect(sheet.response.headers.get('Content-Type')).toContain('spreadsheetml');
  const paper = await ask('/api/cronograma.pdf?dependencia=sma');
  expect(paper.response.headers.get('Content-Type')).toContain('application/pdf');
});
