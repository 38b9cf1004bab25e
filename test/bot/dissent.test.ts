import { pendingsActivity } from '../../bot/proactive';
import { convene, decideItem, editForm, formFeature } from '../../domain/dies058';
import { callItem, closeMesa, mesaFeature, openMesa, sendReport } from '../../domain/mesas';
import { configureProceso, grantRole, registerPerson } from '../../domain/people';
import { modifyAnswers } from '../dies058/held';
import { conveneInput, PROCESO, sha } from '../dies058/office';
import { TENANT } from '../helpers/given';
import { button, buttonsOf, textOf } from './read-cards';
import { said, teams } from './teams';

jest.setTimeout(60_000);
const task = { msteams: { type: 'task/fetch' } };

/** A closed mesa whose first indicator was not agreed and whose report is with the despacho. */
async function unagreed() {
  const chat = await teams();
  const { house } = chat;
  await house.ok('sistema', configureProceso, {
    procesoId: PROCESO,
    settings: { decisionDespachoDias: 5, decisionDespachoOrigen: 'Circular 12 de 2026' },
  });
  await house.ok('sistema', registerPerson, {
    personId: 'despacho',
    name: 'Persona despacho',
    cargo: 'Subdirectora',
    aadObjectId: 'aad-despacho',
  });
  await house.ok('sistema', grantRole, {
    personId: 'despacho',
    procesoId: PROCESO,
    role: 'despacho-subdireccion',
  });
  const one = conveneInput(house.indicatorIds.slice(0, 1));
  const { mesaId, formIds } = await house.ok('moderadora', convene, one);
  const [formId = ''] = formIds;
  await house.ok('moderadora', openMesa, { mesaId });
  const { state } = await house.reader().get(mesaFeature, mesaId);
  const itemId = state.kind === 'none' ? '' : (state.items[0]?.id ?? '');
  await house.ok('moderadora', callItem, { mesaId, itemId });
  await house.ok('relator', editForm, { formId, revision: 1, answers: modifyAnswers() });
  await house.ok('moderadora', decideItem, {
    mesaId,
    itemId,
    outcome: 'no-concertado',
    note: 'Piden otra meta',
  });
  await house.ok('moderadora', closeMesa, { mesaId });
  await house.ok('sistema', sendReport, { mesaId, itemId, documentSha256: sha('a') });
  return { chat, mesaId, itemId, formId };
}

