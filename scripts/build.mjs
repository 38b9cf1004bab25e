// npm run build: dist/functions/triggers/main.js (what Azure Functions loads), dist/tab, dist/desk.
import { build } from 'esbuild';
import { bundle } from './bundle.mjs';
import { buildPages } from './pages.mjs';

await buildPages({ force: true });
await build({
  entryPoints: ['functions/triggers/main.ts'],
  outfile: 'dist/functions/triggers/main.js',
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  packages: 'external',
  sourcemap: true,
  logLevel: 'warning',
  loader: { '.html': 'text', '.typ': 'text' },
});
await bundle('functions/local/main.ts');
