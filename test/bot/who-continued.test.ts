import { composeActa, sendActa } from '../../domain/actas';
import { convene, decideItem } from '../../domain/dies058';
import { closeMesa, continueMesa, mesaFeature, openMesa } from '../../domain/mesas';
import { attended } from '../dies058/held';
import { conveneInput, sha } from '../dies058/office';
import { at } from '../helpers/given';
import { buttonsOf, textOf } from './read-cards';
import { teams } from './teams';

jest.setTimeout(60_000);

test('MES-073 MES-077 «¿quién falta?» tells of the acta of an earlier sesión, while its continuation is to come and after it was held', async () => {
  const chat = await teams();
  const { house } = chat;
  const { mesaId, sesionId } = await house.ok('moderadora', convene, conveneInput(house.indicatorIds));
  await house.ok('moderadora', openMesa, { mesaId });
  const { state } = await house.reader().get(mesaFeature, mesaId);
  for (const [n, { id: itemId }] of (state.kind === 'none' ? [] : state.items).entries())
    await house.ok('moderadora', decideItem, {
      mesaId,
      itemId,
      outcome: n === 0 ? 'concertado' : 'aplazado',
    });
  await house.ok('moderadora', closeMesa, { mesaId });
  await house.ok('relator', composeActa, { mesaId });
  await attended(house, mesaId, ['enlace', 'moderadora']);
  await house.ok('relator', sendActa, { actaId: sesionId, revision: 1, documentSha256: sha('c') });
  const next = { mesaId, start: at('2026-12-02 09:00'), end: at('2026-12-02 11:00') };
  const { itemIds } = await house.ok('moderadora', continueMesa, next);
  const told = async () => (await chat.write('relator', 'ya firmaron todos?'))[0]?.card;
  expect(textOf(await told())).toMatch(/Acta 001-1[\s\S]*Faltan 2/);
  expect(buttonsOf(await told()).map(({ title }) => title)).toContain('Recordar');
  await house.ok('moderadora', openMesa, { mesaId });
  for (const itemId of itemIds)
    await house.ok('moderadora', decideItem, { mesaId, itemId, outcome: 'concertado' });
  await house.ok('moderadora', closeMesa, { mesaId });
  await house.ok('relator', composeActa, { mesaId });
  expect(textOf(await told())).toMatch(/1 documento espera firma[\s\S]*Acta 001-1/);
});
