import { sendActa } from '../../domain/actas';
import { formFeature } from '../../domain/dies058';
import { signingFeature } from '../../domain/signatures';
import { cardOf, closed, sent, task } from './closed-mesa';
import { button, textOf, valuesOf } from './read-cards';

jest.setTimeout(60_000);

describe('the acta', () => {
  test('MES-070 MES-071 MES-072 MES-056 «acta»: preview of who receives it, who has no e-mail, until when; then it goes with the forms', async () => {
    const { chat, held } = await closed();
    const [card] = await chat.write('relator', 'acta');
    expect(textOf(card?.card)).toMatch(/Acta 001-1 · Mesa 1[\s\S]*4 asistentes; 1 persona sin correo/);
    const open = button(card?.card, 'Enviar acta a firma');
    const preview = await chat.dialog('relator', 'task/fetch', open.data);
    expect(textOf(preview.card)).toMatch(
      /recibirán 3 personas[\s\S]*Sin correo[\s\S]*Persona invitado[\s\S]*martes 1 de diciembre de 2026 \(5 días hábiles/,
    );
    expect(valuesOf(preview.card)).toEqual({ formatos: 'true' });
    const done = await chat.dialog('relator', 'task/submit', {
      ...button(preview.card, 'Enviar a firma').data,
      formatos: 'true',
    });
    expect(done.text).toMatch(
      /El acta salió para 3 personas[\s\S]*1 persona no tiene correo[\s\S]*2 formatos enviados a firma/,
    );
    const forms = await chat.house.reader().find(formFeature, { mesaId: held.mesaId });
    expect(forms.map(({ state }) => state.kind)).toEqual(['in-signature', 'in-signature']);
    const twice = await chat.dialog('relator', 'task/submit', {
      ...button(preview.card, 'Enviar a firma').data,
      formatos: 'false',
    });
    expect(twice.text).toContain('El acta salió para 3 personas');
    expect(await chat.house.reader().find(signingFeature, { subjectKind: 'acta' })).toHaveLength(1);
  });

  test('MES-071 the answer was lost after the acta went and before its forms did: the same click sends the forms', async () => {
    const { chat, held } = await closed();
    const form = await chat.dialog('relator', 'task/fetch', {
      ...task,
      verb: 'actas/send',
      actaId: held.sesionId,
    });
    const input = { actaId: held.sesionId, revision: 1, documentSha256: 'c'.repeat(64) };
    await chat.house.ok('relator', sendActa, input);
    const click = { ...button(form.card, 'Enviar a firma').data, formatos: 'true' };
    expect((await chat.dialog('relator', 'task/submit', click)).text).toMatch(
      /salió para 3 personas[\s\S]*2 formatos enviados a firma/,
    );
    expect((await chat.dialog('relator', 'task/submit', click)).text).toContain(
      'No queda ningún formato por enviar a firma',
    );
  });

  test('who does not conduct the mesa cannot send it', async () => {
    const { chat, held } = await closed();
    const refused = await chat.dialog('enlace', 'task/submit', {
      verb: 'actas/send',
      actaId: held.sesionId,
      revision: '1',
      formatos: 'true',
    });
    expect(`${refused.text} ${textOf(refused.card)}`).toMatch(/No puede enviar el acta/);
  });

  test('MES-074 MES-075 attendees observe; it is closed with the unsigned listed, before its term only with a reason', async () => {
    const { chat, held } = await sent();
    const card = await cardOf(chat, 'moderadora');
    const observe = await chat.dialog('moderadora', 'task/fetch', button(card, 'Enviar observaciones').data);
    const done = await chat.dialog('moderadora', 'task/submit', {
      ...button(observe.card, 'Enviar observaciones').data,
      motivo: 'Falta mi intervención',
    });
    expect(done.text).toContain('Llegó a quien relata');
    const [acta] = await chat.write('relator', 'acta');
    expect(textOf(acta?.card)).toContain('Falta mi intervención');
    const lock = await chat.dialog('relator', 'task/fetch', button(acta?.card, 'Cerrar acta').data);
    const early = await chat.dialog('relator', 'task/submit', {
      ...button(lock.card, 'Cerrar acta').data,
      motivo: '',
    });
    expect(textOf(early.card)).toContain('indique el motivo');
    const locked = await chat.dialog('relator', 'task/submit', {
      verb: 'actas/lock',
      actaId: held.sesionId,
      motivo: 'Urgencia del despacho',
    });
    expect(locked.text).toContain('quedó cerrada');
  });
});

test('MES-073 «¿quién falta?» reminds with one tap, once a day each, and only who conducts may', async () => {
  const { chat } = await sent();
  const [card] = await chat.write('relator', '¿quién falta?');
  const remind = button(card?.card, 'Recordar');
  chat.house.store.drain();
  const first = await chat.click('relator', String(remind.verb), remind.data);
  expect(first.text).toBe('Recordé la firma a 3 personas.');
  const told = chat.house.store.drain();
  expect(told).toHaveLength(3);
  expect(told.every(({ key }) => key.includes('recordar:2026-11-24'))).toBe(true);
  const again = await chat.click('relator', String(remind.verb), remind.data);
  expect(again.text).toBe('A 3 personas ya se les recordó hoy: no se repite.');
  expect(chat.house.store.drain()).toEqual([]);
  const stranger = await chat.click('enlace', String(remind.verb), remind.data);
  expect(stranger.text).toMatch(/No puede/);
});
