import type { Run } from './load';
import type { Cost, Shares, Stages } from './said';

export interface Measured {
  readonly what: string;
  readonly clients: number;
  readonly run: Run;
  /** The difference between before and after, outbox emptied. */
  readonly cost: Cost;
  /** Messages that the Connector took meanwhile. */
  readonly taken: number;
}

const quantile = (sorted: readonly number[], q: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? 0;
const two = (n: number): string => n.toFixed(2);

const COLUMNS = [
  'turn',
  'clients',
  'turns',
  'req/s',
  'p50 ms',
  'p95 ms',
  'server CPU ms',
  '× echo message',
  '× echo click',
  'PostgreSQL CPU ms',
  'queries',
  'to Connector',
];

export function table(all: readonly Measured[]): string {
  const perTurn = ({ run, cost }: Measured): number => cost.server / 1000 / run.latencies.length;
  const times = (one: Measured, floor: string): string => {
    const echo = all.find(({ what, clients }) => what === floor && clients === one.clients);
    return echo ? two(perTurn(one) / perTurn(echo)) : '';
  };
  const rows = all.map((one) => {
    const n = one.run.latencies.length;
    return [
      one.what,
      String(one.clients),
      String(n),
      (n / one.run.seconds).toFixed(0),
      two(quantile(one.run.latencies, 0.5)),
      two(quantile(one.run.latencies, 0.95)),
      two(perTurn(one)),
      times(one, ECHO_MESSAGE),
      times(one, ECHO_CLICK),
      two(one.cost.database / 1000 / n),
      (one.cost.statements / n).toFixed(1),
      two(one.taken / n),
    ];
  });
  return lined([COLUMNS, ...rows]);
}
export const ECHO_MESSAGE = 'echo, message';
export const ECHO_CLICK = 'echo, click';

export const stagesTable = (stages: Stages): string =>
  lined([
    ['stage of a click, 1 client', 'p50 ms', 'p95 ms'],
    ...Object.entries(stages).map(([stage, all]) => {
      const sorted = [...all].sort((a, b) => a - b);
      return [stage, two(quantile(sorted, 0.5)), two(quantile(sorted, 0.95))];
    }),
  ]);

export const sharesTable = (shares: Shares): string =>
  lined([
    ['processor time of the server, 4 clients', 'share'],
    ...Object.entries(shares)
      .sort(([, a], [, b]) => b - a)
      .filter(([, share]) => share >= 0.005)
      .map(([part, share]) => [part, `${(share * 100).toFixed(1)} %`]),
  ]);

function lined(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  const line = (row: readonly string[]): string =>
    row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  ');
  return rows.map(line).join('\n');
}
