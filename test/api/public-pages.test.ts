import { readFileSync } from 'node:fs';
import { served } from './served';

const manifest = readFileSync('manifest/manifest.json', 'utf8');
/** The path of an address of the manifest. */
const pathOf = (name: string): string =>
  new RegExp(`"${name}": "https://[^/]+([^"]+)"`).exec(manifest)?.[1] ?? '';

test('X-041 X-044 the privacy page that the manifest names is read without account: the office’s notice, purposes, rights and where to ask', async () => {
  const house = await served();
  const { response } = await house.ask(pathOf('privacyUrl'), { as: null });
  const text = await response.text();
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/html; charset=UTF-8']);
  expect(text).toContain('Sus datos (nombre, cargo, dependencia, correo');
  expect(text).toContain('mailto:mesas@oficina.example');
  for (const right of ['conocer', 'actualizar', 'rectificar', 'supresión', 'Ley 1581 de 2012'])
    expect(text).toContain(right);
});

test('X-042 X-043 the privacy page tells that nobody is recorded without an authorization of its own, on which nothing depends, and names neither identity number nor telephone among what is kept', async () => {
  const house = await served();
  const { response } = await house.ask(pathOf('privacyUrl'), { as: null });
  const text = await response.text();
  expect(text).toContain('No se graba su voz ni su imagen');
  expect(text).toContain('nada depende de que la dé');
  expect(text).not.toMatch(/cédula|teléfono|celular/i);
});

test('X-047 the terms that the manifest names say what the signature is and is not; nothing runs in these pages', async () => {
  const house = await served();
  const { response } = await house.ask(pathOf('termsOfUseUrl'), { as: null });
  const text = await response.text();
  expect(text).toContain('no es una firma digital certificada');
  expect(text).not.toContain('<script');
  const policy = response.headers.get('Content-Security-Policy') ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain('script-src');
});
