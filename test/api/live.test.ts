import { convene } from '../../domain/dies058';
import { openMesa } from '../../domain/mesas';
import { conveneInput } from '../dies058/office';
import { at } from '../helpers/given';
import { served } from './served';

/** What a page hears: the versions, as they come. */
async function hear(response: Response): Promise<{ next: () => Promise<string>; stop: () => Promise<void> }> {
  const reader = (response.body as ReadableStream<Uint8Array>).getReader();
  const text = new TextDecoder();
  let held = '';
  return {
    next: async () => {
      for (;;) {
        const found = /data: (.*)\n\n/.exec(held);
        if (found) {
          held = held.slice((found.index ?? 0) + found[0].length);
          return found[1] ?? '';
        }
        const { value, done } = await reader.read();
        if (done) throw new Error('the stream ended');
        held += text.decode(value, { stream: true });
      }
    },
    stop: () => reader.cancel(),
  };
}

test('F11 a change of the mesa is pushed to who listens, as a version and nothing else', async () => {
  const { ask, held } = await served({
    watch: (_tenant, streams, tell) => {
      told.push(tell);
      watched.push(streams);
      tell('1');
      return () => void told.splice(0);
    },
  });
  const told: ((version: string) => void)[] = [];
  const watched: (readonly string[])[] = [];
  const { status, response } = await ask(`/api/mesas/${held.mesaId}/live`, { as: 'moderadora' });
  expect([status, response.headers.get('Content-Type'), response.headers.get('Cache-Control')]).toEqual([
    200,
    'text/event-stream; charset=utf-8',
    'no-store',
  ]);
  const heard = await hear(response);
  expect(await heard.next()).toBe('1');
  told[0]?.('2');
  expect(await heard.next()).toBe('2');
  expect(watched).toEqual([[held.mesaId]]);
  await heard.stop();
  expect(told).toEqual([]);
});

test('X-051 who may not read the mesa hears nothing of it, nor who brings no token', async () => {
  const { ask, held } = await served();
  expect((await ask(`/api/mesas/${held.mesaId}/live`, { as: null })).status).toBe(401);
  expect((await ask('/api/mesas/ninguna/live')).status).toBe(404);
});

test('MES-050 F11 the room: agenda, floor and point in one answer; each act of it answers the room as it is then', async () => {
  const { ask, house } = await served();
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
  const path = `/api/mesas/${mesaId}/room`;
  const before = await ask(path, { as: 'moderadora' });
  expect(before.body).toMatchObject({ puntos: 2, agenda: { siguiente: { pasoId: 'apertura' } } });
  const post = (name: string, body: object, as = 'moderadora') =>
    ask(`${path}/${name}`, { as, method: 'POST', body });
  expect((await post('step', { after: '' })).body).toMatchObject({
    agenda: { enCurso: { pasoId: 'apertura' } },
  });
  expect((await post('step', { after: '' })).body).toMatchObject({
    agenda: { enCurso: { pasoId: 'apertura' } },
  });
  const noted = await post('comment', { text: 'Se presentó la relatoría' }, 'relator');
  expect(noted.body).toMatchObject({ notas: [{ texto: 'Se presentó la relatoría' }] });
  expect((await post('step', { after: 'apertura' }, 'enlace')).status).toBe(403);
  expect((await post('step', { stepId: 'otro', after: 'apertura' })).status).toBe(404);
});