describe('without agreement, in the chat', () => {
  test('MES-060 F21 F22 the despacho sees what it owes, the positions, the clock with its origin, and decides from the card', async () => {
    const { chat, mesaId, itemId, formId } = await unagreed();
    const pendings = await pendingsActivity(chat.ports, TENANT, 'despacho');
    const owed = pendings ? said(pendings).card : null;
    expect(textOf(owed)).toContain('Falta que usted decida sobre 1 indicador');
    const see = button(owed, 'Ver y decidir');
    const shown = await chat.click('despacho', String(see.verb), see.data);
    expect(textOf(shown.card)).toMatch(
      /Sin acuerdo: [\s\S]*Término: martes 1 de diciembre de 2026[\s\S]*origen: Circular 12 de 2026\. El silencio no decide\.[\s\S]*Posiciones[\s\S]*Piden otra meta/,
    );
    const form = await chat.dialog('despacho', 'task/fetch', button(shown.card, 'Registrar decisión').data);
    expect(textOf(form.card)).not.toContain('Quién decidió');
    const send = button(form.card, 'Registrar decisión').data;
    const missing = await chat.dialog('despacho', 'task/submit', { ...send, fecha: '2026-11-24' });
    expect(textOf(missing.card)).toMatch(/Elija la decisión[\s\S]*Escriba qué se decidió/);
    const done = await chat.dialog('despacho', 'task/submit', {
      ...send,
      sentido: 'adoptar',
      texto: 'Se adopta la propuesta.',
      fecha: '2026-11-24',
    });
    expect(done.text).toContain('El formato puede ir a sus cinco firmas');
    const { state } = await chat.house.reader().get(formFeature, formId);
    expect(state).toMatchObject({ ruling: { sense: 'adoptar', text: 'Se adopta la propuesta.' } });
    const after = await chat.click('moderadora', 'dissent/show', { mesaId, itemId });
    expect(textOf(after.card)).toMatch(
      /Se adopta la propuesta\.[\s\S]*Persona despacho, martes 24 de noviembre/,
    );
    expect(buttonsOf(after.card).map(({ title }) => title)).toEqual([]);
    const again = await chat.dialog('despacho', 'task/fetch', { ...task, ...send, verb: 'dissent/decide' });
    expect(again.card).toBeNull();
  });

  test('MES-060 who writes the decision down names its author and where it is; «sin acuerdo» finds it', async () => {
    const { chat, mesaId, itemId } = await unagreed();
    const [found] = await chat.write('moderadora', 'sin acuerdo');
    expect(buttonsOf(found?.card).map(({ title }) => title)).toEqual([
      'Registrar decisión',
      'Enviar de nuevo el informe',
    ]);
    const form = await chat.dialog('moderadora', 'task/fetch', {
      ...task,
      verb: 'dissent/decide',
      mesaId,
      itemId,
    });
    expect(textOf(form.card)).toMatch(/Quién decidió[\s\S]*Oficio o radicado/);
    const send = {
      ...button(form.card, 'Registrar decisión').data,
      sentido: 'mantener',
      texto: 'Sigue igual.',
      fecha: '2026-11-24',
      autor: 'despacho',
    };
    const bare = await chat.dialog('moderadora', 'task/submit', { ...send, soporte: '' });
    expect(textOf(bare.card)).toContain('falta el soporte');
    const done = await chat.dialog('moderadora', 'task/submit', { ...send, soporte: 'Oficio 2026-118' });
    expect(done.text).toContain('el formato quedó retirado');
    const sentAgain = await chat.click('moderadora', 'dissent/send', { mesaId, itemId });
    expect(sentAgain.text + textOf(sentAgain.card)).toContain('el despacho ya decidió');
  });

  test('MES-076 «Enviar formatos» takes what the despacho adopted and nothing else without agreement', async () => {
    const { chat, mesaId, itemId } = await unagreed();
    const before = await chat.click('relator', 'dies058/send-to-sign', { mesaId });
    expect(before.text).toContain('No queda ningún formato por enviar a firma');
    await chat.dialog('despacho', 'task/submit', {
      verb: 'dissent/decide',
      mesaId,
      itemId,
      sentido: 'adoptar',
      texto: 'Se adopta.',
      fecha: '2026-11-24',
    });
    const after = await chat.click('relator', 'dies058/send-to-sign', { mesaId });
    expect(after.text).toContain('1 formato enviado a firma');
  });
});

test('MES-077 MES-061 «nueva mesa» is carried over: the closing card offers the continuation, and the dialog says what passes', async () => {
  const { chat, mesaId, itemId } = await unagreed();
  await chat.dialog('despacho', 'task/submit', {
    verb: 'dissent/decide',
    mesaId,
    itemId,
    sentido: 'nueva-mesa',
    texto: 'Trátenlo de nuevo.',
    fecha: '2026-11-24',
  });
  const closing = await chat.click('moderadora', 'mesas/show', { mesaId });
  expect(textOf(closing.card)).toMatch(
    /1 indicador pasa a otra sesión[\s\S]*5 días hábiles desde el envío[\s\S]*hasta el martes 1 de diciembre de 2026\. El silencio no es aceptación/,
  );
  const form = await chat.dialog(
    'moderadora',
    'task/fetch',
    button(closing.card, 'Agendar continuación').data,
  );
  expect(textOf(form.card)).toContain('1 indicador continúa; lo decidido queda como está.');
  const send = {
    ...button(form.card, 'Agendar continuación').data,
    fecha: '2026-12-02',
    hora: '09:00',
    minutos: '90',
  };
  const done = await chat.dialog('moderadora', 'task/submit', send);
  expect(done.text).toContain('La continuación quedó para el miércoles 2 de diciembre de 2026');
  const { state } = await chat.house.reader().get(mesaFeature, mesaId);
  expect(state).toMatchObject({ kind: 'scheduled', held: [{}], plan: { end: '2026-12-02T15:30:00.000Z' } });
});
