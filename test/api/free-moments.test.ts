import { convene, decideItem } from '../../domain/dies058';
import { closeMesa, mesaFeature, openMesa } from '../../domain/mesas';
import { conveneInput } from '../dies058/office';
import { at } from '../helpers/given';
import { type Served, served } from './served';

jest.setTimeout(60_000);

async function withSomethingLeft({ house }: Served): Promise<string> {
  const { mesaId } = await house.ok('moderadora', convene, {
    ...conveneInput(house.indicatorIds),
    acceptWarnings: true,
    reason: 'Prueba',
  });
  await house.ok('moderadora', openMesa, { mesaId });
  const { state } = await house.reader().get(mesaFeature, mesaId);
  for (const { id: itemId } of state.kind === 'none' ? [] : state.items)
    await house.ok('moderadora', decideItem, { mesaId, itemId, outcome: 'aplazado' });
  await house.ok('moderadora', closeMesa, { mesaId });
  return mesaId;
}

test('MES-026 MES-077 when those called are free is asked of their calendars, for as long as the sesión lasts; where none is found it is said why', async () => {
  let answered = true;
  const asked: { readonly people: readonly string[]; readonly minutes: number }[] = [];
  const api = await served({
    calendars: {
      busyBetween: async () => null,
      readAnswers: async () => true,
      freeMoments: async (_tenantId, people, minutes) => {
        asked.push({ people, minutes });
        const moments =
          minutes === 60 ? [{ start: at('2026-12-02 09:00'), end: at('2026-12-02 10:00') }] : [];
        return { answered, moments };
      },
    },
  });
  const mesaId = await withSomethingLeft(api);
  const look = async (minutes: number, as = 'moderadora') =>
    api.ask(`/api/mesas/${mesaId}/free-moments?minutos=${minutes}`, { as });
  expect((await look(60)).body).toEqual({
    momentos: [{ inicio: '2026-12-02T14:00:00.000Z', fin: '2026-12-02T15:00:00.000Z' }],
    texto: expect.stringContaining('miércoles 2 de diciembre de 2026, 9:00 a. m.'),
  });
  expect(asked[0]?.minutes).toBe(60);
  expect(asked[0]?.people).toEqual(expect.arrayContaining(['moderadora', 'relator', 'enlace']));
  expect((await look(90)).body).toEqual({
    momentos: [],
    texto: expect.stringMatching(/^En los próximos 21 días .* 1 hora y 30 minutos en días hábiles/),
  });
  expect((await look(300)).body['texto']).toContain('más de 4 horas');
  answered = false;
  expect((await look(120)).body['texto']).toContain('No se pudieron consultar');
  expect((await look(45)).status).toBe(400);
  expect((await look(60, 'enlace')).status).toBe(403);
});
