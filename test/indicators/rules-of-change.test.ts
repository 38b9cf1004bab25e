import { formFields } from '../../domain/dies058';
import { currentFicha, fichaSchema, insertChange } from '../../domain/indicators';
import { formView } from '../../domain/reports';
import { cambia } from '../dies058/answers';
import { fichaAnswers } from '../dies058/held';
import { PROCESO } from '../dies058/office';
import { refusalOf, valueOf } from '../helpers/given';
import { answer, everything, held, register, send, signAll } from './held-forms';

test('DIE-002 «Crear» with only a name is refused with the list of what is missing, on the form and in the register', async () => {
  const one = await held();
  const before = await everything(one);
  const blank = Object.fromEntries(formFields(fichaSchema).map(({ key }) => [key, null]));
  const revision = await answer(one, {
    tipo: 'crear',
    anexaFichaAnterior: false,
    fichaNueva: { ...blank, nombre: cambia('Huertas urbanas') },
  });
  const refused = refusalOf(await send(one, revision));
  expect(refused.code).toBe('incompleto');
  const asked = formFields(fichaSchema).filter(
    ({ key, required }) => required && key !== 'nombre' && key !== 'codigo',
  );
  for (const { label } of asked)
    expect(refused.details).toContain(
      `Nota (1): para crear el indicador falta «${label}» en la ficha nueva.`,
    );
  const forced = await one.house.as(
    'sistema',
    {
      name: 'test/insert',
      run: async (_: null, desk) =>
        insertChange(desk, null, {
          tipo: 'crear',
          formId: one.formId,
          fichaVersion: 0,
          effective: desk.today,
          procesoId: PROCESO,
          ficha: { nombre: 'Huertas urbanas' },
          assignment: (await register(one, one.indicatorId)).assignment,
        }),
    },
    null,
  );
  expect(refusalOf(forced)).toMatchObject({
    code: 'ficha-incompleta',
    details: expect.arrayContaining(['Definición']),
  });
  expect(await everything(one)).toBe(before);
});

test('DIE-003 a rename leaves code, módulos, formula, unit and every yearly value byte for byte as they were', async () => {
  const one = await held();
  const before = await register(one, one.indicatorId);
  const series = JSON.stringify([before.values, before.lineaBase, before.metaCuatrienio, before.acumulacion]);
  await signAll(
    one,
    await answer(one, { fichaNueva: fichaAnswers({ nombre: 'Espacio público por persona' }) }),
  );
  const after = await register(one, one.indicatorId);
  expect(after.nombre).toBe('Espacio público por persona');
  expect(JSON.stringify([after.values, after.lineaBase, after.metaCuatrienio, after.acumulacion])).toBe(
    series,
  );
  expect([after.codigo, after.unidad, after.assignment]).toEqual([
    before.codigo,
    before.unidad,
    before.assignment,
  ]);
  const { nombre: _was, fecha_actualizacion: _old, ...rest } = currentFicha(before);
  expect(currentFicha(after)).toMatchObject(rest);
  const shown = valueOf(await formView(one.house.reader(), await one.house.actorOf('lider'), one.formId));
  expect(shown.diferencias.map(({ key }) => key)).toEqual(['nombre']);
});

test('DIE-003 note 2: a change of name alone, without confirming the structural fields, is not sent', async () => {
  const one = await held();
  const none = Object.fromEntries(formFields(fichaSchema).map(({ key }) => [key, null]));
  const revision = await answer(one, { fichaNueva: { ...none, nombre: cambia('Otro nombre') } });
  const { details = [] } = refusalOf(await send(one, revision));
  for (const field of ['Fórmula de cálculo', 'Unidad de medida', 'Tipo de acumulación'])
    expect(details).toContain(
      `Nota (2): el cambio de nombre no puede afectar «${field}»: confirme «sin cambio».`,
    );
});

test('DIE-004 one field neither confirmed nor changed keeps the form from being sent, and is named', async () => {
  const one = await held();
  const revision = await answer(one, { fichaNueva: { fuente: null } });
  expect(refusalOf(await send(one, revision)).details).toEqual([
    'Nota (3): confirme o cambie «Fuente de información» en la ficha nueva.',
  ]);
  const next = await answer(one, { fichaNueva: { fuente: { kind: 'sin-cambio' } } });
  expect((await send(one, next)).ok).toBe(true);
});

test('DIE-004 the difference is computed field by field, and the new version keeps the code', async () => {
  const one = await held();
  const revision = await answer(one, { fichaNueva: { fuente: cambia('Catastro') } });
  const shown = valueOf(await formView(one.house.reader(), await one.house.actorOf('relator'), one.formId));
  expect(shown.diferencias).toEqual([
    { key: 'unidad', campo: 'Unidad de medida', hoy: 'm²/hab', propuesta: 'm² por habitante' },
    { key: 'fuente', campo: 'Fuente de información', hoy: 'fuente de hoy', propuesta: 'Catastro' },
  ]);
  expect(shown.advertencias.join('\n')).toMatch(/comparabilidad de la serie/);
  await signAll(one, revision);
  expect(await register(one, one.indicatorId)).toMatchObject({
    codigo: '1.2.3',
    versions: [{}, { version: 2 }],
  });
});

test('DIE-005 «Otro» needs which change and why; without touching the ficha it is a version of its own', async () => {
  const one = await held();
  const before = await register(one, one.indicatorId);
  const none = Object.fromEntries(formFields(fichaSchema).map(({ key }) => [key, null]));
  const revision = await answer(one, { tipo: 'otro', anexaFichaNueva: false, fichaNueva: none });
  expect(refusalOf(await send(one, revision)).details).toEqual([
    'Eligió «Otro»: indique a qué cambio corresponde.',
    'Eligió «Otro»: explique brevemente el cambio.',
  ]);
  const next = await answer(one, {
    tipoOtro: 'Acuerdo de metas',
    tipoOtroExplicacion: 'Se precisa quién reporta.',
  });
  await signAll(one, next);
  const after = await register(one, one.indicatorId);
  expect(after.versions.at(-1)?.cause).toEqual({ kind: 'dies058', formId: one.formId });
  expect([after.values, currentFicha(after)]).toEqual([before.values, currentFicha(before)]);
});
