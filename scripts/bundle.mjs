import { mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build } from 'esbuild';

/** Bundles one entry (TypeScript, JSON templates) to `dist/`; packages stay in node_modules. Answers the built file. */
export async function bundle(entry, outdir = 'dist/server') {
  mkdirSync(outdir, { recursive: true });
  const outfile = join(outdir, `${basename(entry).replace(/\.ts$/, '')}.js`);
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    packages: 'external',
    sourcemap: true,
    logLevel: 'warning',
    loader: { '.html': 'text', '.typ': 'text' },
  });
  return outfile;
}
