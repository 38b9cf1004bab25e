import { composeActa, sendActa } from '../../domain/actas';
import type { Reader } from '../../domain/kernel/store';
import { mesasList } from '../../domain/reports';
import { attended, heldMesa } from '../dies058/held';
import { office, PROCESO, sha } from '../dies058/office';
import { valueOf } from '../helpers/given';
import { mesa } from './looked-at';

/** Counts what is searched: each `find` is a statement. */
const counting = (reader: Reader): { readonly reader: Reader; readonly finds: () => number } => {
  let finds = 0;
  return {
    reader: {
      ...reader,
      find: (...asked) => {
        finds++;
        return reader.find(...asked);
      },
    },
    finds: () => finds,
  };
};

test('MES-020 the list of mesas says of each whose turn it is, as its own page does', async () => {
  const house = await office();
  const [one = '', two = ''] = house.indicatorIds;
  const first = await heldMesa(house, [one]);
  const second = await heldMesa(house, [two]);
  await attended(house, second.mesaId, ['enlace']);
  await house.ok('sistema', composeActa, { mesaId: second.mesaId });
  await house.ok('relator', sendActa, { actaId: second.sesionId, revision: 1, documentSha256: sha('a') });
  const rows = valueOf(await mesasList(house.reader(), await house.actorOf('moderadora'), PROCESO));
  expect(Object.fromEntries(rows.map(({ mesaId, turno }) => [mesaId, turno]))).toEqual({
    [first.mesaId]: (await mesa(house, 'moderadora', first.mesaId)).turno,
    [second.mesaId]: (await mesa(house, 'moderadora', second.mesaId)).turno,
  });
});

test('MES-020 two mesas are listed with as many searches as one', async () => {
  const house = await office();
  const [one = '', two = ''] = house.indicatorIds;
  const searches = async (): Promise<number> => {
    const { reader, finds } = counting(house.reader());
    valueOf(await mesasList(reader, await house.actorOf('moderadora'), PROCESO));
    return finds();
  };
  await heldMesa(house, [one]);
  const before = await searches();
  await heldMesa(house, [two]);
  expect(await searches()).toBe(before);
});
