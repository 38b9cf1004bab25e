import { commitmentFeature, recordCommitment } from '../../domain/commitments';
import { convene } from '../../domain/dies058';
import { sendSchedule } from '../../domain/mesas';
import { conveneInput } from '../dies058/office';
import { all, closed, fillIn } from './mesa-over';
import { button, buttonsOf, textOf } from './read-cards';
import { teams } from './teams';

jest.setTimeout(60_000);

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
