import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type IndicatorRow, indicatorFeature } from '../domain/indicators';
import { SYSTEM } from '../domain/kernel/actor';
import type { Act } from '../domain/kernel/handle';
import { ok } from '../domain/kernel/result';
import { openProceso } from '../domain/people';
import { systemClock } from '../functions/adapters/clock';
import { registerSearch } from '../functions/adapters/register-search';
import { openStore } from '../functions/adapters/store';
import { ALL_FEATURES } from '../functions/features';
import { openOffice } from '../functions/office';
import { api } from '../functions/triggers/api';

/** Issue 3, «Speed»: search over 100,000 names through the whole API on PostgreSQL, accents ignored and slips forgiven; p95 ≤ 50 ms. */
const NAMES = Number(process.env['BENCH_NAMES'] ?? 100_000);
const ASKED = Number(process.env['BENCH_QUERIES'] ?? 1000);
const BATCH = 10_000;

const WHAT =
  'Árboles sembrados|Kilómetros de ciclorruta construidos|Espacio público efectivo por habitante|Viviendas de interés social habilitadas|Metros cuadrados de andenes adecuados|Hectáreas de suelo de protección restauradas|Porcentaje de avance en la formulación|Equipamientos educativos mejorados|Estaciones del sistema masivo en operación|Hogares en zonas de alto riesgo reubicados|Quebradas intervenidas|Parques lineales entregados|Licencias urbanísticas otorgadas|Bienes de interés cultural protegidos|Toneladas de residuos aprovechados'.split(
    '|',
  );
const HOW =
  'con enfoque de género|en zona rural|en zona urbana|por comuna|en el corregimiento|con participación ciudadana|para primera infancia|en ladera|con energía renovable|en el centro tradicional|en macroproyectos|mediante asociación público privada|de la red prioritaria|con mantenimiento|en renovación urbana'.split(
    '|',
  );
const WHERE =
  'Popular|Santa Cruz|Manrique|Aranjuez|Castilla|Doce de Octubre|Robledo|Villa Hermosa|Buenos Aires|La Candelaria|Laureles|La América|San Javier|El Poblado|Guayabal|Belén|Palmitas|San Cristóbal|Altavista|San Antonio de Prado|Santa Elena'.split(
    '|',
  );
const nameOf = (i: number): string =>
  `${WHAT[i % 15]} ${HOW[Math.floor(i / 15) % 15]}, ${WHERE[Math.floor(i / 225) % 21]}, grupo ${Math.floor(i / 4725)}`;

