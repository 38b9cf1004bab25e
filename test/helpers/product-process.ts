import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { livePostmaster } from '../../functions/adapters/store/postgres/postmaster';

const root = join(__dirname, '../..').replace(/\/dist$/, '');
const built = { file: '' };

/** Bundles functions/local/main.ts as `npm start` does, once per process. */
export function bundleProduct(): string {
  if (built.file !== '') return built.file;
  const outfile = join(root, 'dist/faults/main.js');
  buildSync({
    absWorkingDir: root,
    entryPoints: ['functions/local/main.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    packages: 'external',
    sourcemap: true,
    logLevel: 'error',
    loader: { '.html': 'text', '.typ': 'text' },
  });
  built.file = outfile;
  return outfile;
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const PATIENCE_MS = 60_000;

/** The product as an operator runs it: a process that can be killed at any moment and started again on the same folder and port. */
export class ProductProcess {
  private child: ChildProcess | null = null;
  private ended: Promise<void> = Promise.resolve();
  /** The last things it wrote: what is shown when it does not start. */
  private said = '';

  constructor(
    private readonly env: Readonly<Record<string, string>>,
    private readonly dataDir: string,
  ) {}

  get base(): string {
    return `http://127.0.0.1:${this.env['PORT']}`;
  }

  /** Resolves when it answers that it is well. */
  async start(): Promise<void> {
    const child = spawn(process.execPath, ['--enable-source-maps', bundleProduct()], {
      cwd: root,
      env: { PATH: process.env['PATH'] ?? '', TZ: process.env['TZ'] ?? '', ...this.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.child = child;
    const hear = (chunk: Buffer): void => {
      this.said = `${this.said}${chunk.toString()}`.slice(-60_000);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    this.ended = new Promise((resolve) => child.once('exit', () => resolve()));
    const until = Date.now() + PATIENCE_MS;
    while (Date.now() < until) {
      if (child.exitCode !== null)
        throw new Error(`the product ended with ${child.exitCode} while starting:\n${this.output()}`);
      if (child.signalCode !== null) return;
      if (await this.healthy()) return;
      await pause(25);
    }
    throw new Error(`the product did not answer within a minute of its start:\n${this.output()}`);
  }

  async healthy(): Promise<boolean> {
    try {
      return (await fetch(`${this.base}/api/health`, { signal: AbortSignal.timeout(2000) })).status === 200;
    } catch {
      return false;
    }
  }

  output = (): string => this.said;
  alive = (): boolean =>
    this.child !== null && this.child.exitCode === null && this.child.signalCode === null;

  /** SIGKILL: nothing of it runs any more when this returns, as far as the kernel's scheduler allows. */
  kill(): void {
    this.child?.kill('SIGKILL');
  }

  /** The server of the database, too, as when the machine loses its power. */
  killDatabase(): void {
    const postmaster = livePostmaster(join(this.dataDir, 'postgres'));
    if (postmaster) process.kill(postmaster.pid, 'SIGKILL');
  }

  gone = (): Promise<void> => this.ended;

  /** As an operator stops it; SIGKILL when it does not listen. */
  async stop(): Promise<'stopped' | 'killed'> {
    const { child } = this;
    if (!child || !this.alive()) return 'stopped';
    child.kill('SIGTERM');
    const late = Symbol('late');
    const timer = new Promise<typeof late>((resolve) => {
      setTimeout(() => resolve(late), 10_000).unref();
    });
    if ((await Promise.race([this.ended, timer])) !== late) return 'stopped';
    child.kill('SIGKILL');
    await this.ended;
    return 'killed';
  }
}
