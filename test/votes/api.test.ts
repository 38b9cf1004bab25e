import { strFromU8, unzipSync } from 'fflate';
import { convene } from '../../domain/dies058';
import { openMesa } from '../../domain/mesas';
import { served } from '../api/served';
import { conveneInput } from '../dies058/office';
import { at } from '../helpers/given';

const firstId = (body: object): string =>
  (body as { readonly votaciones: readonly { readonly votacionId: string }[] }).votaciones[0]?.votacionId ??
  '';

async function room() {
  const { ask, house, logged } = await served();
  const { mesaId } = await house.ok(
    'moderadora',
    convene,
    conveneInput(house.indicatorIds, {
      start: at('2026-11-27 09:00'),
      end: at('2026-11-27 11:00'),
      acceptWarnings: true,
      reason: 'Otra sesión',
    }),
  );
  await house.ok('moderadora', openMesa, { mesaId });
  const post = (path: string, body: object = {}, as = 'moderadora') =>
    ask(`/api${path}`, { as, method: 'POST', body });
  return { ask, post, mesaId, logged };
}

test('F16 the API runs a vote: start, cast, close; each act answers with the votes of the mesa, and the room has them too', async () => {
  const { ask, post, mesaId } = await room();
  const started = await post(`/mesas/${mesaId}/votes/start`, { pregunta: '¿Se pide prórroga?' });
  const votacionId = firstId(started.body);
  expect(started.body).toMatchObject({ votaciones: [{ estado: 'abierta', votaron: 0 }] });
  expect((await post(`/votes/${votacionId}/cast`, { opcion: 'a-favor' }, 'enlace')).body).toMatchObject({
    votaciones: [{ votaron: 1, miOpcion: 'A favor' }],
  });
  const aloud = { opcion: 'en-contra', personId: 'invitado' };
  expect((await post(`/votes/${votacionId}/cast`, aloud, 'relator')).status).toBe(200);
  expect((await post(`/votes/${votacionId}/cast`, aloud, 'moderadora')).body).toMatchObject({
    code: 'solo-relatoria-de-viva-voz',
    status: 403,
  });
  await post(`/votes/${votacionId}/close`);
  const shown = await ask(`/api/mesas/${mesaId}/room`, { as: 'enlace' });
  expect(shown.body).toMatchObject({
    votaciones: { votaciones: [{ resultado: 'Empate: no hay decisión.', estado: 'cerrada' }], offers: [] },
  });
  expect((await ask(`/api/mesas/${mesaId}/votes`, { as: 'enlace' })).body).toEqual(shown.body['votaciones']);
});

test('F16 late, stale and foreign requests get their status and the reason; nothing of a secret choice is logged or answered', async () => {
  const { ask, post, mesaId, logged } = await room();
  expect((await post('/votes/ninguna/cast', { opcion: 'a-favor' })).status).toBe(404);
  const asked = { pregunta: '¿A quién se delega?', opciones: ['Kraken', 'Leviatán'], clase: 'secreta' };
  expect((await post(`/mesas/${mesaId}/votes/start`, asked, 'enlace')).status).toBe(403);
  const started = await post(`/mesas/${mesaId}/votes/start`, asked);
  const votacionId = firstId(started.body);
  expect((await post(`/mesas/${mesaId}/votes/start`, asked)).status).toBe(409);
  const cast = (opcion: string, as: string) => post(`/votes/${votacionId}/cast`, { opcion }, as);
  const first = await cast('opcion-1', 'enlace');
  expect(first.body).toMatchObject({ votaciones: [{ votaron: 1, yaVote: true, miOpcion: null }] });
  expect((await cast('opcion-2', 'enlace')).body).toEqual(first.body);
  await cast('opcion-2', 'relator');
  expect((await cast('opcion-3', 'moderadora')).status).toBe(422);
  expect((await ask(`/api/mesas/${mesaId}/votes`, { as: 'otra' })).status).toBe(403);
  expect((await post(`/votes/${votacionId}/cancel`)).status).toBe(422);
  expect((await post(`/votes/${votacionId}/close`)).body).toMatchObject({
    votaciones: [{ opciones: [{ votos: null }, { votos: null }, { votos: null }], votaron: 2 }],
  });
  expect((await cast('opcion-1', 'moderadora')).status).toBe(409);
  expect(JSON.stringify(logged)).not.toMatch(/opcion-|Kraken|Leviat/);
});

test('F16 MES-079 the expediente keeps the chain of a vote, in which a secret choice is nowhere; who administers reads it by its kind', async () => {
  const { ask, post, mesaId } = await room();
  const asked = { pregunta: '¿A quién se delega?', opciones: ['Kraken', 'Leviatán'], clase: 'secreta' };
  const votacionId = firstId((await post(`/mesas/${mesaId}/votes/start`, asked)).body);
  await post(`/votes/${votacionId}/cast`, { opcion: 'opcion-1' }, 'enlace');
  const { response } = await ask(`/api/mesas/${mesaId}/expediente.zip`, { as: 'lider' });
  const zip = unzipSync(new Uint8Array(await response.arrayBuffer()));
  const log = strFromU8(zip['10-registro/votacion-1.jsonl'] ?? new Uint8Array());
  expect(log.trim().split('\n')).toHaveLength(3);
  expect(log.split('\n').find((line) => line.includes('ballot-cast'))).not.toContain('opcion-');
  expect(strFromU8(zip['10-registro/hechos.csv'] ?? new Uint8Array())).toContain(
    'Voto secreto depositado en la urna',
  );
  const audit = await ask(`/api/audit?kind=votacion&id=${votacionId}`, { as: 'lider' });
  expect(audit.body).toMatchObject({
    items: [{ type: 'prepared' }, { type: 'opened' }, { type: 'ballot-cast' }],
  });
});
