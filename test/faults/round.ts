import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '../../functions/adapters/clock';
import { openLog } from '../../functions/adapters/log';
import { startEmbedded } from '../../functions/adapters/store/postgres/supervisor';
import { readConfig } from '../../functions/config';
import { openSampleOffice } from '../../functions/local/sample-office';
import { openRecord } from '../../functions/wire';
import { ProductProcess } from '../helpers/product-process';
import { environmentFor, freePort } from '../helpers/running';
import { type Blow, Chaos } from './chaos';
import { type Finding, findings } from './findings';
import { doubledCards } from './invariants/told';
import { MesaUnderFire } from './mesa-under-fire';
import { OfficeSeen } from './office-seen';
import { PatientPeople } from './patient-people';
import { RecordInDatabase } from './record-in-database';
import { recordStands } from './record-stands';
import type { Strike } from './strikes';
import { watchedTenant } from './watched-tenant';

export interface Round {
  readonly seed: number;
  readonly seconds: number;
  readonly blows: readonly Blow[];
  readonly repeated: number;
  readonly findings: readonly Finding[];
  readonly doubledCards: number;
  readonly trace: readonly string[];
  /** Sentences of the process that ended wrongly; empty when all went well. */
  readonly output: string;
}

const FOLDER = join(tmpdir(), 'mesas-fallas-');
const TENANT_ELSEWHERE = 'http://127.0.0.1:1';

/** A folder with the database of the sample office, stopped: every round works on a copy. */
export async function sampleFolder(): Promise<string> {
  const dataDir = mkdtempSync(FOLDER);
  const config = readConfig(environmentFor(3978, TENANT_ELSEWHERE, dataDir));
  const { record, office } = await openRecord(config, { clock: systemClock, log: openLog('silent') });
  await openSampleOffice(office);
  await record.close();
  return dataDir;
}

/** One mesa from the calendar to the register under the given strikes, and what is found afterwards. */
export async function playRound(sample: string, seed: number, strikes: readonly Strike[]): Promise<Round> {
  const begun = Date.now();
  const [dataDir, tenantDir] = [mkdtempSync(FOLDER), mkdtempSync(FOLDER)];
  cpSync(sample, dataDir, { recursive: true });
  const [port, tenantPort] = [await freePort(), await freePort()];
  const environment = environmentFor(port, `http://127.0.0.1:${tenantPort}`, dataDir);
  const product = new ProductProcess({ ...environment, LOG_LEVEL: 'warn' }, dataDir);
  const record = new RecordInDatabase(dataDir);
  const chaos = new Chaos(product, record, strikes);
  const botEndpoint = `http://127.0.0.1:${port}/api/messages`;
  const tenant = await watchedTenant({ dataDir: tenantDir, port: tenantPort, botEndpoint }, chaos.watch);
  const people = new PatientPeople(tenant.baseUrl);
  const office = new OfficeSeen(product.base, people);
  const mesa = new MesaUnderFire(people, office, record);
  const found: Finding[] = [];
  const doubled = { cards: 0 };
  try {
    await product.start();
    chaos.arm();
    await mesa.whole();
    await record.settled();
    await chaos.finish();
    await record.settled();
    const after = { office, tenant, record, chaos, people };
    found.push(...(await findings(after)));
    doubled.cards = (await doubledCards(after)).length;
    if ((await product.stop()) === 'killed')
      found.push({ invariant: 'the product stops when it is asked to', what: 'not within ten seconds' });
    found.push(...(await recordStands(environment)));
  } catch (error) {
    found.push({
      invariant: 'the mesa reaches its end',
      what: String(error instanceof Error ? error.message : error),
    });
  } finally {
    await chaos.finish().catch(() => undefined);
    await product.stop();
    await tenant.stop();
    await (await startEmbedded(dataDir)).stop();
    rmSync(dataDir, { recursive: true, force: true });
    rmSync(tenantDir, { recursive: true, force: true });
  }
  return {
    seed,
    seconds: (Date.now() - begun) / 1000,
    blows: chaos.blows,
    repeated: people.repeated,
    findings: found,
    doubledCards: doubled.cards,
    trace: mesa.trace,
    output: found.length > 0 ? product.output() : '',
  };
}

/** Everything that is needed to find the cause of a broken round. */
export const account = ({ seed, blows, findings, trace, output }: Round): string =>
  [
    `  seed ${seed}`,
    ...findings.map(({ invariant, what }) => `  ✗ ${invariant}: ${what}`),
    ...blows.map(
      ({ at, moment, victim, what, posts }) =>
        `  ${at.toFixed(1).padStart(6)} s  ${victim} · ${moment} · ${what} · ${posts} posts unrecorded`,
    ),
    ...trace.map((step) => `          ${step}`),
    ...(output === '' ? [] : ['  the product wrote last:', output.slice(-4000)]),
  ].join('\n');
