// npm run check: types, format, lint, import directions, dead code, tests. Says what failed and how to mend it.
import { spawnSync } from 'node:child_process';

const steps = [
  ['tipos', ['tsc', '-p', '.'], 'Corrija los tipos que señala tsc.'],
  ['tipos de la pestaña', ['tsc', '-p', 'tab'], 'Corrija los tipos que señala tsc.'],
  ['tipos del escritorio', ['tsc', '-p', 'functions/local/desk'], 'Corrija los tipos que señala tsc.'],
  ['formato', ['biome', 'check', '.'], 'Ejecute npm run fix.'],
  ['estilo', ['oxlint'], 'Corrija lo que señala oxlint; cada regla dice por qué.'],
  [
    'direcciones de importación',
    ['depcruise', 'domain', 'bot', 'functions', 'tab', 'test'],
    'Mueva el código a la sala que le toca (.dependency-cruiser.cjs lo explica).',
  ],
  ['código sin uso', ['knip'], 'Borre lo que sobra o úselo.'],
];
const skipTests = process.argv.includes('--sin-pruebas');
let failed = 0;
for (const [name, [tool, ...args], mend] of steps) {
  const started = performance.now();
  const run = spawnSync(`node_modules/.bin/${tool}`, args, { encoding: 'utf8' });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  if (run.status === 0) console.log(`✓ ${name} (${seconds} s)`);
  else {
    failed++;
    console.log(`✗ ${name} (${seconds} s)\n${run.stdout}${run.stderr}\n  ${mend}`);
  }
}
if (failed === 0 && !skipTests)
  process.exit(spawnSync(process.execPath, ['scripts/test.mjs'], { stdio: 'inherit' }).status ?? 1);
process.exit(failed === 0 ? 0 : 1);
