import { attendanceFeature, mergeSheet } from '../../domain/attendance';
import {
  bookSesionAgain,
  cancelSesion,
  closeSesion,
  loadSesion,
  openSesion,
  planSesion,
} from '../../domain/mesas';
import { sesionView } from '../../domain/reports';
import { SAMPLE_PROCESO_ID } from '../../functions/local/people';
import { valueOf } from '../helpers/given';
import { type House, house, idOf, mailOf, TENANT } from './house';

let home: House;
beforeEach(async () => {
  home = await house();
});
afterEach(() => home.close());

const plan = (modalidad: 'virtual' | 'presencial' = 'virtual') =>
  home.as('moderadora', planSesion, {
    procesoId: SAMPLE_PROCESO_ID,
    clase: 'taller',
    objetivo: 'Revisar las fichas',
    start: '2026-11-24T14:00:00.000Z',
    end: '2026-11-24T16:00:00.000Z',
    modalidad,
    responsableId: idOf('moderadora'),
    invitadoIds: [idOf('enlace'), idOf('coordinadora')],
  });
const sesion = async (id: string) => valueOf(await loadSesion(home.office.reader(TENANT), id));
const view = async (id: string) => {
  const reader = home.office.reader(TENANT);
  return valueOf(
    await sesionView(
      { ...reader, today: home.office.today() },
      {
        tenantId: TENANT,
        person: { personId: idOf('moderadora'), version: 1 },
        grants: [{ role: 'lider-usepot', scope: { kind: 'proceso', id: SAMPLE_PROCESO_ID } }],
      },
      id,
    ),
  );
};
const planned = () => home.tenant.desk.calendar(mailOf('enlace')).filter(({ state }) => state === 'planned');
const subjects = (key: string) => home.tenant.desk.mail(mailOf(key)).map(({ subject }) => subject);
const heard = () => {
  const chat = home.tenant.desk.chats(idOf('moderadora')).find(({ kind }) => kind === 'personal');
  const said = home.tenant.desk.messages(chat?.id ?? '', idOf('moderadora')).map(({ text }) => text);
  return [...said, ...subjects('moderadora')].join(' ');
};

test('MES-055 MES-036 the attendance that Teams reports of a sesión without mesa is taken as that of a mesa, once', async () => {
  const { sesionId } = await plan();
  await home.work();
  home.clock.now = new Date('2026-11-24T14:00:00.000Z');
  await home.as('moderadora', openSesion, { sesionId });
  const meeting = home.tenant.desk.meetings()[0]?.id ?? '';
  home.tenant.desk.join(meeting, { as: idOf('enlace') });
  home.tenant.desk.join(meeting, { visitor: { name: 'Dana Restrepo (Invitada)' } });
  home.pass(30);
  home.tenant.desk.end(meeting);
  await home.as('moderadora', closeSesion, { sesionId });
  home.pass(1);
  expect(await home.work()).toEqual([]);
  await home.run('attendance/fetch', { mesaId: sesionId, sesionId });
  const { state } = await home.office.reader(TENANT).get(attendanceFeature, sesionId);
  const sheet = mergeSheet(state).map(({ seconds, sources }) => [seconds, sources]);
  expect(sheet).toEqual([
    [1800, ['graph']],
    [1800, ['graph']],
  ]);
  expect((await view(sesionId)).asistentes).toBe(2);
});

test('MES-036 who conducts a sesión hears by whom to complete the list when the reports may not be read; in a room nothing is asked', async () => {
  home.tenant.desk.setControls({ accessPolicy: 'denied' });
  const { sesionId } = await plan();
  await home.work();
  home.clock.now = new Date('2026-11-24T14:00:00.000Z');
  await home.as('moderadora', openSesion, { sesionId });
  await home.as('moderadora', closeSesion, { sesionId });
  await home.work();
  expect(heard()).toContain('No pude leer la asistencia de Taller');
  const room = await plan('presencial');
  await home.as('moderadora', openSesion, { sesionId: room.sesionId });
  await home.as('moderadora', closeSesion, { sesionId: room.sesionId });
  expect(home.store.outbox().some(({ key }) => key.includes(`attendance/fetch:${room.sesionId}`))).toBe(
    false,
  );
});

test('MES-027 a sesión cancelled in Outlook is flagged and stays; who conducts it is told, and calls it again or cancels it', async () => {
  const { sesionId } = await plan();
  await home.work();
  const eventId = (await sesion(sesionId)).calendar?.eventId ?? '';
  await home.world.graph.act(`/users/${home.world.config.organizerMailbox}/events/${eventId}/cancel`, {
    comment: 'Me equivoqué',
  });
  home.pass(2);
  await home.work();
  expect(await sesion(sesionId)).toMatchObject({ kind: 'scheduled', lost: expect.any(String) });
  const flagged = await view(sesionId);
  expect(flagged.outlook).toContain('fue cancelada en Outlook');
  expect(flagged.offers.map(({ verb }) => verb)).toEqual(
    expect.arrayContaining(['sesiones/book-again', 'sesiones/cancel']),
  );
  expect(heard()).toContain('Cancelaron la reunión en Outlook: Taller');
  await home.as('moderadora', bookSesionAgain, { sesionId });
  await home.work();
  expect(planned()).toHaveLength(1);
  expect((await sesion(sesionId)).calendar?.eventId).not.toBe(eventId);
  expect((await view(sesionId)).outlook).toBeNull();
});

test('MES-027 a sesión moved in Outlook takes that date and is flagged until somebody of the office moves or opens it', async () => {
  const { sesionId } = await plan();
  await home.work();
  const eventId = (await sesion(sesionId)).calendar?.eventId ?? '';
  const time = (dateTime: string) => ({ dateTime, timeZone: 'UTC' });
  await home.world.graph.patch(`/users/${home.world.config.organizerMailbox}/events/${eventId}`, {
    start: time('2026-11-25T14:00:00'),
    end: time('2026-11-25T16:00:00'),
  });
  home.pass(2);
  await home.work();
  const seen = await view(sesionId);
  expect(seen.inicio).toBe('2026-11-25T14:00:00.000Z');
  expect(seen.outlook).toContain('se movió en Outlook');
  await home.as('moderadora', openSesion, { sesionId });
  expect((await view(sesionId)).outlook).toBeNull();
});

test('X-011 MES-036 when Outlook refuses a sesión everybody is called by mail, and its cancellation goes the same way', async () => {
  home.tenant.desk.setControls({
    faults: [
      { surface: 'graph', match: '/events', status: 403, when: 'before', retryAfter: null, times: 50 },
    ],
  });
  const { sesionId } = await plan();
  expect(await home.work()).toEqual([]);
  expect(subjects('enlace').filter((one) => one.startsWith('Citación: Taller'))).toHaveLength(1);
  expect(heard()).toContain('Outlook no aceptó la reunión: Taller');
  await home.as('moderadora', cancelSesion, { sesionId, reason: 'Se aplaza' });
  expect(await home.work()).toEqual([]);
  expect(subjects('enlace').filter((one) => one.startsWith('Cancelada: Taller'))).toHaveLength(1);
});
