import { actaFeature, lockActa } from '../../domain/actas';
import { signByHand } from '../../domain/signatures';
import { sha } from '../dies058/office';
import { all, closed, fillIn, sent, task } from './mesa-over';
import { button, buttonsOf, textOf } from './read-cards';

jest.setTimeout(60_000);

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
    expect(done.text).toContain('ya estaba cerrada y no cambia: su observación quedó anexa');
    const [now] = await chat.write('relator', 'acta');
    expect(textOf(now?.card)).toContain('Objeción anexa de Persona enlace: No dije eso');
    expect(buttonsOf(now?.card).map(({ title }) => title)).not.toContain('Reabrir para corregir');
  });
});
