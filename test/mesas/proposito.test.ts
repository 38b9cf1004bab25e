import { convene } from '../../domain/dies058';
import { addComment, mesaFeature, openMesa } from '../../domain/mesas';
import { purposesList } from '../../domain/reports';
import { conveneInput, office, PROCESO } from '../dies058/office';
import { given, valueOf } from '../helpers/given';
import { opened, ref, scheduled } from './fixtures';

test('MES-006 a note of the mesa may say which purpose it serves, and keeps it', () => {
  const note = { itemId: null, commentId: 'n-1', text: 'Metas comunes', person: ref('enlace'), aloud: false };
  const when = given(mesaFeature, scheduled(), opened).when({
    type: 'comment',
    ...note,
    proposito: 'linea-de-accion',
  });
  when.then({ type: 'commented', ...note, proposito: 'linea-de-accion' });
  when.thenState({ notes: [{ id: 'n-1', proposito: 'linea-de-accion', text: 'Metas comunes' }] });
  given(mesaFeature, scheduled(), opened)
    .when({ type: 'comment', ...note })
    .thenState({ notes: [{ text: 'Metas comunes' }] });
});

test('MES-006 what the mesas identified is listed by purpose, to those who may see the mesa; other notes are not', async () => {
  const house = await office();
  const { mesaId } = await house.ok('moderadora', convene, conveneInput(house.indicatorIds));
  await house.ok('moderadora', openMesa, { mesaId });
  const say = (text: string, proposito?: 'articulacion' | 'linea-de-accion') =>
    house.ok('relator', addComment, { mesaId, text, ...(proposito ? { proposito } : {}) });
  await say('Compartir el vivero', 'articulacion');
  await say('Sembrar en quebradas', 'linea-de-accion');
  await say('Se tomó un receso');
  const list = async (who: string) =>
    valueOf(await purposesList(house.reader(), await house.actorOf(who), PROCESO)).map(
      ({ propositoTexto, texto, dependencia }) => [propositoTexto, texto, dependencia],
    );
  expect(await list('lider')).toEqual([
    ['Línea común de acción', 'Sembrar en quebradas', 'Secretaría de Medio Ambiente'],
    ['Posibilidad de articulación', 'Compartir el vivero', 'Secretaría de Medio Ambiente'],
  ]);
  expect(await list('otra')).toEqual([]);
});
