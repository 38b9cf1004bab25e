import { places } from '../../functions/adapters/store/places';

test('whoever finds no place waits in line and takes the one that is left first', async () => {
  const enter = places(2);
  const said: string[] = [];
  const sit = async (name: string): Promise<() => void> => {
    const leave = await enter();
    said.push(name);
    return leave;
  };
  const [leaveA, leaveB] = [await sit('a'), await sit('b')];
  const [c, d] = [sit('c'), sit('d')];
  await Promise.resolve();
  expect(said).toEqual(['a', 'b']);
  leaveB();
  const leaveC = await c;
  expect(said).toEqual(['a', 'b', 'c']);
  leaveA();
  leaveC();
  (await d)();
  expect(said).toEqual(['a', 'b', 'c', 'd']);
  (await sit('e'))();
  expect(said.at(-1)).toBe('e');
});
