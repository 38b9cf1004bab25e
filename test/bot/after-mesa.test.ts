import { actaFeature, composeActa, lockActa } from '../../domain/actas';
import { commitmentFeature, recordCommitment } from '../../domain/commitments';
import { convene, formFeature } from '../../domain/dies058';
import { sendSchedule } from '../../domain/mesas';
import { signByHand, signingFeature } from '../../domain/signatures';
import { attended, type Held, heldMesa } from '../dies058/held';
import { conveneInput, sha } from '../dies058/office';
import { button, buttonsOf, textOf, valuesOf } from './read-cards';
import { type Said, type Teams, teams } from './teams';

jest.setTimeout(60_000);
const task = { msteams: { type: 'task/fetch' } };

async function closed(): Promise<{ chat: Teams; held: Held }> {
  const chat = await teams();
  const held = await heldMesa(chat.house);
  await chat.house.ok('sistema', composeActa, { mesaId: held.mesaId });
  await attended(chat.house, held.mesaId, ['moderadora', 'relator', 'enlace']);
  return { chat, held };
}
async function sent() {
  const { chat, held } = await closed();
  const data = { verb: 'actas/send', actaId: held.sesionId };
  const form = await chat.dialog('relator', 'task/fetch', { ...task, ...data });
  await chat.dialog('relator', 'task/submit', {
    ...button(form.card, 'Enviar a firma').data,
    formatos: 'true',
  });
  const [formId = ''] = held.formIds;
  const form1 = async () => (await chat.house.reader().get(formFeature, formId)).state;
  const state = await form1();
  const signingId = state.kind === 'in-signature' ? state.signingId : '';
  const signing = async () => (await chat.house.reader().get(signingFeature, signingId)).state;
  return { chat, held, formId, signingId, form1, signing };
}
/** Opens the dialog of a button and sends it filled. */
async function fillIn(chat: Teams, who: string, card: unknown, title: string, typed: object): Promise<Said> {
  const open = button(card, title);
  const form = await chat.dialog(who, 'task/fetch', open.data);
  const [send] = buttonsOf(form.card).filter(({ verb }) => verb === open.verb);
  if (!send) throw new Error(`${form.text} ${textOf(form.card)}`);
  return chat.dialog(who, 'task/submit', { ...valuesOf(form.card), ...send.data, ...typed });
}
const all = ({ text, card }: Said): string => `${text}\n${card ? textOf(card) : ''}`;

describe('an agreement, from the chat', () => {
  test('design §3 «retirar acuerdo» withdraws it with a reason before insertion; the signatures have no effect', async () => {
    const { chat, form1, signing } = await sent();
    const [list] = await chat.write('relator', 'retirar el acuerdo DIES-058-001');
    const none = await fillIn(chat, 'relator', list?.card, 'Retirar el acuerdo', { motivo: ' ' });
    expect(all(none)).toContain('Escriba el motivo');
    const done = await fillIn(chat, 'relator', list?.card, 'Retirar el acuerdo', {
      motivo: 'Cambió el plan',
    });
    expect(done.text).toContain('El acuerdo quedó retirado, con su motivo. El indicador no cambia.');
    expect([(await form1()).kind, (await signing()).kind]).toEqual(['withdrawn', 'void']);
    const again = await chat.dialog('relator', 'task/fetch', button(list?.card, 'Retirar el acuerdo').data);
    expect(all(again)).toContain('está así');
  });

  test('design §3 somebody who does not conduct finds nothing to withdraw', async () => {
    const { chat } = await sent();
    const [answer] = await chat.write('enlace', 'retirar acuerdo');
    expect(answer?.text).toContain('Lo hace quien modera o relata');
  });

  test('DIE-009 from «¿quién falta?» a form comes back from signature to be corrected', async () => {
    const { chat, signingId, form1 } = await sent();
    const [who] = await chat.write('relator', '¿quién falta?');
    const see = buttonsOf(who?.card).find(({ data }) => data['signingId'] === signingId);
    const shown = await chat.click('relator', see?.verb ?? '', see?.data);
    expect(textOf(shown.card)).toMatch(/DIES-058-001[\s\S]*Persona coordinadora[\s\S]*falta/);
    const done = await fillIn(chat, 'relator', shown.card, 'Retirar de la firma', {
      motivo: 'Falta la fuente',
    });
    expect(done.text).toContain('volvió a borrador');
    expect((await form1()).kind).toBe('draft');
  });
});

