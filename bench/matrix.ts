import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { streamXlsxRows, writeXlsx, XlsxStreamWriter } from 'hucre/xlsx';
import {
  type Existing,
  figuresOf,
  type Indicator,
  importIndicators,
  planImport,
  type Series,
} from '../domain/indicators';
import { SYSTEM } from '../domain/kernel/actor';
import { type Act, handle } from '../domain/kernel/handle';
import { openProceso } from '../domain/people';
import { systemClock } from '../functions/adapters/clock';
import { matrixTable, readMatrix, writeTableXlsx } from '../functions/adapters/files';
import { openStore } from '../functions/adapters/store';
import { ALL_FEATURES } from '../functions/features';

/**
 * Issue 3, «Speed»: each figure beside its floor, same data, one run each, every one in a process of its own.
 * `node scripts/run.mjs bench/matrix.ts` runs them all and prints a line of JSON for each.
 */
const ROWS = Number(process.env['BENCH_ROWS'] ?? 50_000);
const COLUMNS = 30;
const SERIES = 100_000;
const HEADER = [
  'Código',
  'Nombre del indicador',
  'Unidad de medida',
  'Meta del cuatrienio',
  'Tipo de acumulación',
  'Dependencia',
  ...[2024, 2025, 2026, 2027].flatMap((year) => [`Programado ${year}`, `Ejecutado ${year}`]),
];
const TITLES = [...HEADER, ...Array.from({ length: COLUMNS - HEADER.length }, (_, i) => `Recursos ${i + 1}`)];
const cells = (i: number): (string | number)[] =>
  TITLES.map((_, c) =>
    c === 0
      ? `${100_000_000 + i}`
      : c === 1
        ? `Indicador de prueba número ${i} con un nombre tan largo como los reales`
        : c === 2
          ? 'Número'
          : c === 4
            ? 'Acumulado'
            : c === 5
              ? `Dependencia ${i % 20}`
              : ((i * 7 + c * 13) % 1000) / 4,
  );

const megabytes = (): number => Math.round(process.resourceUsage().maxRSS / 1024);
async function timed<T>(
  work: () => Promise<T> | T,
): Promise<{ readonly ms: number; readonly cpu: number; readonly value: T }> {
  const start = performance.now();
  const before = process.cpuUsage();
  const value = await work();
  const { user, system } = process.cpuUsage(before);
  return { ms: Math.round(performance.now() - start), cpu: Math.round((user + system) / 1000), value };
}
const file = (): string => process.env['BENCH_FILE'] ?? '';
const indicators = async (): Promise<readonly Indicator[]> => {
  const read = await readMatrix(readFileSync(file()), 'bench.xlsx');
  if (!read.ok) throw new Error(read.refusal.message);
  return read.value.rows.map(({ ficha, ...row }) => ({
    ...row,
    procesoId: 'p',
    versions: [{ version: 1, ficha, from: '2026-01-01' as never, cause: { kind: 'import', file: 'bench' } }],
  }));
};
const series = (): readonly Series[] =>
  Array.from({ length: SERIES }, (_, i) => ({
    acumulacion: (['acumulado', 'mantenimiento', 'capacidad', 'reduccion'] as const)[i % 4] ?? 'acumulado',
    lineaBase: String(i % 50),
    metaCuatrienio: String(100 + (i % 300)),
    values: Array.from({ length: 12 }, (__, y) => ({
      year: 2020 + y,
      programmed: String(10 + ((i + y) % 90)),
      executed: `${(i * y) % 100}.${y}5`,
      state: 'reportado' as const,
    })),
  }));

