import { editForm, formFields } from '../../domain/dies058';
import { fichaSchema, indicatorFeature } from '../../domain/indicators';
import { requestSignatures } from '../../domain/signatures';
import { cambia } from '../dies058/answers';
import { heldMesa } from '../dies058/held';
import { office, sha } from '../dies058/office';
import { refusalOf } from '../helpers/given';
import { formOf, signed } from './in-signature';

test('«Inactivar» keeps history and values', async () => {
  const { house } = await signed({ tipo: 'inactivar', anexaFichaNueva: false, fichaNueva: {} });
  const { state } = await house.reader().get(indicatorFeature, house.indicatorIds[0] ?? '');
  expect(state).toMatchObject({ kind: 'inactive', values: [{ executed: '1.5' }] });
});

test('«Reemplazar» links the old with the new; the series is not merged', async () => {
  const sent = await signed({
    tipo: 'reemplazar',
    fichaNueva: { codigo: cambia('1.2.9'), nombre: cambia('Espacio público verde') },
  });
  const form = await formOf(sent);
  const resultId = form.kind === 'inserted' ? (form.resultId ?? '') : '';
  const reader = sent.house.reader();
  expect((await reader.get(indicatorFeature, sent.house.indicatorIds[0] ?? '')).state).toMatchObject({
    kind: 'replaced',
    by: resultId,
  });
  expect((await reader.get(indicatorFeature, resultId)).state).toMatchObject({
    kind: 'active',
    codigo: '1.2.9',
    replaces: sent.house.indicatorIds[0],
    assignment: { dependenciaId: 'sma' },
  });
});

test('«Crear uno nuevo» makes an indicator with its own ficha; no person is written in it', async () => {
  const ficha = Object.fromEntries(
    formFields(fichaSchema)
      .filter(({ key }) => key !== 'codigo')
      .map(({ key }) => [key, cambia(key === 'tipo' ? 'producto' : `nuevo ${key}`)]),
  );
  const sent = await signed({
    tipo: 'crear',
    anexaFichaAnterior: false,
    fichaNueva: { ...ficha, codigo: null },
  });
  const form = await formOf(sent);
  const { state } = await sent.house
    .reader()
    .get(indicatorFeature, form.kind === 'inserted' ? (form.resultId ?? '') : '');
  expect(state).toMatchObject({
    kind: 'active',
    nombre: 'nuevo nombre',
    codigo: expect.stringMatching(/^N-/),
    assignment: { dependenciaId: 'sma', enlaceId: 'enlace' },
  });
  expect(JSON.stringify(state)).not.toContain('Persona ');
  expect(await sent.house.reader().count(indicatorFeature, {})).toBe(3);
});

test('a new indicator may not repeat the name of an active one', async () => {
  const house = await office();
  const { formIds } = await heldMesa(house);
  const formId = formIds[0] ?? '';
  const { revision } = await house.ok('relator', editForm, {
    formId,
    revision: 2,
    answers: { tipo: 'reemplazar', fichaNueva: { codigo: cambia('9'), nombre: cambia('ÁRBOLES sembrados') } },
  });
  expect(
    refusalOf(await house.as('relator', requestSignatures, { formId, revision, documentSha256: sha('f') }))
      .code,
  ).toBe('nombre-repetido');
});
