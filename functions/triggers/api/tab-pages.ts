import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { Hono } from 'hono';
import { securityHeaders, TAB_POLICY } from './security';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/json; charset=utf-8',
  '.woff2': 'font/woff2',
};
const brotli = promisify(brotliCompress);
interface Page {
  readonly plain: Uint8Array<ArrayBuffer>;
  readonly packed: Uint8Array<ArrayBuffer> | null;
  readonly etag: string;
}

/** `/tab/*` from the folder that Vite built; names under `assets/` carry a hash of their content and are kept for a year. */
export function tabPages(folder: string): Hono {
  const app = new Hono();
  const held = new Map<string, Promise<Page | null>>();
  app.use('/tab/*', securityHeaders(TAB_POLICY));
  app.get('/tab', (c) => c.redirect('/tab/'));
  app.get('/tab/*', async (c) => {
    const asked = normalize(decodeURIComponent(c.req.path.slice('/tab/'.length)) || 'index.html');
    const name = asked.startsWith('..') || extname(asked) === '' ? 'index.html' : asked;
    const immutable = name.startsWith('assets/');
    const page = await (immutable ? remembered(held, folder, name) : read(folder, name));
    if (page === null)
      return c.text(
        'No hay nada aquí. La pestaña está en /tab/; si acaba de descargar el proyecto, ejecute npm run build.',
        404,
      );
    const headers: Record<string, string> = {
      'Content-Type': TYPES[extname(name)] ?? 'application/octet-stream',
      'Cache-Control': immutable ? 'public, max-age=31536000, immutable' : 'no-cache',
      ETag: page.etag,
      Vary: 'Accept-Encoding',
    };
    if (c.req.header('If-None-Match') === page.etag) return c.body(null, 304, headers);
    const packed = page.packed !== null && /\bbr\b/.test(c.req.header('Accept-Encoding') ?? '');
    return c.body(
      packed && page.packed ? page.packed : page.plain,
      200,
      packed ? { ...headers, 'Content-Encoding': 'br' } : headers,
    );
  });
  return app;
}

function remembered(
  held: Map<string, Promise<Page | null>>,
  folder: string,
  name: string,
): Promise<Page | null> {
  const found = held.get(name) ?? read(folder, name);
  held.set(name, found);
  void found.then((page) => page ?? held.delete(name));
  return found;
}

async function read(folder: string, name: string): Promise<Page | null> {
  const plain = await readFile(join(folder, name)).catch(() => null);
  if (plain === null) return null;
  const small = plain.byteLength < 1024 || !/\.(html|js|css|svg|json)$/.test(name);
  const packed = small ? null : await brotli(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
  return {
    plain: new Uint8Array(plain),
    packed: packed && new Uint8Array(packed),
    etag: `"${createHash('sha256').update(plain).digest('base64url').slice(0, 27)}"`,
  };
}
