import { likeliest, understand } from '../../bot/intents';
import { overheard } from '../../bot/overheard';
import { SPOKEN } from './spoken/sentences';
import { TALK } from './spoken/talk';
import { ASKED_BACK, TIRED } from './spoken/tired';

describe('F11 Spanish as it is written in a chat', () => {
  for (const [command, sentences] of Object.entries(SPOKEN))
    test(`${sentences.length} ways of asking for «${command}»`, () => {
      expect(sentences.map((said) => [said, understand(said)?.command])).toEqual(
        sentences.map((said) => [said, command]),
      );
    });

  for (const [command, sentences] of Object.entries(TIRED))
    test(`F11 typed in a hurry: «${command}»`, () => {
      expect(sentences.map((said) => [said, understand(said)?.command])).toEqual(
        sentences.map((said) => [said, command]),
      );
    });

  test.each(ASKED_BACK)('F11 «%s» is asked back, not guessed', (said) => {
    expect(understand(said)).toBeNull();
  });

  test.each([
    ['quiero decir algo antes de que sigan', 'palabra'],
    ['ya llegaron todos, empecemos', 'abrir'],
    ['todavía no, después cerramos la mesa', null],
    ['no estoy listo, pasemos al siguiente', null],
    ['cerremos la mesa y abramos la votación', null],
    ['buenos días, no sé cuándo llega el oficio', null],
    ['compromiso: yo envío mi ficha el lunes', 'compromiso'],
  ])(
    'F11 several ideas in «%s»: what is asked for itself, and nothing that is denied, depends on something or is one of two',
    (said, command) => {
      expect(understand(said)?.command ?? null).toBe(command);
    },
  );

  test('every command has at least three ways', () => {
    expect(Object.entries(SPOKEN).filter(([, sentences]) => sentences.length < 3)).toEqual([]);
  });

  test.each(TALK)('«%s» is talk: neither a command, nor heard in a group', (said) => {
    expect(understand(said)).toBeNull();
    expect(overheard(said)).toBeNull();
  });

  test.each([
    ['me colabora programando la mesa con educación', 'agendar', 'con educación'],
    ['anote que la meta se revisa en marzo', 'nota', 'la meta se revisa en marzo'],
    ['tome nota: falta el dato de 2024', 'nota', 'falta el dato de 2024'],
    ['me comprometo a enviar la ficha, yo, viernes', 'compromiso', 'enviar la ficha, yo, viernes'],
    ['búsqueme el indicador de espacio público', 'indicador', 'de espacio público'],
    ['abra la mesa 2 xfa', 'abrir', '2 xfa'],
    ['anulen el acuerdo 1.2', 'retirar', '1.2'],
    ['pasemos al punto 3', 'punto', '3'],
    ['pasemos al primer indicador', 'punto', ''],
    ['iniciemos el primer punto', 'punto', ''],
  ])('«%s» keeps what follows', (said, command, rest) => {
    expect(understand(said)).toEqual({ command, rest });
  });

  test('what changes the meeting at once is only done when every word is accounted for, and never with a «no»', () => {
    expect(understand('pasemos al siguiente año de la serie')).toBeNull();
    expect(understand('no abra la mesa todavía')).toBeNull();
    expect(understand('cuándo será la mesa de movilidad')?.command).toBe('mesas');
    expect(understand('todavía no cerremos la mesa')).toBeNull();
    expect(understand('no quiero cerrar la votación')).toBeNull();
  });

  test('what carries an idea without being clear brings the commands of that idea first', () => {
    const usable = ['agendar', 'pendientes', 'acta', 'falta', 'recordar', 'ayuda'] as const;
    expect(likeliest('lo del acta vieja que mandaron los de movilidad', usable)[0]).toBe('acta');
    expect(likeliest('a esa gente toca recordarles mucho las firmas viejas', usable)).toContain('recordar');
  });
});
