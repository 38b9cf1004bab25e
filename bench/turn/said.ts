/** What the bench and its children say to each other over Node's channel. */
export type Ask =
  | { readonly ask: 'cost' }
  | { readonly ask: 'idle' }
  | { readonly ask: 'profile'; readonly on: boolean }
  | { readonly ask: 'stages' }
  /** Whether the product's workers take jobs: off, a click is measured without the edit of the shared card. */
  | { readonly ask: 'workers'; readonly on: boolean }
  | { readonly ask: 'end' };

/** Processor time in microseconds since the process began; `database` is PostgreSQL's, 0 where there is none. */
export interface Cost {
  readonly server: number;
  readonly database: number;
  readonly statements: number;
  /** Bytes that the process holds. */
  readonly memory?: number;
}
/** One place where a click can be counted: an open item and a person who speaks for a party. */
export interface Slot {
  readonly mesaId: string;
  readonly itemId: string;
  readonly person: string;
}
export interface Ready {
  readonly port: number;
  readonly slots: readonly Slot[];
}
/** Milliseconds per stage, one entry per turn. */
export type Stages = Readonly<Record<string, readonly number[]>>;
/** Share of processor time by part of the code, 0 to 1. */
export type Shares = Readonly<Record<string, number>>;
