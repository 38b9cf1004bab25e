import { understand } from '../../bot/intents';

/** As people of an office write: verbs in every form, courtesy before and after, typos, no accents. */
const SAID: Readonly<Record<string, readonly string[]>> = {
  ayuda: [
    'hola',
    'Buenos días',
    'buenas tardes Mesas',
    'qué puede hacer',
    '¿qué sabe hacer?',
    'ayúdeme',
    'no sé qué hacer',
  ],
  agendar: [
    'agendar mesa con medio ambiente',
    'quiero agendar una mesa con la secretaría de movilidad',
    'necesito programar una mesa',
    'por favor agende una mesa con movilidad',
    'me ayuda a citar la mesa de salud',
    'programemos la mesa de infraestructura',
    'nueva mesa movilidad',
    'ajendar mesa',
    'agendr mesa',
    'AGENDAR MESA',
    'convoque la mesa con planeación',
  ],
  preparar: [
    'preparar mesa',
    'preparemos la mesa',
    '¿qué falta para la mesa?',
    'quiero preparar la mesa 3',
    'preprar mesa',
    'alistar la mesa con medio ambiente',
  ],
  alistamiento: ['alistamiento', 'ver el alistamiento', 'lista de chequeo', 'alistamiento mesa 2'],
  abrir: [
    'abrir mesa',
    'abra la mesa',
    'abramos',
    'empecemos',
    'iniciemos la mesa',
    'abrir mesa 3',
    'comencemos la mesa',
  ],
  siguiente: [
    'siguiente',
    'el siguiente',
    'siguiente por favor',
    'pasemos al siguiente',
    'sigamos',
    'próximo',
    'sigueinte',
  ],
  punto: ['siguiente indicador por favor', 'vamos al siguiente punto'],
  palabra: ['pido la palabra', 'quisiera la palabra por favor', 'Quiero intervenir', 'me da la palabra'],
  orden: ['¡Punto de orden!', 'moción de orden'],
  nota: ['nota: la fuente cambia', 'nota de la relatoría: hubo acuerdo'],
  cerrar: [
    'cerrar mesa',
    'cierre la mesa',
    'cerremos la mesa',
    'terminemos',
    'damos por terminada la mesa',
    'se levanta la mesa',
    'finalizar la mesa 2',
  ],
  pendientes: [
    'mis pendientes',
    'qué tengo pendiente',
    '¿qué me falta por firmar?',
    'que debo firmar',
    'tengo algo por firmar',
    'pendinetes',
    'mis tareas',
    'qué tengo que hacer',
    'firmas pendientes',
  ],
  falta: [
    '¿quién falta por firmar?',
    'quien no a firmado',
    'quiénes faltan',
    'quién falta',
    'cuántos faltan por firmar',
    'quien falta x firmar',
    'qué firmas faltan',
  ],
  acta: [
    'acta',
    'el acta de la mesa 2',
    'muéstreme el acta',
    'envíe el acta',
    'cómo va el acta',
    'ver el acta',
  ],
  compromiso: [
    'compromiso: entregar ficha, enlace, 4 dic',
    'registre un compromiso',
    'anotar compromiso entregar la base',
    'Compromiso entregar ficha',
  ],
  indicador: [
    'indicador 1.2.3',
    'busque el indicador de espacio público',
    '¿qué pasa con el indicador EP-001?',
    'ver ficha EP-001',
    'ficha del EP-001',
    'muéstreme el indicador EP-001',
  ],
  mesas: ['mesas', 'mis mesas', 'qué mesas tengo', 'cuándo es la próxima mesa', 'qué mesas hay esta semana'],
  compromisos: ['mis compromisos', 'compromisos vencidos', 'qué compromisos tengo'],
  convocados: [
    'convocados',
    '¿quién viene?',
    'quiénes vienen a la mesa',
    'muéstreme los convocados',
    'convocados mesa 2',
  ],
  resumen: ['resumen semanal', 'quiero un resumen diario'],
};

describe('what people ask, in their own words', () => {
  for (const [command, sentences] of Object.entries(SAID))
    test.each(sentences)(`«%s» is ${command}`, (said) => {
      expect(understand(said)?.command).toBe(command);
    });

  test.each(['el clima está bonito', 'gracias', 'listo', 'jajaja', 'mañana no puedo'])(
    '«%s» is ordinary talk',
    (said) => {
      expect(understand(said)).toBeNull();
    },
  );
});
