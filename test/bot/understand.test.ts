import fc from 'fast-check';
import { readCommitment } from '../../bot/commitments/said';
import { likeliest, understand } from '../../bot/intents';
import { PHRASES } from '../../bot/phrases';
import { saidDate } from '../../bot/spanish-date';
import { distance } from '../../bot/spoken/distance';
import { day } from '../helpers/given';

describe('sentences as people write them', () => {
  test.each([
    ['agendar mesa', 'agendar', ''],
    ['Agendar mesa con Medio Ambiente', 'agendar', 'con Medio Ambiente'],
    ['ajendar mesa con medio ambiente', 'agendar', 'con medio ambiente'],
    ['hola, quiero programar mesa con Movilidad', 'agendar', 'con Movilidad'],
    ['abrir mesa', 'abrir', ''],
    ['abrir la mesa 3', 'abrir', '3'],
    ['ABRIR MESA 3', 'abrir', '3'],
    ['arbir mesa', 'abrir', ''],
    ['siguiente', 'siguiente', ''],
    ['siguente', 'siguiente', ''],
    ['¡Siguiente punto!', 'punto', ''],
    ['pido la palabra', 'palabra', ''],
    ['Pido la palavra, por favor', 'palabra', 'por favor'],
    ['¡Punto de orden!', 'orden', ''],
    ['réplica', 'replica', ''],
    ['ya no la pido', 'dejar', ''],
    ['Terminé.', 'dejar', ''],
    ['dar la palabra', 'dar', ''],
    ['nota: se revisa la fuente del dato', 'nota', 'se revisa la fuente del dato'],
    ['iniciar el orden del día', 'paso', ''],
    ['cerrar mesa', 'cerrar', ''],
    ['serrar mesa', 'cerrar', ''],
    ['mis pendientes', 'pendientes', ''],
    ['mis pendietnes', 'pendientes', ''],
    ['¿qué tengo pendiente?', 'pendientes', ''],
    ['¿Quién falta?', 'falta', ''],
    ['quien falta por firmar', 'falta', ''],
    ['acta', 'acta', ''],
    ['ver acta 3', 'acta', '3'],
    ['ayuda', 'ayuda', ''],
    ['Buenos días', 'ayuda', ''],
    ['compromiso: entregar ficha, enlace, 4 dic', 'compromiso', 'entregar ficha, enlace, 4 dic'],
    ['comprmiso entregar ficha', 'compromiso', 'entregar ficha'],
    ['indicador 1.2.3', 'indicador', '1.2.3'],
    ['indicadr árboles sembrados', 'indicador', 'árboles sembrados'],
    ['mis mesas', 'mesas', ''],
  ])('«%s»', (said, command, rest) => {
    expect(understand(said)).toEqual({ command, rest });
  });

  test.each([
    'me gusta el café',
    'la mesa del comedor',
    'cuándo llega el oficio',
    'la siguiente semana no puedo asistir a la reunión',
    '1234',
    'xx',
  ])('«%s» is not taken for a command', (said) => expect(understand(said)).toBeNull());

  test('what was not understood brings the two or three likeliest for that person', () => {
    const usable = [
      'agendar',
      'pendientes',
      'abrir',
      'falta',
      'acta',
      'mesas',
      'indicador',
      'ayuda',
    ] as const;
    expect(likeliest('el que falta de firmar', usable)).toContain('falta');
    expect(likeliest('indicadores de agua', usable)[0]).toBe('indicador');
    expect(likeliest('zzz', ['pendientes', 'mesas', 'ayuda'])).toEqual(['pendientes', 'mesas', 'ayuda']);
    expect(likeliest('cualquier cosa', usable)).toHaveLength(3);
  });

  test('every taught phrase is understood as itself, also with one slip in a long word', () => {
    for (const [command, phrases] of Object.entries(PHRASES))
      for (const phrase of phrases) {
        expect([phrase, understand(phrase)?.command]).toEqual([phrase, command]);
        expect([phrase, understand(phrase.toUpperCase())?.command]).toEqual([phrase, command]);
      }
  });

  test('never fails, whatever is written', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (said) => void understand(said)));
    expect(distance('abrir', 'arbir')).toBe(1);
  });
});

describe('days as people write them', () => {
  const today = day('2026-11-21'); // a Saturday
  test.each([
    ['4 dic', '2026-12-04'],
    ['4 de diciembre', '2026-12-04'],
    ['viernes 4 de diciembre de 2026', '2026-12-04'],
    ['04/12/2026', '2026-12-04'],
    ['4-12', '2026-12-04'],
    ['2026-12-04', '2026-12-04'],
    ['15 ene', '2027-01-15'],
    ['el viernes', '2026-11-27'],
    ['próximo lunes', '2026-11-23'],
    ['sábado', '2026-11-28'],
    ['hoy', '2026-11-21'],
    ['mañana', '2026-11-22'],
    ['30 feb', null],
    ['enlace', null],
    ['32/13', null],
  ])('«%s»', (said, expected) => expect(saidDate(said, today)).toBe(expected));
});

describe('MES-059 a commitment in one line', () => {
  const today = day('2026-11-21');
  test.each([
    ['entregar ficha, enlace, 4 dic', { que: 'Entregar ficha', responsable: 'enlace', fecha: '2026-12-04' }],
    [
      'entregar la ficha, con anexos, Jorge Ochoa, viernes',
      { que: 'Entregar la ficha, con anexos', responsable: 'Jorge Ochoa', fecha: '2026-11-27' },
    ],
    ['entregar ficha; 4/12', { que: 'Entregar ficha', responsable: '', fecha: '2026-12-04' }],
    ['entregar ficha', { que: 'Entregar ficha', responsable: '', fecha: null }],
    [
      'entregar ficha, memoria, soportes',
      { que: 'Entregar ficha, memoria', responsable: 'soportes', fecha: null },
    ],
    ['', { que: '', responsable: '', fecha: null }],
  ])('«%s»', (said, expected) => expect(readCommitment(said, today)).toEqual(expected));
});