describe('a signature changes hands, from the chat', () => {
  test('DIE-010 «delegar mi firma» gives it to another with its ground; who receives it signs, who gave it does not', async () => {
    const { chat, signing } = await sent();
    const [shown] = await chat.write('coordinadora', 'delegar mi firma DIES-058-001');
    const done = await fillIn(chat, 'coordinadora', shown?.card, 'Delegar mi firma', {
      personaId: 'otra',
      motivo: 'Encargo 12 de 2026',
    });
    expect(done.text).toContain('Delegó su firma');
    const state = await signing();
    const block = state.kind === 'none' ? undefined : state.blocks.find((one) => one.block === 'coordinador');
    expect(block?.signer.personId).toBe('otra');
    const [owed] = await chat.write('otra', 'mis pendientes');
    expect(textOf(owed?.card)).toContain('1 firma');
    const [again] = await chat.write('coordinadora', 'delegar mi firma DIES-058-001');
    expect(textOf(again?.card)).not.toContain('Delegación (');
  });

  test('design §3 the líder replaces who left, by name when the list is long; the relator may not', async () => {
    const { chat, signing, signingId } = await sent();
    const [refused] = await chat.write('relator', 'reemplazar firmante');
    expect(refused?.text).toContain('Lo hace el líder');
    const shown = await chat.click('lider', 'signatures/document', { signingId });
    const two = await fillIn(chat, 'lider', shown.card, 'Reemplazar firmante', {
      casilla: 'enlace',
      nombre: 'Persona',
      motivo: 'Se retiró',
    });
    expect(all(two)).toContain('Hay varias personas con ese nombre');
    const done = await fillIn(chat, 'lider', shown.card, 'Reemplazar firmante', {
      casilla: 'enlace',
      nombre: 'Persona otra',
      motivo: 'Se retiró de la entidad',
    });
    expect(all(done)).toContain('Quedó reemplazada la firma');
    const state = await signing();
    expect(state.kind === 'none' ? null : state.replaced?.[0]?.reason).toBe('Se retiró de la entidad');
    const now = await chat.click('lider', 'signatures/document', { signingId });
    expect(textOf(now.card)).toContain('Reemplazo (');
  });

  test('DIE-011 «firma manuscrita» says the steps with the exact PDF; the registered paper shows its scan to download', async () => {
    const { chat, signingId, signing } = await sent();
    const [list] = await chat.write('relator', 'registrar una firma manuscrita en el DIES-058-001');
    const steps = await chat.dialog('relator', 'task/fetch', button(list?.card, 'Firma manuscrita').data);
    const state = await signing();
    const sha256 = state.kind === 'none' ? '' : state.documentSha256;
    expect(JSON.stringify(steps.card)).toContain(`https://mesas.example/d/${sha256}`);
    expect(textOf(steps.card)).toMatch(/Pueden firmar así: [\s\S]*Persona directiva[\s\S]*Subir el escaneo/);
    await chat.house.ok('relator', signByHand, {
      signingId,
      block: 'directivo',
      documentSha256: sha256,
      scanSha256: sha('e'),
    });
    const shown = await chat.click('enlace', 'signatures/document', { signingId });
    expect(textOf(shown.card)).toContain('firma manuscrita registrada por Persona relator');
    expect(JSON.stringify(shown.card)).toContain(`/tab/documentos/${signingId}.${sha('e')}`);
    expect(JSON.stringify(shown.card)).toContain('https://mesas.example/verify/');
    const stranger = await chat.dialog('enlace', 'task/fetch', {
      ...task,
      verb: 'signatures/by-hand',
      signingId,
    });
    expect(stranger.text).toContain('lo hace quien modera o relata');
  });

  test('MES-073 «recordar» reminds everybody who is late in the mesa, once a day', async () => {
    const { chat } = await sent();
    const [first] = await chat.write('relator', 'recordar');
    expect(first?.text).toMatch(/^Recordé la firma a \d personas\.$/);
    const [again] = await chat.write('relator', 'recuérdeles que firmen');
    expect(again?.text).toMatch(/^A \d personas ya se les recordó hoy: no se repite\.$/);
    const [refused] = await chat.write('enlace', 'recordar firmas');
    expect(refused?.text).toMatch(/No puede recordar firmas/);
  });
});

