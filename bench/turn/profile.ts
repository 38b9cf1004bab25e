import { readFileSync, writeFileSync } from 'node:fs';
import { type Profiler, Session } from 'node:inspector/promises';
import type { Shares } from './said';

/** V8's own sampling profiler over a stretch of work, summed by part of the code. */
export function profiler(bundle: string): { on: () => Promise<void>; off: () => Promise<Shares> } {
  const session = new Session();
  return {
    on: async () => {
      session.connect();
      await session.post('Profiler.enable');
      await session.post('Profiler.setSamplingInterval', { interval: 200 });
      await session.post('Profiler.start');
    },
    off: async () => {
      const { profile } = await session.post('Profiler.stop');
      session.disconnect();
      if (process.env['BENCH_PROFILE']) writeFileSync(process.env['BENCH_PROFILE'], JSON.stringify(profile));
      return sharesOf(profile, modulesOf(bundle));
    },
  };
}

/** esbuild writes `// bot/render.ts` before each module: the module of every line of the bundle. */
function modulesOf(bundle: string): readonly string[] {
  let module = '';
  return readFileSync(bundle, 'utf8')
    .split('\n')
    .map((line) => (module = /^\/\/ ([\w./-]+\.(?:ts|json))$/.exec(line)?.[1] ?? module));
}

const PACKAGES: readonly (readonly [RegExp, string])[] = [
  [/node_modules\/(pg|pg-protocol|pg-pool|pg-types)\//, 'driver of PostgreSQL (pg)'],
  [/node_modules\/(adaptivecards-templating|adaptive-expressions|antlr4ts)\//, 'card template engine'],
  [/node_modules\/(botbuilder|botframework)/, 'botbuilder'],
  [/node_modules\/(@hono|hono)\//, 'HTTP (Hono)'],
  [/node_modules\/pg-boss\//, 'queue (pg-boss)'],
  [/node_modules\//, 'other packages'],
  [
    /^node:.*(net|stream|http|_http|events|buffer|undici|fetch)|^node:internal\/deps\/undici/,
    'Node: HTTP, sockets, streams',
  ],
  [/^node:/, 'Node: other'],
];
const ROOMS: readonly (readonly [RegExp, string])[] = [
  [/^domain\/reports\//, 'views (domain/reports)'],
  [/^domain\//, 'rules (domain)'],
  [/^bot\//, 'bot'],
  [/^functions\/adapters\/store\//, 'store adapter'],
  [/^functions\/effects\//, 'effects (outbox)'],
  [/^functions\//, 'other adapters'],
  [/^bench\//, 'the bench itself'],
];
const NAMES: Readonly<Record<string, string>> = {
  '(garbage collector)': 'garbage collector',
  '(program)': 'native code and system calls',
};

function partOf(
  { url, functionName, lineNumber }: Profiler.ProfileNode['callFrame'],
  modules: readonly string[],
): string | null {
  if (functionName === '(idle)' || functionName === '(root)') return null;
  const named = NAMES[functionName];
  if (named) return named;
  if (url === '') return 'native code and system calls';
  const own = url.endsWith('turn.js') ? (modules[lineNumber] ?? '') : '';
  const from = own === '' ? PACKAGES : ROOMS;
  const place = own === '' ? url : own;
  return from.find(([pattern]) => pattern.test(place))?.[1] ?? 'other';
}

/** Native code called from a part is that part's (JSON, zod's regular expressions, hashes). */
function sharesOf(profile: Profiler.Profile, modules: readonly string[]): Shares {
  const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
  const parts = new Map<number, string | null>();
  const visit = (id: number, above: string | null): void => {
    const node = nodes.get(id);
    if (!node) return;
    const own = partOf(node.callFrame, modules);
    const native = node.callFrame.url === '' && !NAMES[node.callFrame.functionName];
    const part = own !== null && native && above !== null ? above : own;
    parts.set(id, part);
    for (const child of node.children ?? []) visit(child, part);
  };
  const [root] = profile.nodes;
  if (root) visit(root.id, null);
  const spent: Record<string, number> = {};
  let all = 0;
  profile.samples?.forEach((id, i) => {
    const part = parts.get(id);
    const time = profile.timeDeltas?.[i] ?? 0;
    if (part === null || part === undefined || time < 0) return;
    spent[part] = (spent[part] ?? 0) + time;
    all += time;
  });
  return Object.fromEntries(Object.entries(spent).map(([part, time]) => [part, time / all]));
}
