import type { Stamp } from '../kernel/feature';
import { compare, type PlainDate } from '../kernel/instant';
import type { EscalationEvent } from './escalation-nouns';
import type { Item, MesaState } from './mesas';

export type Unagreed = Extract<Item, { kind: 'decided' }>;

/** The items whose dissent stands: decided without agreement, in a sesión that is over. */
export const unagreed = (mesa: MesaState): readonly Unagreed[] =>
  mesa.kind === 'none'
    ? []
    : mesa.items.flatMap((item) =>
        item.kind === 'decided' && item.outcome === 'no-concertado' && settled(mesa, item) ? [item] : [],
      );

/** While the sesión that decided it is open, an item may still be called again. */
export const settled = (mesa: Exclude<MesaState, { kind: 'none' }>, item: Unagreed): boolean =>
  mesa.kind === 'closed' || (item.sesionId !== undefined && item.sesionId !== mesa.plan.sesionId);

export const awaitsDecision = (mesa: MesaState): boolean => unagreed(mesa).some(({ ruling }) => !ruling);

export type EscalationStatus = 'por-enviar' | 'en-despacho' | 'vencido' | 'decidido';
/** Where the dissent is. Silence is never a decision: what is overdue stays overdue (MES-060, MES-075). */
export function escalationStatus(
  { escalation, ruling }: Unagreed,
  today: PlainDate | undefined,
): EscalationStatus {
  if (ruling) return 'decidido';
  if (!escalation) return 'por-enviar';
  const { due } = escalation;
  return due !== null && today !== undefined && compare(today, due) > 0 ? 'vencido' : 'en-despacho';
}

export const reported = (
  item: Item,
  { documentSha256, due, to, at }: Extract<EscalationEvent, { type: 'report-sent' }> & Stamp,
): Item =>
  item.kind === 'decided' ? { ...item, escalation: { documentSha256, due, to, sentAt: at } } : item;

export function ruled(item: Item, event: Extract<EscalationEvent, { type: 'ruled' }> & Stamp): Item {
  if (item.kind !== 'decided') return item;
  const { sense, text, date, author, evidence, at, by } = event;
  const recordedBy = by.personId === author.personId ? null : by;
  return { ...item, ruling: { sense, text, date, author, evidence, at, recordedBy } };
}