/** The same text at each run, without a random source. */
const turn = (n: number): number => ((n * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648;

/** As people type it: no accents, a letter swapped, doubled or lost in one word of two. */
function asked(n: number): string {
  const words = nameOf(Math.floor(turn(n) * NAMES))
    .normalize('NFD')
    .replaceAll(/\p{M}|,/gu, '')
    .toLowerCase()
    .split(' ');
  const from = Math.floor(turn(n + 1) * Math.max(1, words.length - 4));
  return words
    .slice(from, from + 1 + (n % 4))
    .map((word, i) => (word.length < 5 || (n + i) % 2 === 0 ? word : slipped(word, n + i)))
    .join(' ');
}
function slipped(word: string, n: number): string {
  const at = 1 + Math.floor(turn(n) * (word.length - 2));
  const [before, here, after] = [word.slice(0, at), word[at] ?? '', word.slice(at + 1)];
  return (
    [
      `${before}${after}`,
      `${before}${here}${here}${after}`,
      `${before}${after.slice(0, 1)}${here}${after.slice(1)}`,
    ][n % 3] ?? word
  );
}

const rowOf = (i: number): IndicatorRow => ({
  codigo: `${Math.floor(i / 1000)}.${i % 1000}`,
  nombre: nameOf(i),
  ficha: { codigo: `${Math.floor(i / 1000)}.${i % 1000}`, nombre: nameOf(i) },
  values: [2024, 2025, 2026, 2027].map((year) => ({
    year,
    programmed: '10',
    executed: null,
    state: 'sin-dato',
  })),
  lineaBase: null,
  metaCuatrienio: '40',
  unidad: 'Número',
  acumulacion: 'acumulado',
  peso: null,
  assignment: {
    dependenciaId: null,
    coordinadorId: null,
    enlaceId: null,
    subsistema: null,
    modulos: [],
    tema: null,
  },
  extra: {},
  source: { file: 'bench', sheet: '', row: i },
});

/** As the import does it, without comparing with a register that we know is empty. */
const importAsNew: Act<{ readonly procesoId: string; readonly rows: readonly IndicatorRow[] }> = {
  name: 'bench/import',
  run: async ({ procesoId, rows }, desk) => {
    for (const row of rows) {
      const command = { type: 'import', procesoId, row, today: desk.today } as const;
      const done = await desk.change(indicatorFeature, desk.newId(), command);
      if (!done.ok) return done;
    }
    return ok(undefined);
  },
};

async function main(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'mesas-search-'));
  const record = await openStore({
    databaseUrl: process.env['DATABASE_URL'] ?? null,
    dataDir,
    features: ALL_FEATURES,
  });
  const office = openOffice({
    store: record.store,
    clock: systemClock,
    documents: record.documents,
    printer: { form: never, acta: never },
    digest: () => '',
  });
  const system = { tenantId: 't', person: SYSTEM, grants: [] };
  const procesoId = 'bench';
  await office.perform(system, openProceso, { procesoId, nombre: 'Banco' }, 'open');
  for (let i = 0; i < NAMES; i += BATCH) {
    const rows = Array.from({ length: Math.min(BATCH, NAMES - i) }, (_, k) => rowOf(i + k));
    const done = await office.perform(system, importAsNew, { procesoId, rows }, `import-${i}`);
    if (!done.ok) throw new Error(done.refusal.message);
  }
  const papers = {
    draftForm: never,
    draftActa: never,
    informe: never,
    decision: never,
    formToSign: never,
    actaToSign: never,
    oficioFiles: never,
    archivo: never,
    signedForm: never,
    finalActa: never,
    constancia: never,
    cronograma: never,
    oficio: never,
    presentacion: never,
    registroAsistencia: never,
    asistencia: never,
  };
  const app = api({
    office,
    papers,
    publicPapers: papers,
    verifyToken: async () => ok({ tenantId: 't', oid: 'x', name: 'x' }),
    actorFor: async () => ok(system),
    tenantId: 't',
    procesoId,
    publicUrl: '',
    contact: '',
    version: '0',
    deliveries: { find: never, ofMesa: never },
    watch: () => () => undefined,
    calendars: {
      freeMoments: async () => ({ answered: false, moments: [] }),
      busyBetween: async () => [],
      readAnswers: async () => false,
    },
    directory: async () => null,
    healthy: async () => true,
    search: registerSearch(record.names),
    log: { info: () => undefined, error: (fields) => console.error(fields) },
  });
  const ask = async (text: string): Promise<{ ms: number; total: number }> => {
    const start = performance.now();
    const response = await app.request(`/api/indicators?limit=20&q=${encodeURIComponent(text)}`);
    const { total } = (await response.json()) as { total: number };
    return { ms: performance.now() - start, total };
  };
  const first = await ask('arboles');
  const times: number[] = [];
  let found = 0;
  for (let n = 0; n < ASKED; n++) {
    const { ms, total } = await ask(asked(n));
    times.push(ms);
    if (total > 0) found++;
  }
  times.sort((a, b) => a - b);
  const at = (share: number): number => Math.round((times[Math.floor(times.length * share)] ?? 0) * 10) / 10;
  console.log(
    JSON.stringify({
      job: 'search',
      names: NAMES,
      queries: ASKED,
      found,
      firstMs: Math.round(first.ms),
      p50: at(0.5),
      p95: at(0.95),
      p99: at(0.99),
      max: at(0.9999),
      peakMB: Math.round(process.resourceUsage().maxRSS / 1024),
    }),
  );
  await record.close();
  rmSync(dataDir, { recursive: true, force: true });
}
const never = async (): Promise<never> => {
  throw new Error('nothing is printed here');
};
void main();
