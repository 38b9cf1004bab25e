import { website } from '../../functions/triggers/website';
import { served } from './served';

test('an address that leads nowhere says so in Spanish with the way back; one of the API stays a problem', async () => {
  const { ports } = await served();
  const site = website({ messages: async () => new Response('', { status: 202 }), api: ports });
  const lost = await site.fetch(new Request('https://mesas.example/nada'));
  expect([lost.status, lost.headers.get('Content-Type')]).toEqual([404, 'text/html; charset=UTF-8']);
  expect(await lost.text()).toMatch(
    /<html lang="es-CO">[\s\S]*Esta dirección no existe[\s\S]*href="\/tab\/"/,
  );
  const api = await site.fetch(new Request('https://mesas.example/api/nada'));
  expect([api.status, api.headers.get('Content-Type')]).toEqual([
    404,
    'application/problem+json; charset=utf-8',
  ]);
});
