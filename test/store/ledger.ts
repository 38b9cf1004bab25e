import type { Feature } from '../../domain/kernel/feature';
import { ok, refuse } from '../../domain/kernel/result';

/** A small feature of the tests' own, on the read table of the mesas: it counts, and tells every tenth. */
export type LedgerCommand =
  | { readonly type: 'open'; readonly nombre: string; readonly fase?: number }
  | { readonly type: 'add'; readonly indicatorId: string }
  | { readonly type: 'forbidden' };
export type LedgerEvent =
  | { readonly type: 'opened'; readonly nombre: string; readonly fase: number }
  | { readonly type: 'added'; readonly indicatorId: string };
export interface LedgerState {
  readonly nombre: string;
  readonly fase: number;
  readonly added: readonly string[];
}

export const ledger: Feature<LedgerCommand, LedgerState, LedgerEvent> = {
  kind: 'mesa',
  schema: 1,
  initial: { nombre: '', fase: 0, added: [] },
  decide: (command) => {
    if (command.type === 'forbidden') return refuse('ledger.forbidden', 'No.');
    if (command.type === 'open')
      return ok([{ type: 'opened', nombre: command.nombre, fase: command.fase ?? 1 }]);
    return ok([{ type: 'added', indicatorId: command.indicatorId }]);
  },
  evolve: (state, event) =>
    event.type === 'opened'
      ? { ...state, nombre: event.nombre, fase: event.fase }
      : { ...state, added: [...state.added, event.indicatorId] },
  row: (_id, state) => ({
    procesoId: state.nombre,
    numero: state.fase,
    dependenciaId: null,
    indicatorIds: state.added,
  }),
  react: (event, state, id) =>
    event.type === 'added'
      ? [
          {
            topic: 'card/show',
            key: `card/show:${id}:${event.indicatorId}`,
            data: { mesaId: id, n: state.added.length },
          },
        ]
      : [],
};
