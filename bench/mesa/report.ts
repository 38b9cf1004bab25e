import type { RecordedEvent } from '../../domain/kernel/store';
import { lined, quantile } from '../turn/report';
import type { Told } from './connector-log';
import type { Answered } from './play';

export interface Measured {
  readonly answered: readonly Answered[];
  readonly events: readonly RecordedEvent[];
  readonly told: readonly Told[];
  readonly jobs: { readonly asked: number; readonly together: number };
  readonly seconds: number;
  readonly settledSeconds: number;
  readonly serverSeconds: number;
  readonly databaseSeconds: number;
  readonly memoryMb: readonly number[];
}

const ms = (n: number): string => n.toFixed(0);

export function answersTable(answered: readonly Answered[]): string {
  const kinds = [...new Set(answered.map(({ click }) => click.what))].toSorted();
  const row = (what: string, some: readonly Answered[]): readonly string[] => {
    const sorted = some.map((one) => one.ms).toSorted((a, b) => a - b);
    const again = some.filter(({ tries }) => tries > 1).length;
    return [
      what,
      String(some.length),
      ...[0.5, 0.95, 1].map((q) => ms(quantile(sorted, q))),
      String(again),
      String(some.filter(({ acknowledged }) => !acknowledged).length),
    ];
  };
  return lined([
    ['click', 'answers', 'p50 ms', 'p95 ms', 'max ms', 'repeated', 'unanswered'],
    ...kinds.map((kind) =>
      row(
        kind,
        answered.filter(({ click }) => click.what === kind),
      ),
    ),
    row('all', answered),
  ]);
}

/** An edit that was on its way cannot say what happened meanwhile: the one that shows a change arrives this much later at least. */
const ON_ITS_WAY_MS = 50;

export function cardsTable({ events, told, jobs }: Measured): string {
  const taken = told.filter(({ status }) => status < 300);
  const count = (status: number): number => told.filter((one) => one.status === status).length;
  const late = events
    .flatMap((event) => {
      const card = cardOf(event);
      const at = Date.parse(event.at);
      const shown = taken.find((one) => one.at >= at + ON_ITS_WAY_MS && card(one.card));
      return shown ? [shown.at - at] : [];
    })
    .toSorted((a, b) => a - b);
  return lined([
    ['cards of all in the chat', ''],
    ['changes that they must show', String(jobs.asked)],
    ['of them told together with another', String(jobs.together)],
    ['edits that Teams took', String(taken.filter(({ edit }) => edit).length)],
    ['messages that Teams took', String(taken.filter(({ edit }) => !edit).length)],
    ['429 answered', String(count(429))],
    ['other refusals', String(told.length - taken.length - count(429))],
    ['from a change until the card shows it, p50 ms', ms(quantile(late, 0.5))],
    ['the same, p95 ms', ms(quantile(late, 0.95))],
    ['the same, longest ms', ms(quantile(late, 1))],
  ]);
}

const cardOf = ({ type, data, streamId }: RecordedEvent): ((card: string) => boolean) => {
  if (type === 'floor-asked') return (card) => card.startsWith('palabra');
  if (type === 'voted') return (card) => card === `votacion:${streamId}` || card.endsWith(streamId);
  const itemId = String(data['itemId']);
  return (card) => card.startsWith('item:') && card.endsWith(itemId);
};

export const costTable = (measured: Measured): string =>
  lined([
    ['the machine', ''],
    ['seconds of clicking', measured.seconds.toFixed(0)],
    ['until the outbox was empty after it, s', measured.settledSeconds.toFixed(1)],
    ['processor of the product, s', measured.serverSeconds.toFixed(1)],
    ['the same, ms per click', ms((measured.serverSeconds * 1000) / measured.answered.length)],
    ['processor of PostgreSQL, s', measured.databaseSeconds.toFixed(1)],
    ['memory of each process, MB', measured.memoryMb.map((mb) => mb.toFixed(0)).join(' + ')],
  ]);
