import type { MesaView } from '../../domain/reports';

export interface Draft {
  readonly when: { readonly start: string; readonly end: string };
  /** The free moment that was chosen last: its hours are the ones that the form shows. */
  readonly momento: string;
  readonly modalidad: string;
  readonly lugar: string;
  /** What stays out of it, of all that was left open. */
  readonly fuera: readonly string[];
  readonly acceptWarnings: boolean;
  readonly reason: string;
}
export type Carried = MesaView['items'][number];

/** Deferred, not reached, or sent back by the despacho to another mesa (MES-060, MES-077). */
export const carriedOf = ({ items }: MesaView): readonly Carried[] =>
  items.filter(
    ({ outcome, escalamiento }) =>
      outcome === null || outcome === 'aplazado' || escalamiento?.sentido === 'nueva-mesa',
  );

export const reasonOf = ({ outcome }: Carried): string =>
  outcome === null
    ? 'no se alcanzó a tratar'
    : outcome === 'aplazado'
      ? 'aplazado'
      : 'lo devolvió el despacho';

/** What the form opens with: as before, everything that was left open, and no date. */
export const startOf = ({ modalidad, lugar }: Pick<MesaView, 'modalidad' | 'lugar'>): Draft => ({
  when: { start: '', end: '' },
  momento: '',
  modalidad,
  lugar,
  fuera: [],
  acceptWarnings: false,
  reason: '',
});

export const readyWith =
  (carried: readonly Pick<Carried, 'itemId'>[]) =>
  ({ when, fuera, acceptWarnings, reason }: Draft): boolean =>
    when.start !== '' && fuera.length < carried.length && (!acceptWarnings || reason.trim() !== '');

export const bodyWith =
  (carried: readonly Pick<Carried, 'itemId'>[]) =>
  ({ when, fuera, momento: _shown, ...rest }: Draft): object => ({
    ...when,
    ...rest,
    itemIds: carried.map(({ itemId }) => itemId).filter((id) => !fuera.includes(id)),
  });
