import {
  configureFicha,
  currentFicha,
  type FichaChange,
  fichaSchema,
  fieldDifferences,
  type IndicatorState,
  indicatorFeature,
  missingFields,
} from '../../domain/indicators';
import { ok } from '../../domain/kernel/result';
import { day, given, TODAY } from '../helpers/given';
import { completeFicha, rowOf } from './rows';

const imported = { type: 'imported', procesoId: 'ssepot', row: rowOf(), today: TODAY } as const;
const change = <const T extends object>(more: T) => ({
  formId: 'form-1',
  fichaVersion: 1,
  effective: day('2026-11-30'),
  ...more,
});
const apply = (one: FichaChange) => ({ type: 'apply', change: one }) as const;
const known = (state: IndicatorState) => {
  if (state.kind === 'none') throw new Error('no indicator');
  return state;
};
const renamed = { ...rowOf().ficha, nombre: 'Espacio público por habitante' };

test('X-020 the default ficha has the 37 fields, and an office may relabel, require or add one without losing the origin', () => {
  expect(fichaSchema).toHaveLength(37);
  const own = configureFicha([
    { key: 'sistema', label: 'Sistema del POT', required: true },
    { key: 'ods', label: 'ODS' },
  ]);
  expect(own).toHaveLength(38);
  expect(own.find(({ key }) => key === 'sistema')).toMatchObject({
    label: 'Sistema del POT',
    required: true,
    origin: 'proceso',
  });
  expect(own.at(-1)).toMatchObject({ key: 'ods', origin: 'proceso', required: false });
  expect(own[0]).toBe(fichaSchema[0]);
});

test('DIE-002 a creation with only a name is refused with the list of what is missing', () => {
  const { message, details } = given(indicatorFeature)
    .when(
      apply(
        change({
          tipo: 'crear',
          procesoId: 'ssepot',
          ficha: { nombre: 'Corredores' },
          assignment: rowOf().assignment,
        }),
      ),
    )
    .thenRefused('ficha-incompleta');
  expect(details).toContain('Fórmula de cálculo');
  expect(details).not.toContain('Código');
  expect(message).toContain(`faltan ${details?.length} campos`);
});

test('DIE-002 a complete new ficha makes an active indicator, its code assigned by the register when it has none', () => {
  const ficha = completeFicha({ codigo: '', nombre: 'Corredores ecológicos' });
  const { state } = given(indicatorFeature).when(
    apply(change({ tipo: 'crear', procesoId: 'ssepot', ficha, assignment: rowOf().assignment })),
  );
  expect(state).toMatchObject({
    kind: 'active',
    nombre: 'Corredores ecológicos',
    lineaBase: '10',
    metaCuatrienio: '20',
    acumulacion: 'acumulado',
  });
  expect(known(state).codigo).toMatch(/^N-/);
  expect(known(state).values).toMatchObject([
    { year: 2024, programmed: '5', executed: null },
    { year: 2025, programmed: '5' },
  ]);
});

test('DIE-003 a rename leaves code, formula, unit and every yearly value as they were, byte for byte', () => {
  const before = known(given(indicatorFeature, imported).state);
  const { state } = given(indicatorFeature, imported).when(
    apply(change({ tipo: 'modificar', ficha: renamed })),
  );
  const after = known(state);
  expect(after.nombre).toBe('Espacio público por habitante');
  expect(JSON.stringify(after.values)).toBe(JSON.stringify(before.values));
  expect({ ...after, nombre: '', versions: [] }).toEqual({ ...before, nombre: '', versions: [] });
  expect(fieldDifferences(currentFicha(before), currentFicha(after))).toEqual([
    { key: 'nombre', label: 'Nombre del indicador', before: before.nombre, after: after.nombre },
  ]);
});

test('MES-076 a modification keeps the code and adds a version that names its form', () => {
  const { state } = given(indicatorFeature, imported).when(
    apply(change({ tipo: 'modificar', ficha: renamed })),
  );
  expect(state).toMatchObject({
    codigo: 'EP-001',
    versions: [
      { version: 1 },
      { version: 2, from: '2026-11-30', cause: { kind: 'dies058', formId: 'form-1' } },
    ],
  });
  const recoded = change({ tipo: 'modificar', ficha: { ...renamed, codigo: 'EP-900' } });
  given(indicatorFeature, imported).when(apply(recoded)).thenRefused('codigo-inmutable');
});

test('MES-076 an agreement on targets moves the programming and never what was reported', () => {
  const ficha = { ...rowOf().ficha, metas: 'Cuatrienio: 4,6; 2024: 4,05; 2025: 4,3' };
  const { state } = given(indicatorFeature, imported).when(apply(change({ tipo: 'modificar', ficha })));
  expect(state).toMatchObject({
    metaCuatrienio: '4.6',
    values: [
      { programmed: '4.05', executed: '4.02' },
      { programmed: '4.3', executed: null },
    ],
  });
});

test('DIE-016 a form filled against an older ficha is refused: it requires a rebase', () => {
  const first = { type: 'changed', change: change({ tipo: 'modificar', ficha: renamed }) } as const;
  const { message } = given(indicatorFeature, imported, first)
    .when(apply(change({ tipo: 'modificar', formId: 'form-2', ficha: renamed })))
    .thenRefused('ficha-avanzo');
  expect(message).toContain('requiere rebase');
});

test('DIE-015 the same form inserted twice changes nothing', () => {
  for (const one of [change({ tipo: 'modificar', ficha: renamed }), change({ tipo: 'inactivar' })])
    expect(
      given(indicatorFeature, imported, { type: 'changed', change: one }).when(apply(one)).result,
    ).toEqual(ok([]));
});

test('DIE-015 an inactivated indicator keeps its history and its values and takes no further form', () => {
  const closed = { type: 'changed', change: change({ tipo: 'inactivar' }) } as const;
  const inactive = given(indicatorFeature, imported, closed);
  expect(inactive.state).toMatchObject({
    kind: 'inactive',
    since: '2026-11-30',
    formId: 'form-1',
    values: rowOf().values,
  });
  inactive
    .when(apply(change({ tipo: 'modificar', formId: 'form-2', ficha: renamed })))
    .thenRefused('indicador-no-activo');
});

test('DIE-015 a replacement needs another code and names its successor', () => {
  const replace = { tipo: 'reemplazar', newIndicatorId: 'ind-2' } as const;
  const same = change({ ...replace, ficha: completeFicha({ codigo: 'ep-001' }) });
  given(indicatorFeature, imported).when(apply(same)).thenRefused('codigo-igual');
  const other = change({ ...replace, ficha: completeFicha({ codigo: 'EP-101' }) });
  const { state } = given(indicatorFeature, imported).when(apply(other));
  expect(state).toMatchObject({ kind: 'replaced', by: 'ind-2', values: rowOf().values });
});

test('DIE-005 «Otro» without a new ficha is recorded as a version and changes no field', () => {
  const { state } = given(indicatorFeature, imported).when(apply(change({ tipo: 'otro', ficha: null })));
  expect(known(state).versions.map(({ ficha }) => ficha)).toEqual([rowOf().ficha, rowOf().ficha]);
});

test('DIE-004 a base line ND asks for its explanation instead of its year', () => {
  const keys = (ficha: Record<string, string>) => missingFields(ficha).map(({ key }) => key);
  expect(
    keys({ ...completeFicha(), linea_base_valor: 'ND', linea_base_anio: '', observaciones: '' }),
  ).toEqual(['observaciones']);
  expect(keys({ ...completeFicha(), linea_base_anio: ' ' })).toEqual(['linea_base_anio']);
});
