// npm run package: fills manifest/manifest.json from the environment and zips the Teams app package to dist/mesas.zip.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';

const text = readFileSync('manifest/manifest.json', 'utf8').replace(/\$\{\{(\w+)\}\}/g, (_, name) => {
  const value = process.env[name];
  if (!value) throw new Error(`Falta la variable de entorno ${name}: la necesita manifest/manifest.json.`);
  return value;
});
mkdirSync('dist', { recursive: true });
writeFileSync(
  'dist/mesas.zip',
  zipSync({
    'manifest.json': strToU8(text),
    'color.png': new Uint8Array(readFileSync('manifest/color.png')),
    'outline.png': new Uint8Array(readFileSync('manifest/outline.png')),
  }),
);
process.stdout.write('dist/mesas.zip listo\n');
