// The journeys once more against a PostgreSQL named by DATABASE_URL: one that is given, or a second one started here (PostgreSQL 18, another folder and port).
import { spawnSync } from 'node:child_process';
import { bundle } from './bundle.mjs';

const run = (env) =>
  spawnSync(process.execPath, ['node_modules/jest/bin/jest.js', 'test/journeys/mesa', 'test/store'], {
    stdio: 'inherit',
    env: { ...process.env, ...env },
  }).status ?? 1;

if (process.env.DATABASE_URL) process.exit(run({}));
const { default: server } = await import(
  `../${await bundle('functions/cli/second-postgres.ts', 'dist/cli')}`
);
const { url, stop } = await server.start();
let status = 1;
try {
  status = run({ DATABASE_URL: url });
} finally {
  await stop();
}
process.exit(status);
