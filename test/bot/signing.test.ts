import { editForm, formFeature } from '../../domain/dies058';
import { indicatorFeature } from '../../domain/indicators';
import { sign, signingFeature } from '../../domain/signatures';
import { cardOf, sent } from './closed-mesa';
import { button, buttonsOf, textOf } from './read-cards';
import { CHAT } from './teams';

jest.setTimeout(60_000);

describe('signing in the personal chat', () => {
  test('many documents are one card and one sitting, one at a time, each with its exact PDF (DIE-009)', async () => {
    const { chat } = await sent();
    const card = await cardOf(chat, 'enlace');
    expect(textOf(card)).toContain('Sus pendientes: 3 firmas');
    expect(textOf(card)).toContain('Ley 527 de 1999');
    expect(textOf(card)).toContain('No es una firma digital certificada');
    expect(buttonsOf(card).filter(({ title }) => title === 'Firmar')).toHaveLength(1);
    const { data } = button(card, 'Firmar');
    expect(JSON.stringify(card)).toContain(`https://mesas.example/d/${data['documentSha256']}`);

    const next = await chat.click('enlace', 'signatures/show', button(card, 'Dejar para después').data);
    expect(button(next.card, 'Firmar').data['signingId']).not.toBe(data['signingId']);

    const signed = await chat.click('enlace', 'signatures/sign', data);
    expect(textOf(signed.card)).toMatch(/✓ Firmado: [\s\S]*9:00 a\. m\. Código de verificación: /);
    expect(textOf(signed.card)).toContain('Sus pendientes: 2 firmas');
    const again = await chat.click('enlace', 'signatures/sign', data);
    expect(textOf(again.card)).toMatch(/✓ Firmado/);
    const { state } = await chat.house.reader().get(signingFeature, data['signingId'] ?? '');
    expect(state.kind === 'none' ? 0 : Object.keys(state.signed)).toHaveLength(1);
  });

  test('DIE-010 a wrong person, another block, another document: refused, and the card says how things stand', async () => {
    const { chat } = await sent();
    const { data } = button(await cardOf(chat, 'coordinadora'), 'Firmar');
    const stranger = await chat.click('otra', 'signatures/sign', data);
    expect(textOf(stranger.card)).toContain('le corresponde a otra persona');
    const early = await chat.click('validadora', 'signatures/sign', { ...data, block: 'validador' });
    expect(textOf(early.card)).toContain('Usted firma al final');
    const tampered = await chat.click('coordinadora', 'signatures/sign', {
      ...data,
      documentSha256: 'f'.repeat(64),
    });
    expect(textOf(tampered.card)).toMatch(/fue corregido/);
    const claimed = await chat.click('otra', 'signatures/sign', { ...data, signer: 'coordinadora' });
    expect(textOf(claimed.card)).toContain('datos que no reconozco');
    const { state } = await chat.house.reader().get(signingFeature, data['signingId'] ?? '');
    expect(state.kind === 'none' ? null : state.signed).toEqual({});
  });

  test('an anonymous click signs nothing and is answered kindly', async () => {
    const { chat } = await sent();
    const { data } = button(await cardOf(chat, 'coordinadora'), 'Firmar');
    const answer = await chat.click(null, 'signatures/sign', data, CHAT);
    expect(answer.text).toContain('identidad sin verificar');
    expect(answer.text).toContain('de viva voz');
    const { state } = await chat.house.reader().get(signingFeature, data['signingId'] ?? '');
    expect(state.kind === 'none' ? null : state.signed).toEqual({});
  });

  test('MES-073 MES-074 «Devolver con observaciones» needs the reason; the stale card then tells what happened', async () => {
    const { chat, held } = await sent();
    const card = await cardOf(chat, 'coordinadora');
    const { data } = button(card, 'Firmar');
    const form = await chat.dialog('coordinadora', 'task/fetch', button(card, 'Devolver').data);
    expect(textOf(form.card)).toContain('las firmas de esta revisión quedan sin efecto');
    const empty = await chat.dialog('coordinadora', 'task/submit', {
      ...button(form.card, 'Devolver').data,
      motivo: '',
    });
    expect(textOf(empty.card)).toContain('Escriba qué debe corregirse');
    const back = await chat.dialog('coordinadora', 'task/submit', {
      ...button(form.card, 'Devolver').data,
      motivo: 'La fórmula está incompleta',
    });
    expect(back.text).toContain('Devuelto');
    const stale = await chat.click('enlace', 'signatures/sign', { ...data, block: 'enlace' });
    expect(textOf(stale.card)).toMatch(/⚠[\s\S]*La fórmula está incompleta/);

    const [formId = ''] = held.formIds;
    await chat.house.ok('relator', editForm, {
      formId,
      revision: 2,
      answers: { justificacion: 'Con la fórmula completa.' },
    });
    const sentAgain = await chat.click('relator', 'dies058/send-to-sign', { mesaId: held.mesaId });
    expect(sentAgain.text).toContain('1 formato enviado a firma');
    const corrected = await chat.click('coordinadora', 'signatures/sign', data);
    expect(textOf(corrected.card)).toMatch(/fue corregido \(revisión 3\)/);
    expect(textOf(await cardOf(chat, 'coordinadora'))).toContain('revisión 3');
  });

  test('MES-076 DIE-015 the validador sees the computed difference; that signature changes the register', async () => {
    const { chat, held } = await sent();
    const [formId = ''] = held.formIds;
    const { state: form } = await chat.house.reader().get(formFeature, formId);
    const signingId = form.kind === 'in-signature' ? form.signingId : '';
    for (const who of ['coordinadora', 'enlace', 'lider'] as const) {
      const shown = await chat.click(who, 'signatures/show', { signingId });
      await chat.click(who, 'signatures/sign', button(shown.card, 'Firmar').data);
    }
    expect(textOf(await cardOf(chat, 'validadora'))).toContain('No tiene pendientes');
    // The directiva has no account: her signature comes by the other route.
    await chat.house.ok('directiva', sign, {
      signingId,
      block: 'directivo',
      documentSha256: form.kind === 'in-signature' ? form.documentSha256 : '',
      route: 'tab',
    });
    const card = await cardOf(chat, 'validadora');
    expect(textOf(card)).toMatch(
      /Con su firma el registro cambia así\nUnidad de medida: de «m²\/hab» a «m² por habitante»/,
    );
    const signed = await chat.click('validadora', 'signatures/sign', button(card, 'Firmar').data);
    expect(textOf(signed.card)).toContain('✓ Firmado');
    const { state } = await chat.house.reader().get(indicatorFeature, chat.house.indicatorIds[0] ?? '');
    expect(state).toMatchObject({ unidad: 'm² por habitante' });
  });

  test('an old client that only knows Action.Submit signs too, and its message becomes the signed card', async () => {
    const { chat } = await sent();
    const [shown] = await chat.write('lider', 'mis pendientes');
    const id = chat.chats.posted.at(-1)?.id ?? '';
    const { data, verb } = button(shown?.card, 'Firmar');
    await chat.submit('lider', { ...data, verb }, undefined, id);
    expect(textOf(chat.chats.posted.find((one) => one.id === id)?.activity.attachments)).toContain(
      '✓ Firmado',
    );
  });

  test('«¿quién falta?» lists by document who has not signed', async () => {
    const { chat } = await sent();
    const [card] = await chat.write('relator', '¿quien falta?');
    expect(textOf(card?.card)).toMatch(
      /3 documentos esperan firma[\s\S]*Acta 001-1[\s\S]*DIES-058-001[\s\S]*Persona lider/,
    );
  });

  test('pendings are personal: in a shared chat nothing of them is shown', async () => {
    const { chat } = await sent();
    const [answer] = await chat.write('enlace', 'mis pendientes', CHAT);
    expect(answer).toMatchObject({ card: null, text: expect.stringContaining('chat personal') });
  });
});
