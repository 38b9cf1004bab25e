import fc from 'fast-check';
import { type NamedEntry, nameIndex } from '../../domain/indicators';
import { registerSearch } from '../../functions/adapters/register-search';

const entry = (id: string, codigo: string, nombre: string): NamedEntry => ({
  id,
  codigo,
  nombre,
  dependenciaId: null,
  subsistema: null,
  tema: null,
  status: 'active',
});
const index = (...names: readonly string[]) => {
  const made = nameIndex();
  names.forEach((nombre, i) => made.put(entry(`i${i}`, `EP-${i}`, nombre)));
  return made;
};
const NAMES = [
  'Árboles sembrados',
  'Árboles talados',
  'Espacio público efectivo por habitante',
  'Kilómetros de ciclorruta',
  'Metros de vía',
];

test.each([
  ['arboles', ['i1', 'i0']],
  ['ÁRBOLES sembrados', ['i0']],
  ['arbloes', ['i1', 'i0']],
  ['sembardos', ['i0']],
  ['cicloruta', ['i3']],
  ['kilometros de cicloruta', ['i3']],
  ['espacio publico efetivo', ['i2']],
  ['ep-3', ['i3']],
  ['árboles xyzzy', ['i1', 'i0']],
  ['de', ['i3', 'i4']],
  ['zzzz', []],
  ['', []],
])('X-050 «%s» finds what people mean', (asked, found) => {
  expect(new Set(index(...NAMES).search(asked, 10).ids)).toEqual(new Set(found));
});

test('X-050 the word itself before a slip, the whole before a part; a limit keeps the best and counts all', () => {
  const made = index('Vivienda', 'Viviendas nuevas', 'Vivero municipal', 'Acceso a vivienda');
  expect(made.search('vivienda', 1)).toEqual({ ids: ['i0'], total: 3 });
  expect(made.search('vivienda', 10, ({ id }) => id !== 'i0').total).toBe(2);
});

test('X-050 a new name replaces the one before, and codes are found by their beginning', () => {
  const made = index('Parques');
  made.put(entry('i0', 'EP-0', 'Jardines'));
  expect(made.search('parques', 5).total).toBe(0);
  expect(made.search('jardin', 5).ids).toEqual(['i0']);
  made.put(entry('i0', '1.2.3', 'Jardines'));
  expect(made.search('1.2', 5).ids).toEqual(['i0']);
});

test('X-050 any name is found by itself, and any text answers without breaking', () => {
  const word = fc.string({
    minLength: 3,
    maxLength: 12,
    unit: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'ñ', 'ó', 'ú', 'í'),
  });
  fc.assert(
    fc.property(
      fc.array(fc.array(word, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 20 }),
      fc.string(),
      (names, noise) => {
        const made = index(...names.map((words) => words.join(' ')));
        names.forEach((words, i) => expect(made.search(words.join(' '), 50).ids).toContain(`i${i}`));
        expect(made.search(noise, 5).ids.length).toBeLessThanOrEqual(5);
      },
    ),
  );
});

test('X-050 the index is fresh: what another process wrote is found a second later, without reading all again meanwhile', async () => {
  let [clock, mark, reads] = [0, 1, 0];
  const names = [entry('i0', '1', 'Parques')];
  const search = registerSearch(
    { mark: async () => String(mark), names: async () => (reads++, names) },
    () => clock,
  );
  const find = async (text: string) =>
    (await search.search({ tenantId: 't', procesoId: 'p', text, limit: 5 })).total;
  expect([await find('parques'), await find('jardines'), reads]).toEqual([1, 0, 1]);
  names.push(entry('i1', '2', 'Jardines'));
  mark++;
  expect([await find('jardines'), reads]).toEqual([0, 1]);
  clock = 1001;
  expect([await find('jardines'), await find('jardines'), reads]).toEqual([1, 1, 2]);
  clock = 5000;
  expect([await find('parques'), reads]).toEqual([1, 2]);
});
