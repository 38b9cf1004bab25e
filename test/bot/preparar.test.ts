import { convene } from '../../domain/dies058';
import { mesaFeature, oficioOf, prepareOficio } from '../../domain/mesas';
import { conveneInput } from '../dies058/office';
import { textOf } from './read-cards';
import { teams } from './teams';

jest.setTimeout(60_000);

async function planned() {
  const chat = await teams();
  const { mesaId } = await chat.house.ok('moderadora', convene, conveneInput(chat.house.indicatorIds));
  return { chat, mesaId };
}
const buttons = (card: unknown): readonly string[] => [
  ...new Set([...JSON.stringify(card).matchAll(/"verb":"([^"]+)"/g)].map(([, verb]) => verb ?? '')),
];

test('MES-043 «preparar mesa» shows the first missing thing with one button; it is done and the next one is shown', async () => {
  const { chat, mesaId } = await planned();
  const first = await chat.write('moderadora', 'preparar mesa');
  expect(textOf(first)).toContain('Enviar el cronograma a la dependencia');
  expect(textOf(first)).not.toContain('Generar el oficio');
  expect(buttons(first)).toEqual(['preparar/do']);
  const done = await chat.click('moderadora', 'preparar/do', { mesaId, clave: 'cronograma' });
  expect(JSON.stringify(done)).toContain('Registrar el aval del cronograma');
  expect(buttons(done)).toEqual([]);
  const again = await chat.click('moderadora', 'preparar/do', { mesaId, clave: 'cronograma' });
  expect(JSON.stringify(again)).toContain('Ese paso ya estaba hecho');
});

test('MES-043 X-051 whoever may not do the step sees who has it and a way to the tab, and no button', async () => {
  const { chat, mesaId } = await planned();
  const seen = await chat.write('enlace', 'preparar mesa 1');
  expect(textOf(seen)).toContain('Responsable: Persona moderadora');
  expect(buttons(seen)).toEqual([]);
  const tried = await chat.click('enlace', 'preparar/do', { mesaId, clave: 'cronograma' });
  expect(JSON.stringify(tried)).toContain('no le corresponde');
});

test('MES-043 MES-044 «alistamiento» lists the four things, and who is responsible for the form of the acta', async () => {
  const { chat } = await planned();
  const list = textOf(await chat.write('moderadora', 'alistamiento'));
  for (const thing of ['Formato de asistencia', 'Indicadores a tratar', 'Presentación', 'DIES-058'])
    expect(list).toContain(thing);
  expect(list).toContain('Formato del acta a cargo de la relatoría: Persona relator');
});

test('MES-041 the radicado is written down from the dialog; without the aval it asks for the reason', async () => {
  const { chat, mesaId } = await planned();
  const documents = {
    carta: 'a'.repeat(64),
    anexos: { diagnostico: 'b'.repeat(64), cronograma: 'c'.repeat(64), matriz: 'd'.repeat(64) },
    matrizXlsx: null,
  };
  await chat.house.ok('moderadora', prepareOficio, { mesaId, texto: 'Solicitamos.', documents });
  const opened = await chat.dialog('moderadora', 'task/fetch', {
    verb: 'preparar/radicado',
    mesaId,
    version: 1,
  });
  expect(JSON.stringify(opened)).toContain('Radicado de Mercurio');
  const typed = { verb: 'preparar/radicado', mesaId, version: 1, radicado: '2026-77', fecha: '2026-11-24' };
  const warned = await chat.dialog('moderadora', 'task/submit', typed);
  expect(JSON.stringify(warned)).toContain('La dependencia no ha avalado el cronograma');
  expect(JSON.stringify(warned)).toContain('2026-77');
  await chat.dialog('moderadora', 'task/submit', { ...typed, motivo: 'Urge' });
  const { state } = await chat.house.reader().get(mesaFeature, mesaId);
  expect(state.kind === 'none' ? [] : oficioOf(state).sent.map(({ radicado }) => radicado)).toEqual([
    '2026-77',
  ]);
});