const JOBS: Readonly<Record<string, () => Promise<{ readonly ms: number; readonly cpu: number }>>> = {
  'read raw': () =>
    timed(async () => {
      let n = 0;
      for await (const { values } of streamXlsxRows(readFileSync(file()))) n += values.length;
      return n;
    }),
  'read preview': () =>
    timed(async () => {
      const read = await readMatrix(readFileSync(file()), 'bench.xlsx');
      return read.ok ? planImport(read.value.rows, []).nuevos.length : 0;
    }),
  'preview against the same register': async () => {
    const existing: readonly Existing[] = (await indicators()).map((indicator, i) => ({
      id: String(i),
      indicator,
    }));
    const read = await readMatrix(readFileSync(file()), 'bench.xlsx');
    return timed(() => (read.ok ? planImport(read.value.rows, existing).sinCambios.length : 0));
  },
  'commit of the import, on PostgreSQL': async () => {
    const read = await readMatrix(readFileSync(file()), 'bench.xlsx');
    if (!read.ok) throw new Error(read.refusal.message);
    const dataDir = mkdtempSync(join(tmpdir(), 'mesas-bench-'));
    const open = await openStore({
      databaseUrl: process.env['DATABASE_URL'] ?? null,
      dataDir,
      features: ALL_FEATURES,
    });
    const actor = { tenantId: 'bench', person: SYSTEM, grants: [] };
    const now = systemClock.now();
    const run = <I, O>(commandId: string, act: Act<I, O>, input: I) =>
      handle(open.store, actor, act, input, {
        commandId,
        now,
        today: systemClock.today(),
        newId: (ordinal) => `${commandId}-${ordinal}`,
      });
    await run('open', openProceso, { procesoId: 'p', nombre: 'Banco' });
    const { rows } = read.value;
    const done = await timed(async () => {
      const imported = await run('import', importIndicators, { procesoId: 'p', file: 'bench.xlsx', rows });
      return imported.ok ? imported.value.nuevos : 0;
    });
    if (done.value !== ROWS) throw new Error(`${done.value} of ${ROWS} were imported`);
    await open.close();
    rmSync(dataDir, { recursive: true, force: true });
    return done;
  },
  'write raw': () =>
    timed(async () => {
      const writer = new XlsxStreamWriter({ name: 'Matriz' });
      writer.addRow(TITLES);
      for (let i = 0; i < ROWS; i++) writer.addRow(cells(i));
      return (await writer.finish()).length;
    }),
  'write raw, the columns of the export': async () => {
    const { columns, rows } = matrixTable(await indicators());
    return timed(async () => {
      const writer = new XlsxStreamWriter({ name: 'Matriz' });
      writer.addRow(columns.map(({ title }) => title));
      for (const row of rows)
        writer.addRow(
          row.map((cell, i) => (cell !== null && columns[i]?.kind === 'numero' ? Number(cell) : cell)),
        );
      return (await writer.finish()).length;
    });
  },
  'write raw in memory': () =>
    timed(
      async () =>
        (
          await writeXlsx({
            sheets: [{ name: 'Matriz', rows: [TITLES, ...Array.from({ length: ROWS }, (_, i) => cells(i))] }],
            stringMode: 'inline',
          })
        ).length,
    ),
  'write export': async () => {
    const all = await indicators();
    return timed(async () => (await writeTableXlsx(matrixTable(all))).length);
  },
  'achievement by hand': async () => {
    const all = series();
    const { Decimal } = await import('decimal.js');
    const D = Decimal.clone({ precision: 40 });
    return timed(() => byHand(all, (text) => new D(text)));
  },
  achievement: async () => {
    const all = series();
    return timed(() => {
      let n = 0;
      for (const one of all) {
        const { years, cuatrienio } = figuresOf(one, 2031);
        for (const { raw } of years) if (raw) n++;
        if (cuatrienio.raw) n++;
      }
      return n;
    });
  },
};

/** The floor: the same exact decimals and formulas in one loop that only divides. */
function byHand(all: readonly Series[], exact: (text: string) => import('decimal.js').Decimal): number {
  let n = 0;
  for (const { acumulacion, lineaBase, metaCuatrienio, values } of all) {
    const [base, meta] = [exact(lineaBase ?? '0'), exact(metaCuatrienio ?? '0')];
    let reached = exact('0');
    for (const { programmed, executed } of values) {
      const [p, e] = [exact(programmed ?? '0'), exact(executed ?? '0')];
      reached = acumulacion === 'acumulado' ? reached.plus(e) : e;
      const [done, needed] =
        acumulacion === 'capacidad'
          ? [e.minus(base), p.minus(base)]
          : acumulacion === 'reduccion'
            ? [base.minus(e), base.minus(p)]
            : [e, acumulacion === 'mantenimiento' ? meta : p];
      if (!needed.isZero() && done.dividedBy(needed).isFinite()) n++;
    }
    const [done, needed] =
      acumulacion === 'capacidad'
        ? [reached.minus(base), meta.minus(base)]
        : acumulacion === 'reduccion'
          ? [base.minus(reached), base.minus(meta)]
          : [reached, meta];
    if (!needed.isZero() && done.dividedBy(needed).isFinite()) n++;
  }
  return n;
}

async function main(): Promise<void> {
  const [, script = '', job] = process.argv;
  const run = job === undefined ? undefined : JOBS[job];
  if (job !== undefined && run) {
    const { ms, cpu } = await run();
    console.log(JSON.stringify({ job, ms, cpu, peakMB: megabytes() }));
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), 'mesas-bench-'));
  const path = join(folder, 'bench.xlsx');
  const writer = new XlsxStreamWriter({ name: 'Matriz' });
  writer.addRow(TITLES);
  for (let i = 0; i < ROWS; i++) writer.addRow(cells(i));
  writeFileSync(path, await writer.finish());
  for (const name of Object.keys(JOBS)) {
    const done = spawnSync(process.execPath, [script, name], {
      env: { ...process.env, BENCH_FILE: path },
      encoding: 'utf8',
    });
    console.log(done.stdout.trim() || done.stderr.slice(-500));
  }
  rmSync(folder, { recursive: true });
}
void main();
