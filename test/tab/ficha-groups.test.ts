import { fichaSchema } from '../../domain/indicators';
import { configureFicha } from '../../domain/indicators/ficha-schema';
import { groupsOf } from '../../tab/indicators/ficha-groups';

const keysOf = (query: string, fields = fichaSchema) =>
  groupsOf(fields, query).flatMap((group) => group.fields.map(({ key }) => key));

test('X-020 every field of the default ficha is in one group with a name of its own, and none is lost', () => {
  expect(keysOf('').toSorted()).toEqual(fichaSchema.map(({ key }) => key).toSorted());
  expect(groupsOf(fichaSchema, '').map(({ title }) => title)).not.toContain(
    'Campos agregados por esta oficina',
  );
});

test('DIE-002 what the office adds has its own group; what it relabels stays where it was', () => {
  const fields = configureFicha([
    { key: 'meta_social', label: 'Meta social', kind: 'texto' },
    { key: 'unidad', label: 'Medida oficial' },
  ]);
  const groups = groupsOf(fields, '');
  expect(groups.at(-1)).toMatchObject({ title: 'Campos agregados por esta oficina', of: 1 });
  expect(
    groups.find(({ title }) => title.startsWith('Qué mide'))?.fields.map(({ label }) => label),
  ).toContain('Medida oficial');
});

test('X-020 a field is found by its name, its help or its group, without accents', () => {
  expect(keysOf('linea base')).toEqual(expect.arrayContaining(['linea_base_valor', 'linea_base_anio']));
  expect(keysOf('linea base')).not.toContain('sentido');
  expect(keysOf('enlace tecnico')).toContain('enlace_tecnico');
  expect(keysOf('enlace tecnico')).not.toContain('codigo');
  expect(keysOf('responsables')).toEqual([
    'dependencia_responsable',
    'enlace_tecnico',
    'directivo',
    'coordinador_dap',
  ]);
  expect(keysOf('zzz')).toEqual([]);
});
