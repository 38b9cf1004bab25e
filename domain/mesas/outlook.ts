import type { Stamp } from '../kernel/feature';
import { moved } from './cronograma';
import type { MesaState } from './mesas';
import type { OutlookEvent } from './outlook-nouns';

type Known = Exclude<MesaState, { kind: 'none' }>;

/** Moved in Outlook: the plan takes the date, and the cronograma is moved like by any other route. Lost: everything stays until somebody decides. */
export function afterOutlook(state: Known, event: OutlookEvent & Stamp): Known {
  switch (event.type) {
    case 'moved-outside': {
      const { start, end } = event;
      return {
        ...state,
        plan: { ...state.plan, start, end },
        calendar: state.calendar && { ...state.calendar, start, end },
        cronograma: moved(state),
      };
    }
    case 'event-lost':
      return { ...state, lost: event.at };
    case 'booked-again': {
      const { lost: _lost, ...mesa } = state;
      return { ...mesa, calendar: null, bookings: (state.bookings ?? 0) + 1 };
    }
  }
}