describe('the acta, from the chat', () => {
  test('MES-070 each missing thing has its button: the texts are written in a dialog, and the moderador gives it for reviewed', async () => {
    const { chat, held } = await closed();
    const actaId = held.sesionId;
    const acta = async () => {
      const { state } = await chat.house.reader().get(actaFeature, actaId);
      if (state.kind === 'none') throw new Error('no acta');
      return state;
    };
    const [card] = await chat.write('relator', 'acta');
    const empty = await fillIn(chat, 'relator', card?.card, 'Redactar', { conclusiones: '' });
    expect(empty.text).toContain('Acta guardada');
    const [lacking] = await chat.write('relator', 'acta');
    expect(textOf(lacking?.card)).toMatch(/Antes de enviarla[\s\S]*Falta: Escriba las conclusiones del acta/);
    const saved = await fillIn(chat, 'relator', lacking?.card, 'Redactar el acta', {
      conclusiones: 'Se acordó.',
    });
    expect(saved.text).toContain('Acta guardada');
    expect((await acta()).texts.conclusiones).toBe('Se acordó.');

    const [mine] = await chat.write('moderadora', 'acta');
    const review = button(mine?.card, 'Dar por revisada');
    await fillIn(chat, 'relator', lacking?.card, 'Redactar', { conclusiones: 'Se acordó todo.' });
    const stale = await chat.click('moderadora', review.verb, review.data);
    expect(textOf(stale.card)).toContain('⚠');
    const [said] = await chat.write('moderadora', 'acta revisada');
    expect(textOf(said?.card)).toMatch(/✓ Acta revisada[\s\S]*revisada por Persona moderadora/);
  });

  test('MES-055 MES-056 who was called and is not in the sheet is added from the card of the acta', async () => {
    const { chat } = await closed();
    const [card] = await chat.write('relator', 'acta');
    const done = await fillIn(chat, 'relator', card?.card, 'Ver la asistencia', {
      personas: 'invitado',
      motivo: 'Asistió en la sala',
    });
    expect(done.text).toBe('1 persona agregada a la asistencia.');
    expect(textOf((await chat.write('relator', 'acta'))[0]?.card)).toContain('4 asistentes');
  });

  test('MES-074 it is reopened with a reason, and sent again to all; the card says why', async () => {
    const { chat, held } = await sent();
    const [card] = await chat.write('relator', 'acta');
    const none = await fillIn(chat, 'relator', card?.card, 'Reabrir para corregir', { motivo: '' });
    expect(all(none)).toContain('Escriba el motivo');
    const done = await fillIn(chat, 'relator', card?.card, 'Reabrir para corregir', {
      motivo: 'Falta un nombre',
    });
    expect(done.text).toContain('volvió a borrador');
    const { state } = await chat.house.reader().get(actaFeature, held.sesionId);
    expect(state.kind).toBe('draft');
    const [now] = await chat.write('relator', 'acta');
    expect(textOf(now?.card)).toMatch(/Reabierta por Persona relator[\s\S]*Falta un nombre/);
  });

  test('MES-074 after it was closed an objection stays annexed, with name and date; it changes nothing else', async () => {
    const { chat, held } = await sent();
    await chat.house.ok('relator', lockActa, { actaId: held.sesionId, reason: 'Urgencia del despacho' });
    const [card] = await chat.write('enlace', 'acta');
    const done = await fillIn(chat, 'enlace', card?.card, 'Anexar una objeción', { texto: 'No dije eso' });
    expect(done.text).toContain('Quedó registrado');
    const [now] = await chat.write('relator', 'acta');
    expect(textOf(now?.card)).toContain('Objeción anexa de Persona enlace: No dije eso');
    expect(buttonsOf(now?.card).map(({ title }) => title)).not.toContain('Reabrir para corregir');
  });
});

