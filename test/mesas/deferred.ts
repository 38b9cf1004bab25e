import { convene, decideItem, editForm } from '../../domain/dies058';
import { closeMesa, mesaFeature, openMesa } from '../../domain/mesas';
import { modifyAnswers } from '../dies058/held';
import { conveneInput, type Office, office } from '../dies058/office';

/** A mesa closed with its first indicator agreed and the second deferred. */
export async function deferred(outcome: 'aplazado' | 'no-concertado' = 'aplazado') {
  const house = await office();
  const { mesaId, sesionId, formIds } = await house.ok(
    'moderadora',
    convene,
    conveneInput(house.indicatorIds),
  );
  await house.ok('moderadora', openMesa, { mesaId });
  const items = await itemsOf(house, mesaId);
  await house.ok('relator', editForm, { formId: formIds[0] ?? '', revision: 1, answers: modifyAnswers() });
  await house.ok('moderadora', decideItem, { mesaId, itemId: items[0] ?? '', outcome: 'concertado' });
  await house.ok('moderadora', decideItem, { mesaId, itemId: items[1] ?? '', outcome });
  await house.ok('moderadora', closeMesa, { mesaId });
  return { house, mesaId, sesionId, formIds, items };
}

async function itemsOf(house: Office, mesaId: string): Promise<readonly string[]> {
  const { state } = await house.reader().get(mesaFeature, mesaId);
  return state.kind === 'none' ? [] : state.items.map(({ id }) => id);
}
