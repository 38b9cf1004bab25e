import { commitmentFeature } from '../../domain/commitments';
import { meeting, task } from './held-meeting';
import { button, textOf, valuesOf } from './read-cards';
import { CHAT } from './teams';

jest.setTimeout(60_000);

describe('commitments', () => {
  test('MES-059 one line of text becomes a form to confirm, and the form a commitment of the point', async () => {
    const { chat, mesaId, itemIds } = await meeting();
    await chat.click('moderadora', 'mesas/call-item', { mesaId, itemId: itemIds[0] }, CHAT);
    const [understood] = await chat.write(
      'relator',
      'compromiso: entregar la nueva ficha, enlace, 4 dic',
      CHAT,
    );
    expect(textOf(understood?.card)).toContain('viernes 4 de diciembre de 2026');
    const form = await chat.dialog('relator', 'task/fetch', button(understood?.card, 'Revisar').data, CHAT);
    expect(valuesOf(form.card)).toMatchObject({ que: 'Entregar la nueva ficha', fecha: '2026-12-04' });
    const filled = { ...button(form.card, 'Guardar').data, ...valuesOf(form.card) };
    const missing = await chat.dialog('relator', 'task/submit', { ...filled, responsableId: '' }, CHAT);
    expect(textOf(missing.card)).toContain('Elija la persona responsable (obligatorio).');
    for (const _twice of [1, 2])
      await chat.dialog('relator', 'task/submit', { ...filled, responsableId: 'enlace' }, CHAT);
    const owed = await chat.house.reader().find(commitmentFeature, { mesaId });
    expect(owed).toHaveLength(1);
    expect(owed[0]?.state).toMatchObject({
      what: 'Entregar la nueva ficha',
      due: '2026-12-04',
      owner: { personId: 'enlace' },
    });

    const [pending] = await chat.write('enlace', 'mis pendientes');
    expect(textOf(pending?.card)).toContain('Entregar la nueva ficha');
    const done = await chat.dialog('enlace', 'task/submit', {
      ...button(pending?.card, 'Informar que se cumplió').data,
      evidencia: 'Radicado 2026-1',
    });
    expect(done.text).toContain('cumplido');
  });
});

describe('closing', () => {
  test('MES-057 MES-061 points without outcome are named before they are postponed; the closing card says the term', async () => {
    const { chat, mesaId, itemIds, mesa, shared } = await meeting();
    const [first = ''] = itemIds;
    await chat.click('moderadora', 'mesas/call-item', { mesaId, itemId: first }, CHAT);
    const ask = await chat.dialog(
      'moderadora',
      'task/fetch',
      { ...task, verb: 'mesas/decide-item', mesaId, itemId: first },
      CHAT,
    );
    expect(textOf(ask.card)).toContain('el indicador no cambia hasta su decisión');
    const none = await chat.dialog(
      'moderadora',
      'task/submit',
      { ...button(ask.card, 'Cerrar punto').data, nota: 'x' },
      CHAT,
    );
    expect(textOf(none.card)).toContain('Elija el resultado (obligatorio).');
    expect(valuesOf(none.card)['nota']).toBe('x');
    const decided = await chat.dialog(
      'moderadora',
      'task/submit',
      { ...button(ask.card, 'Cerrar punto').data, resultado: 'concertado', nota: '' },
      CHAT,
    );
    expect(decided.text).toContain('cinco firmas');

    const question = await chat.dialog(
      'moderadora',
      'task/fetch',
      { ...task, verb: 'mesas/close', mesaId },
      CHAT,
    );
    expect(textOf(question.card)).toContain('1 punto queda sin resultado y pasarán como aplazados');
    const closed = await chat.dialog(
      'moderadora',
      'task/submit',
      button(question.card, 'Cerrar mesa').data,
      CHAT,
    );
    expect(closed.text).toContain('La mesa quedó cerrada');
    const state = await mesa();
    expect(state.kind).toBe('closed');
    expect(state.items.map((item) => (item.kind === 'decided' ? item.outcome : null))).toEqual([
      'concertado',
      'aplazado',
    ]);
    expect(textOf(await shared(`cierre:${mesaId}`))).toMatch(
      /Término para firmar u observar: 5 días hábiles/,
    );
    const again = await chat.dialog(
      'moderadora',
      'task/submit',
      button(question.card, 'Cerrar mesa').data,
      CHAT,
    );
    expect(again.text).toContain('La mesa quedó cerrada');
  });

  test('«siguiente» calls each point in turn and then says what is left; the shared chat is answered by the card itself', async () => {
    const { chat, mesa } = await meeting();
    expect(await chat.write('moderadora', 'siguente', CHAT)).toEqual([]);
    expect((await mesa()).items.map(({ kind }) => kind)).toEqual(['open', 'pending']);
    const [second] = await chat.write('moderadora', 'siguiente');
    expect(textOf(second?.card)).toContain('Punto 2 de 2');
    const [over] = await chat.write('moderadora', 'siguiente', CHAT);
    expect(over?.text).toContain('Falta cerrar los puntos 1 y 2');
    const [refused] = await chat.write('enlace', 'siguiente');
    expect(refused?.text).toBeTruthy();
  });

  test('meetingEnd closes nothing', async () => {
    const { chat, mesa } = await meeting();
    const end = {
      type: 'event',
      name: 'application/vnd.microsoft.meetingEnd',
      value: { Id: 'x', JoinUrl: '', MeetingType: 'Scheduled', Title: '', EndTime: '' },
    };
    expect(await chat.turn(chat.activityFrom('moderadora', end, CHAT))).toEqual([]);
    expect((await mesa()).kind).toBe('open');
  });
});