describe('a commitment, from the chat', () => {
  async function owed() {
    const { chat, held } = await closed();
    const { commitmentId } = await chat.house.ok('relator', recordCommitment, {
      mesaId: held.mesaId,
      what: 'Entregar la nueva ficha',
      ownerId: 'enlace',
      due: '2026-12-04',
    });
    const state = async () => {
      const found = await chat.house.reader().get(commitmentFeature, commitmentId);
      if (found.state.kind === 'none') throw new Error('no commitment');
      return found.state;
    };
    const detail = async (who: string) =>
      (await chat.click(who, 'commitments/show', { commitmentId })).card as unknown;
    return { chat, commitmentId, state, detail };
  }

  test('MES-059 its owner tells how it goes, asks for more time, and reports it with a link; another person verifies', async () => {
    const { chat, state, detail } = await owed();
    const [list] = await chat.write('enlace', 'pido más plazo');
    expect(textOf(list?.card)).toContain('Entregar la nueva ficha');
    await fillIn(chat, 'enlace', await detail('enlace'), 'Comentar', { texto: 'Va en la mitad' });
    const asked = await fillIn(chat, 'enlace', await detail('enlace'), 'Pedir ampliación', {
      texto: 'Falta el dato del DANE',
      fecha: '2026-12-11',
    });
    expect(asked.text).toContain('Ampliación pedida');
    await fillIn(chat, 'moderadora', await detail('moderadora'), 'Responder ampliación', {
      opcion: 'si',
      texto: 'El DANE publica el día 9',
    });
    expect((await state()).due).toBe('2026-12-11');
    const told = await fillIn(chat, 'enlace', await detail('enlace'), 'Informar que se cumplió', {
      evidencia: 'https://nube.example/ficha.pdf',
    });
    expect(told.text).toContain('Falta que otra persona lo verifique');
    const own = await detail('enlace');
    expect(buttonsOf(own).map(({ title }) => title)).not.toContain('Verificar');
    const verified = await fillIn(chat, 'moderadora', await detail('moderadora'), 'Verificar', {
      opcion: 'documento',
      texto: 'Revisé la ficha',
    });
    expect(verified.text).toContain('quedó cumplido');
    expect((await state()).kind).toBe('fulfilled');
  });

  test('MES-059 who conducts may report it for its owner, and withdraw it with a reason', async () => {
    const { chat, state, detail } = await owed();
    expect(buttonsOf(await detail('relator')).map(({ title }) => title)).toEqual(
      expect.arrayContaining(['Informar que se cumplió', 'Retirar']),
    );
    const empty = await fillIn(chat, 'relator', await detail('relator'), 'Retirar', { texto: '' });
    expect(all(empty)).toMatch(/motivo/i);
    await fillIn(chat, 'relator', await detail('relator'), 'Retirar', { texto: 'Ya no aplica' });
    expect((await state()).kind).toBe('withdrawn');
  });

  test('F42 «resumen» without a frequency offers the three, each one tap away', async () => {
    const { chat } = await owed();
    const [card] = await chat.write('enlace', 'quiero un resumen');
    expect(buttonsOf(card?.card).map(({ title }) => title)).toEqual([
      'Cada día hábil',
      'Cada semana',
      'No enviarlo',
    ]);
    const { verb, data } = button(card?.card, 'Cada semana');
    expect((await chat.click('enlace', verb, data)).text).toContain('Cada semana');
  });
});

test('MES-027 «avalar» and «mis pendientes» lead the enlace to the date that waits for their aval', async () => {
  const chat = await teams();
  const { mesaId } = await chat.house.ok('moderadora', convene, conveneInput(chat.house.indicatorIds));
  const [nothing] = await chat.write('enlace', 'avalar');
  expect(nothing?.text).toContain('No hay fechas que esperen su aval');
  await chat.house.ok('moderadora', sendSchedule, { mesaId });
  const [owed] = await chat.write('enlace', 'mis pendientes');
  const { verb, data } = button(owed?.card, 'Ver y avalar');
  const shown = await chat.click('enlace', verb, data);
  const endorse = button(shown.card, 'Avalar');
  const done = await chat.click('enlace', endorse.verb, endorse.data);
  expect(textOf(done.card)).toContain('Quedó avalada la fecha');
  const [again] = await chat.write('enlace', 'avalo la fecha');
  expect(again?.text).toContain('No hay fechas que esperen su aval');
});
