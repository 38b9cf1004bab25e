// npm test: builds the pages the browser journeys need, then runs Jest (arguments are passed on).
import { spawnSync } from 'node:child_process';
import { bundle } from './bundle.mjs';
import { buildPages } from './pages.mjs';

await buildPages();
await bundle('functions/local/main.ts');
const run = spawnSync(process.execPath, ['node_modules/jest/bin/jest.js', ...process.argv.slice(2)], {
  stdio: 'inherit',
});
process.exit(run.status ?? 1);
