import fc from 'fast-check';
import { type MesaCommand, type MesaEvent, mesaFeature } from '../../domain/mesas';
import { at, given } from '../helpers/given';
import { CALENDAR, closed, decided, linked, opened, ref, scheduled } from './fixtures';

const [start, end] = [at('2026-11-26 14:00'), at('2026-11-26 16:00')];
const move: MesaCommand = { type: 'move-outside', eventId: 'ev-1', start, end };
const movedOutside: MesaEvent = { type: 'moved-outside', eventId: 'ev-1', start, end };
const gone: MesaCommand = { type: 'lose-event', eventId: 'ev-1' };
const lost: MesaEvent = { type: 'event-lost', eventId: 'ev-1' };
const sent: MesaEvent = { type: 'schedule-sent' };
const aval: MesaEvent = { type: 'schedule-endorsed', person: ref('enlace'), evidence: '' };

test('MES-027 moved in Outlook: the plan takes the date, the aval no longer holds and a new one is asked for', () => {
  const when = given(mesaFeature, scheduled(), linked, sent, aval).when(move);
  when.then(movedOutside);
  when.thenState({ kind: 'scheduled', plan: { start, end }, cronograma: { state: 'ajustada' } });
  when.thenTold(
    'calendar/update',
    'cronograma/outlook',
    'notify/pendings',
    'notify/pendings',
    'cronograma/ask',
  );
  expect(when.told[0]?.data).toEqual({ mesaId: 'mesa-1', subject: true });
});

test('MES-027 moved in Outlook before it was sent, it is a proposal still and nobody of the dependencia is asked', () => {
  const when = given(mesaFeature, scheduled(), linked).when(move);
  when.thenTold('calendar/update', 'cronograma/outlook');
  when.thenState({ cronograma: { state: 'propuesta' } });
});

test('MES-027 the event where the plan is, where Outlook was last told, of another event or of a mesa that began is no news', () => {
  const plan = { start: at('2026-11-25 09:00'), end: at('2026-11-25 11:00') };
  given(mesaFeature, scheduled(), linked)
    .when({ ...move, ...plan })
    .then();
  given(mesaFeature, scheduled(), linked)
    .when({ ...move, eventId: 'ev-9' })
    .then();
  given(mesaFeature, scheduled(), linked, opened).when(move).then();
  given(mesaFeature, scheduled()).when(move).then();
  given(mesaFeature, scheduled(), linked, lost).when(move).then();
  given(mesaFeature, scheduled(), linked, movedOutside).when(move).then();
});

test('MES-027 a change of ours that is still on its way to Outlook is not taken for somebody else’s', () => {
  const told = { ...CALENDAR, start: at('2026-11-25 09:00'), end: at('2026-11-25 11:00') };
  const rescheduled: MesaEvent = { type: 'rescheduled', start, end, reason: 'Cruce' };
  const waiting = given(mesaFeature, scheduled(), { type: 'calendar-linked', calendar: told }, rescheduled);
  waiting.when({ ...move, start: told.start, end: told.end }).then();
  expect(waiting.state).toMatchObject({ plan: { start }, calendar: { start: told.start } });
  const other = { start: at('2026-11-27 08:00'), end: at('2026-11-27 09:00') };
  waiting.when({ ...move, ...other }).then({ ...movedOutside, ...other });
});

test('MES-027 cancelled in Outlook: nothing is cancelled, the moderador is asked; booked again it gets another event', () => {
  const when = given(mesaFeature, scheduled(), linked, sent, aval).when(gone);
  when.then(lost);
  when.thenState({ kind: 'scheduled', cronograma: { state: 'avalada' } });
  when.thenTold('cronograma/outlook', 'notify/pendings');
  expect(when.told[1]?.data).toEqual({ personId: 'moderadora' });
  given(mesaFeature, scheduled(), linked, lost).when(gone).then();
  const again = given(mesaFeature, scheduled(), linked, lost).when({ type: 'book-again' });
  again.then({ type: 'booked-again' });
  again.thenState({ calendar: null, bookings: 1 });
  again.thenTold('calendar/create', 'notify/pendings');
  given(mesaFeature, scheduled(), linked).when({ type: 'book-again' }).then();
  given(mesaFeature, scheduled(), linked, lost, opened)
    .when({ type: 'book-again' })
    .thenRefused('mesa-no-programada');
});

test('MES-077 what happened in Outlook to one sesión is not carried to the next', () => {
  const { state } = given(
    mesaFeature,
    scheduled(),
    linked,
    lost,
    opened,
    decided('it-1'),
    decided('it-2', 'aplazado'),
    closed,
    {
      type: 'continued',
      sesionId: 's-2',
      start,
      end,
      modalidad: 'virtual',
      lugar: '',
      itemIds: ['it-2'],
      accepted: [],
      reason: '',
    },
  );
  expect(state).not.toHaveProperty('lost');
});

test('MES-027 however Outlook and the office move it, in any order, a date without its own aval is never shown as endorsed', () => {
  const step = fc.constantFrom<MesaCommand['type']>(
    'move-outside',
    'reschedule',
    'send-schedule',
    'endorse-schedule',
    'lose-event',
    'book-again',
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(step, fc.integer({ min: 1, max: 5 })), { maxLength: 25 }), (steps) => {
      let state = given(mesaFeature, scheduled(), linked).state;
      for (const [type, n] of steps) {
        const times = { start: at(`2026-12-0${n} 09:00`), end: at(`2026-12-0${n} 11:00`) };
        const command = {
          'move-outside': { type: 'move-outside', eventId: 'ev-1', ...times },
          reschedule: { type: 'reschedule', ...times, reason: 'x' },
          'send-schedule': { type: 'send-schedule' },
          'endorse-schedule': { type: 'endorse-schedule', person: ref('enlace'), evidence: 'x' },
          'lose-event': { type: 'lose-event', eventId: 'ev-1' },
          'book-again': { type: 'book-again' },
        }[type as 'reschedule'] as MesaCommand;
        const stamp = { at: at('2026-11-24 09:00'), by: ref('enlace') };
        const result = mesaFeature.decide({ ...command, ...stamp }, state);
        for (const event of result.ok ? result.value : [])
          state = mesaFeature.evolve(state, { ...event, ...stamp });
        if (state.kind === 'none' || state.cronograma?.state !== 'avalada') continue;
        expect(state.cronograma.endorsed?.start).toBe(state.plan.start);
      }
    }),
  );
});
