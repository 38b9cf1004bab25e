import { fichaSchema, PUBLISHED_SCALES } from '../../domain/indicators';
import { chained, keyFor, withDraft } from '../../tab/indicators/settings-draft';

const [, sispp = PUBLISHED_SCALES[0]] = PUBLISHED_SCALES;

test('PDM-030 levels written one after another have no holes: each begins where the one before ends', () => {
  const [first, ...rest] = sispp?.bandas ?? [];
  const levels = chained(first ? [{ ...first, hasta: '33' }, ...rest].slice(0, 3) : []);
  expect(levels.map(({ desde, hasta }) => [desde, hasta])).toEqual([
    [null, '33'],
    ['33', '60'],
    ['60', null],
  ]);
});

test('DIE-002 relabelling a field says only its label; the fields set before stay', () => {
  const field = fichaSchema.find(({ key }) => key === 'unidad');
  if (!field) throw new Error('The ficha has no unidad');
  const before = [{ key: 'meta_social', label: 'Meta social', kind: 'texto' as const }];
  const draft = { ...field, key: 'unidad', label: ' Unidad de medida oficial ', options: '' };
  expect(withDraft({ ficha: before, campos: fichaSchema }, draft)).toEqual([
    ...before,
    { key: 'unidad', label: 'Unidad de medida oficial' },
  ]);
});

test('DIE-002 a field that a proceso adds gets a key of its own out of its name', () => {
  expect(keyFor('¿Población beneficiada? (año)', new Set())).toBe('poblacion_beneficiada_ano');
  expect(keyFor('Meta social', new Set(['meta_social', 'meta_social_2']))).toBe('meta_social_3');
  expect(keyFor('2025', new Set())).toBe('campo');
});
