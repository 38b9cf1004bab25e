import {
  bookAgain,
  cancelMesa,
  cancelSesion,
  counterSchedule,
  endorseSchedule,
  loadSesion,
  moveSesion,
  planSesion,
  rescheduleMesa,
  sendSchedule,
} from '../../domain/mesas';
import { SAMPLE_PROCESO_ID } from '../../functions/local/people';
import { valueOf } from '../helpers/given';
import { type House, house, idOf, mailOf, TENANT } from './house';

let home: House;
beforeEach(async () => {
  home = await house();
});
afterEach(() => home.close());

/** A mesa with its event, its date endorsed. */
async function endorsed(): Promise<string> {
  const { mesaId } = await home.convened();
  await home.work();
  await home.as('moderadora', sendSchedule, { mesaId });
  await home.as('enlace', endorseSchedule, { mesaId });
  await home.work();
  return mesaId;
}
const eventId = () =>
  home.tenant.desk.calendar(mailOf('enlace')).find(({ state }) => state === 'planned')?.id ?? '';
/** The clock passes and the next look is taken. */
async function looked(): Promise<void> {
  home.pass(2);
  expect(await home.work()).toEqual([]);
}
const textsOf = (key: string): string =>
  home.tenant.desk
    .chats(mailOf(key))
    .flatMap(({ id }) => home.tenant.desk.messages(id, mailOf(key)))
    .map(({ text }) => text)
    .join('\n');

const MOVED = ['2026-11-26T14:00:00.000Z', '2026-11-26T16:00:00.000Z'] as const;

test('MES-027 a mesa moved by hand in Outlook takes that date, asks for a new aval, and everybody who must know is told once', async () => {
  const mesaId = await endorsed();
  home.tenant.desk.moveEvent(eventId(), ...MOVED);
  await looked();
  expect(await home.mesa(mesaId)).toMatchObject({
    plan: { start: MOVED[0], end: MOVED[1] },
    cronograma: { state: 'ajustada' },
  });
  expect(textsOf('moderadora')).toContain('se movió en Outlook al jueves 26 de noviembre de 2026');
  expect(textsOf('enlace')).toContain(`aval:${mesaId}`);
  const [event] = home.tenant.desk.calendar(mailOf('relator'));
  expect(event).toMatchObject({ start: MOVED[0], subject: expect.stringContaining('26 de noviembre') });
  const before = textsOf('moderadora');
  await looked();
  await looked();
  expect(textsOf('moderadora')).toBe(before);
});

test('MES-027 what the office itself moves is no news from Outlook, there and back again', async () => {
  const mesaId = await endorsed();
  const { plan } = await home.mesa(mesaId);
  const to = async (start: string, end: string) => {
    await home.as('moderadora', rescheduleMesa, {
      mesaId,
      start,
      end,
      reason: 'Cruce',
      acceptWarnings: true,
    });
    await looked();
    expect(home.tenant.desk.calendar(mailOf('enlace'))[0]).toMatchObject({ start, end });
  };
  await to(...MOVED);
  await to(plan.start, plan.end);
  await to(...MOVED);
  await looked();
  expect((await home.mesa(mesaId)).plan).toMatchObject({ start: MOVED[0] });
  expect(textsOf('moderadora')).not.toContain('Outlook al');
});

test('MES-027 cancelled by hand in Outlook, the mesa stays and its moderador is asked; booked again it has another event', async () => {
  const mesaId = await endorsed();
  const first = eventId();
  home.tenant.desk.dropEvent(first);
  await looked();
  expect(await home.mesa(mesaId)).toMatchObject({ kind: 'scheduled', cronograma: { state: 'avalada' } });
  expect(textsOf('moderadora')).toContain(`outlook:${mesaId}`);
  await home.as('moderadora', bookAgain, { mesaId });
  await looked();
  expect(eventId()).not.toBe(first);
  const { calendar } = await home.mesa(mesaId);
  expect(calendar?.eventId).toBe(eventId());
  await home.as('moderadora', cancelMesa, { mesaId, reason: 'Se aplaza' });
  await looked();
  expect(eventId()).toBe('');
});

test('MES-027 a mesa far away, outside what one question shows, is not taken for cancelled', async () => {
  const mesaId = await endorsed();
  home.tenant.desk.moveEvent(eventId(), '2027-03-02T14:00:00.000Z', '2027-03-02T16:00:00.000Z');
  await looked();
  expect(await home.mesa(mesaId)).toMatchObject({ plan: { start: '2027-03-02T14:00:00.000Z' } });
});

test('MES-027 without Teams the proposal goes by mail, with the cronograma in PDF and the way to answer', async () => {
  const { mesaId } = await home.convened();
  await home.work();
  home.tenant.desk.uninstall(mailOf('directiva'));
  await home.world.conversations.forget(
    TENANT,
    (await home.world.conversations.lookup(TENANT, idOf('directiva')))?.conversationId ?? '',
  );
  home.tenant.desk.setControls({
    faults: [
      {
        surface: 'connector',
        match: '/conversations',
        status: 403,
        when: 'before',
        retryAfter: null,
        times: 1,
      },
    ],
  });
  await home.as('moderadora', sendSchedule, { mesaId });
  await home.work();
  const mails = home.tenant.desk.mail(mailOf('directiva'), 'inbox');
  const proposal = mails.find(({ subject }) => subject.startsWith('Propuesta de cronograma'));
  expect(proposal?.attachments.map(({ name }) => name)).toEqual(['cronograma.pdf']);
  expect(JSON.stringify(proposal?.body)).toContain(`cronograma/${mesaId}`);
  await home.as('directiva', counterSchedule, { mesaId, reason: 'Ese día hay consejo de gobierno' });
  await home.work();
  expect(textsOf('moderadora')).toContain('Ese día hay consejo de gobierno');
});

test('MES-036 a sesión without mesa is in everybody’s calendar, moves with the office and with Outlook, and leaves it', async () => {
  const { sesionId } = await home.as('moderadora', planSesion, {
    procesoId: SAMPLE_PROCESO_ID,
    clase: 'taller',
    objetivo: 'Revisar la batería',
    start: '2026-11-24T14:00:00.000Z',
    end: '2026-11-24T16:00:00.000Z',
    responsableId: idOf('moderadora'),
    invitadoIds: [idOf('enlace')],
  });
  await home.work();
  const planned = () =>
    home.tenant.desk.calendar(mailOf('enlace')).filter(({ state }) => state === 'planned');
  expect(planned()).toMatchObject([{ subject: 'Taller', start: '2026-11-24T14:00:00.000Z' }]);
  await home.as('moderadora', moveSesion, { sesionId, start: MOVED[0], end: MOVED[1], reason: 'Cruce' });
  await looked();
  expect(planned()).toMatchObject([{ start: MOVED[0] }]);
  home.tenant.desk.moveEvent(planned()[0]?.id ?? '', '2026-11-27T14:00:00.000Z', '2026-11-27T16:00:00.000Z');
  await looked();
  const sesion = valueOf(await loadSesion(home.office.reader(TENANT), sesionId));
  expect(sesion.plan.start).toBe('2026-11-27T14:00:00.000Z');
  const mails = home.tenant.desk.mail(mailOf('moderadora'), 'inbox');
  expect(JSON.stringify(mails)).toContain('Taller quedó para el viernes 27 de noviembre');
  await home.as('moderadora', cancelSesion, { sesionId, reason: 'Se aplaza' });
  await looked();
  expect(planned()).toEqual([]);
});
