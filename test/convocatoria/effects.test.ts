import {
  answerVb,
  bookInvitees,
  loadList,
  openMesa,
  proposeInvitees,
  sendArchivo,
  widenList,
} from '../../domain/mesas';
import { type House, house, mailOf, TENANT } from '../effects/house';

let home: House;
beforeEach(async () => {
  home = await house();
});
afterEach(() => home.close());

const ANA = {
  nombre: 'Ana Ruiz',
  cargo: 'Profesional',
  dependencia: 'Gestión',
  correo: 'ana@externa.example',
};
const event = () => home.tenant.desk.calendar(mailOf('enlace')).find(({ state }) => state === 'planned');

test('MES-031 the enlace gets the archivo of the mesa, with the way to widen the list, once', async () => {
  const { mesaId } = await home.convened();
  await home.work();
  await home.as('moderadora', sendArchivo, { mesaId });
  expect(await home.work()).toEqual([]);
  const mails = home.tenant.desk
    .mail(mailOf('enlace'))
    .filter(({ subject }) => subject.startsWith('Archivo de indicadores a tratar'));
  expect(mails).toHaveLength(1);
  expect(JSON.stringify(mails[0])).toContain('indicadores-a-tratar-mesa-');
});

test('X-011 opening the mesa reads who accepted in Outlook, without waiting for the next look', async () => {
  const { mesaId } = await home.convened();
  await home.work();
  await home.as('moderadora', proposeInvitees, { mesaId });
  home.tenant.desk.respond(event()?.id ?? '', mailOf('enlace'), 'accepted');
  await home.as('moderadora', openMesa, { mesaId });
  const told = home.store.outbox().filter(({ topic }) => topic === 'calendar/responses');
  expect(told).toHaveLength(1);
  await home.run('calendar/responses', { mesaId });
  const { plan } = await home.mesa(mesaId);
  const lista = await loadList(home.office.reader(TENANT), plan.sesionId);
  const enlace = lista?.personas.find(({ person }) => person.personId === plan.enlace?.personId);
  expect(enlace?.respuesta?.value).toBe('acepto');
});

test('MES-034 X-011 who gets both vistos buenos enters the event; whoever was there keeps their answer, and it is read', async () => {
  const { mesaId } = await home.convened();
  await home.work();
  const id = event()?.id ?? '';
  home.tenant.desk.respond(id, mailOf('enlace'), 'declined');
  await home.as('moderadora', widenList, { mesaId, personas: [ANA] });
  await home.work();
  expect(JSON.stringify(event())).not.toContain(ANA.correo);
  for (const lado of ['lider', 'directivo'] as const)
    await home.as('moderadora', answerVb, { mesaId, lado, given: true, evidence: 'Correo del director' });
  await home.as('moderadora', bookInvitees, { mesaId });
  home.pass(2);
  expect(await home.work()).toEqual([]);
  expect(JSON.stringify(event())).toContain(ANA.correo);
  expect(home.tenant.desk.calendar(mailOf('enlace')).filter(({ state }) => state === 'planned')).toHaveLength(
    1,
  );
  const { plan } = await home.mesa(mesaId);
  const lista = await loadList(home.office.reader(TENANT), plan.sesionId);
  const enlace = lista?.personas.find(({ person }) => person.personId === plan.enlace?.personId);
  expect(enlace?.respuesta?.value).toBe('declino');
});
