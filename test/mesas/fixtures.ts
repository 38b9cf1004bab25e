import type { CalendarLink, MesaEvent, Plan } from '../../domain/mesas';
import { at } from '../helpers/given';

export const ref = (personId: string, version = 1) => ({ personId, version });

export const plan = (overrides: Partial<Plan> = {}): Plan => ({
  procesoId: 'ssepot',
  numero: 3,
  nombre: 'Secretaría de Medio Ambiente',
  dependenciaId: 'sma',
  fase: 2,
  temas: ['a'],
  sesionId: 's-1',
  start: at('2026-11-25 09:00'),
  end: at('2026-11-25 11:00'),
  modalidad: 'virtual',
  lugar: '',
  moderador: ref('moderadora'),
  relator: ref('relatora'),
  enlace: ref('enlace'),
  invitees: [{ person: ref('invitado'), origin: 'invitado-por-enlace' }],
  accepted: [],
  reason: '',
  ...overrides,
});

export const ITEMS = [
  { id: 'it-1', indicatorId: 'ind-1', formId: 'f-1' },
  { id: 'it-2', indicatorId: 'ind-2', formId: 'f-2' },
] as const;

export const CALENDAR: CalendarLink = {
  eventId: 'ev-1',
  joinUrl: 'https://teams.example/l/meetup-join/1',
  onlineMeetingId: 'om-1',
  chatId: '19:meeting_1@thread.v2',
};

export const scheduled = (overrides: Partial<Plan> = {}): MesaEvent => ({
  type: 'scheduled',
  plan: plan(overrides),
  items: ITEMS,
});
export const linked: MesaEvent = { type: 'calendar-linked', calendar: CALENDAR };
export const opened: MesaEvent = { type: 'opened' };
export const called = (itemId = 'it-1'): MesaEvent => ({ type: 'item-called', itemId });
export const decided = (itemId = 'it-1', outcome: 'concertado' | 'aplazado' = 'concertado'): MesaEvent => ({
  type: 'item-decided',
  itemId,
  outcome,
  note: '',
});
export const closed: MesaEvent = { type: 'closed' };
