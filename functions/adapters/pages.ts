import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import type { Context } from 'hono';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.json': 'application/json; charset=utf-8',
};
const NOT_BUILT = 'La página no está construida. Ejecute npm run build y vuelva a intentarlo.';

/** Serves the files of a built page. Names with a hash in them never change and are kept; the rest is asked for again. */
export function pages(folder: string): (c: Context, path: string) => Promise<Response> {
  return async (c, path) => {
    const name = normalize(decodeURIComponent(path || 'index.html'));
    if (name.startsWith('..') || name.startsWith('/')) return c.text('', 404);
    try {
      const bytes = await readFile(join(folder, name));
      return c.body(new Uint8Array(bytes), 200, {
        'Content-Type': TYPES[extname(name)] ?? 'application/octet-stream',
        'Cache-Control': name.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      });
    } catch {
      return name === 'index.html' ? c.text(NOT_BUILT, 503) : c.text('', 404);
    }
  };
}
