import type { Office } from '../../domain/kernel/office';
import type { RecordedEvent } from '../../domain/kernel/store';
import { votacionFeature } from '../../domain/votes';
import { SAMPLE_TENANT_ID } from '../../functions/local/people';
import type { Told } from './connector-log';
import type { Crowd } from './given';
import type { Answered } from './play';

const OF_PEOPLE = new Set(['position-taken', 'commented', 'floor-asked', 'voted']);

export interface Judged {
  /** Sentences: what should not be. Empty: nothing was lost and nothing was doubled. */
  readonly faults: readonly string[];
  readonly events: readonly RecordedEvent[];
}

/** Reads the record: every acknowledged click is there exactly once, nothing else is, and the cards of all say how it ended. */
export async function judge(
  office: Office,
  { mesaId, votacionId, people, itemId }: Crowd,
  answered: readonly Answered[],
  told: readonly Told[],
): Promise<Judged> {
  const reader = office.reader(SAMPLE_TENANT_ID);
  const all = [...(await reader.history('mesa', mesaId)), ...(await reader.history('votacion', votacionId))];
  const sent = new Set(answered.map(({ click }) => click.commandId));
  const events = all.filter(({ commandId }) => sent.has(commandId));
  const times = new Map<string, number>();
  for (const { commandId } of events) times.set(commandId, (times.get(commandId) ?? 0) + 1);
  const faults: string[] = [];
  for (const { click, acknowledged, tries, said } of answered) {
    if (!acknowledged)
      faults.push(`${click.what} of ${click.person}: never answered in ${tries} tries: ${said}`);
    const found = click.commandId === null ? 1 : (times.get(click.commandId) ?? 0);
    if (acknowledged && found !== 1)
      faults.push(
        `${click.what} of ${click.person}: acknowledged, and ${found} times in the record: ${said}`,
      );
  }
  const strange = all.filter(({ type, commandId }) => OF_PEOPLE.has(type) && !sent.has(commandId));
  for (const { type, commandId } of strange) faults.push(`${type} of ${commandId}: nobody clicked it`);
  const { state } = await reader.get(votacionFeature, votacionId);
  const votes = state.kind === 'open' ? state.votos.length : 0;
  if (votes !== people.length) faults.push(`${votes} votes stand, of ${people.length} people`);
  faults.push(...staleCards(told, people.length, itemId));
  return { faults, events };
}

/** The last edit that Teams took of each card of all. */
function staleCards(told: readonly Told[], people: number, itemId: string): readonly string[] {
  const last = new Map<string, string>();
  for (const { status, card, text } of told) if (status < 300) last.set(card, text);
  const says = (of: (card: string) => boolean, what: string): readonly string[] => {
    const shown = [...last].filter(([card]) => of(card)).at(-1)?.[1];
    return shown?.includes(what) ? [] : [`the card of all does not say «${what}»`];
  };
  return [
    ...says((card) => card.startsWith('item:') && card.includes(itemId), `${people} comentarios`),
    ...says((card) => card.startsWith('palabra'), `Siguen ${people}`),
    ...says((card) => card.startsWith('votacion'), `${people} `),
  ];
}
