import { personalCard } from '../../bot/proactive';
import { convene } from '../../domain/dies058';
import { answerVb, estadoDe, linkCalendar, loadList, mesaFeature, widenList } from '../../domain/mesas';
import { saveDependencia } from '../../domain/people';
import { convocatoriaView } from '../../domain/reports';
import { attended, heldMesa } from '../dies058/held';
import { conveneInput, PROCESO } from '../dies058/office';
import { TENANT } from '../helpers/given';
import { CALENDAR } from '../mesas/fixtures';
import { textOf } from './read-cards';
import { said, teams } from './teams';

jest.setTimeout(60_000);

const line = (nombre: string) => ({
  nombre,
  cargo: 'Profesional',
  dependencia: 'Gestión',
  correo: `${nombre.split(' ')[0]?.toLowerCase()}@sma.example`,
});

async function widened(ports: Parameters<typeof teams>[0] = {}) {
  const chat = await teams(ports);
  const { house } = chat;
  const { mesaId } = await house.ok('moderadora', convene, conveneInput(house.indicatorIds));
  const { personIds } = await house.ok('enlace', widenList, {
    mesaId,
    personas: [line('Ana Ruiz'), line('Luis Mora')],
  });
  const { state: mesa } = await house.reader().get(mesaFeature, mesaId);
  const sesionId = mesa.kind === 'none' ? '' : mesa.plan.sesionId;
  const estados = async () => {
    const lista = await loadList(house.reader(), sesionId);
    return personIds.map((id) => {
      const one = lista?.personas.find(({ person }) => person.personId === id);
      return one && estadoDe(one);
    });
  };
  const [ana = '', luis = ''] = personIds;
  return { chat, house, mesaId, ana, luis, estados };
}

test('MES-030 MES-034 «¿quién viene?» shows each person with their state; who answers for no side may approve nobody', async () => {
  const { chat } = await widened();
  const reply = await chat.write('moderadora', '¿quién viene?');
  expect(textOf(reply)).toContain('Ana Ruiz · Profesional');
  expect(textOf(reply)).toContain('Pendiente de visto bueno · Agregado por el enlace');
  expect(JSON.stringify(reply)).not.toContain('convocatoria/vb');
});

test('X-011 «¿quién viene?» reads the answers of Outlook first, and «Actualizar respuestas» again; when it is away, that is said', async () => {
  const read: string[] = [];
  let there = true;
  const { chat, house, mesaId } = await widened({
    readAnswers: async (_actor, asked) => {
      read.push(asked);
      return there;
    },
  });
  await house.ok('sistema', linkCalendar, { mesaId, calendar: CALENDAR });
  const told = textOf(await chat.write('moderadora', '¿quién viene?'));
  expect(told).not.toContain('Outlook no respondió');
  expect(read).toEqual([mesaId]);
  const again = await chat.click('moderadora', 'convocatoria/answers', { mesaId });
  expect(JSON.stringify(again)).toContain('respuestas que hay ahora en Outlook');
  there = false;
  expect(textOf(await chat.write('moderadora', '¿quién viene?'))).toContain('Outlook no respondió');
  const stranger = await chat.click('otra', 'convocatoria/answers', { mesaId });
  expect(JSON.stringify(stranger)).not.toContain('Ana Ruiz');
  expect(read).toHaveLength(3);
});

test('MES-033 the líder is asked by a card, and gives the visto bueno to all or to one; the same click again changes nothing', async () => {
  const { chat, house, mesaId, ana, luis, estados } = await widened();
  const asked = await personalCard(chat.ports, TENANT, 'lider', `vb:${mesaId}`);
  const card = JSON.stringify(asked && said(asked).card);
  expect(card).toContain('2 personas esperan su visto bueno');
  expect(card).toContain(`"personas":"${ana},${luis}"`);
  const one = await chat.click('lider', 'convocatoria/vb', { mesaId, personas: ana });
  expect(JSON.stringify(one)).toContain('Quedó su visto bueno para 1 persona');
  expect(JSON.stringify(one)).toContain('Una persona espera su visto bueno');
  await chat.click('lider', 'convocatoria/vb', { mesaId, personas: ana });
  // The directiva has no account: she answers in the tab.
  await house.ok('directiva', answerVb, { mesaId, personIds: [ana, luis], given: true });
  expect(await estados()).toEqual(['con-vb', 'por-vb']);
});

test('MES-033 «No dar visto bueno» asks for whom and why, and keeps them out', async () => {
  const { chat, mesaId, luis, estados } = await widened();
  const opened = await chat.dialog('lider', 'task/fetch', { verb: 'convocatoria/no-vb', mesaId });
  expect(JSON.stringify(opened)).toContain('¿A quién?');
  const data = { verb: 'convocatoria/no-vb', mesaId, personas: luis };
  const empty = await chat.dialog('lider', 'task/submit', { ...data, motivo: ' ' });
  expect(JSON.stringify(empty)).toContain('Escriba el motivo');
  await chat.dialog('lider', 'task/submit', { ...data, motivo: 'No es de su equipo' });
  expect(await estados()).toEqual(['por-vb', 'sin-vb']);
});

test('MES-033 whoever answers for nobody is refused, whatever card they click', async () => {
  const { chat, mesaId, ana, estados } = await widened();
  const refused = await chat.click('enlace', 'convocatoria/vb', { mesaId, personas: ana });
  expect(JSON.stringify(refused)).not.toContain('Quedó su visto bueno');
  expect(await estados()).toEqual(['por-vb', 'por-vb']);
});

test('MES-033 MES-034 who is líder and directivo at once answers for the side that the view asks them for', async () => {
  const { chat, house, mesaId, ana } = await widened();
  const dependencia = { id: 'sma', nombre: 'Secretaría de Medio Ambiente', enlaceUsepotId: 'moderadora' };
  await house.ok('sistema', saveDependencia, {
    procesoId: PROCESO,
    dependencia: { ...dependencia, enlaceTecnicoId: 'enlace', superiorId: 'lider', directivoId: 'lider' },
  });
  const view = await convocatoriaView(house.reader(), await house.actorOf('lider'), mesaId);
  const side = view.ok ? view.value.miLado : null;
  await chat.click('lider', 'convocatoria/vb', { mesaId, personas: ana });
  const after = await convocatoriaView(house.reader(), await house.actorOf('lider'), mesaId);
  const one = after.ok ? after.value.convocados.find(({ persona }) => persona.personId === ana) : null;
  expect([side, one?.vb.map(({ lado }) => lado)]).toEqual(['lider', ['lider']]);
});

test('MES-030 MES-056 «convocados» after the mesa closed lists those of the last one with who came', async () => {
  const chat = await teams();
  const held = await heldMesa(chat.house);
  await attended(chat.house, held.mesaId, ['enlace', 'relator', 'otra']);
  const [answer] = await chat.write('moderadora', 'convocados');
  expect(textOf(answer?.card)).toMatch(
    /Asistieron 2 de \d personas convocadas, y sin estar en la lista: Persona otra/,
  );
  expect(textOf(answer?.card)).toMatch(/Persona enlace[^\n]*\n✓ Asistió/);
  expect(textOf(answer?.card)).toMatch(/Persona moderadora[^\n]*\nNo figura en la asistencia/);
});
