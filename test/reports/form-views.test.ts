import { convene, rebaseForm } from '../../domain/dies058';
import { assignIndicators } from '../../domain/indicators';
import { formsBoard, pendingsOf, signingView } from '../../domain/reports';
import { requestSignatures, returnDocument, sign } from '../../domain/signatures';
import { heldMesa, reimport } from '../dies058/held';
import { conveneInput, office, PROCESO, sha } from '../dies058/office';
import { at, refusalOf, valueOf } from '../helpers/given';
import { form, inSignature, verbs } from './looked-at';

test('DIE-001 the form is shown whole, with what is missing and the computed difference', async () => {
  const house = await office();
  const { formIds } = await heldMesa(house);
  const view = await form(house, 'relator', formIds[0] ?? '');
  expect(view).toMatchObject({
    consecutivo: 'DIES-058-001',
    estado: 'borrador',
    estadoTexto: 'Concertado, por enviar a firma',
    resultado: 'Concertado',
    mesa: 'Mesa 1 · Secretaría de Medio Ambiente',
    actaNumero: '001-1',
    coordinador: {
      nombre: 'Persona coordinadora',
      cargo: 'Cargo de coordinadora',
      tematica: 'Espacio público',
    },
    faltantes: [],
    diferencias: [{ campo: 'Unidad de medida', hoy: 'm²/hab', propuesta: 'm² por habitante' }],
  });
  expect(view.firmas.map(({ cargo }) => cargo === null)).toEqual([false, false, false, true, false]);
  expect(view.ficha.find(({ key }) => key === 'unidad')).toMatchObject({
    hoy: 'm²/hab',
    respuesta: 'cambia',
    valor: 'm² por habitante',
  });
  expect(view.edits[1]?.campos).toContain('Ficha nueva: Unidad de medida');
  expect(verbs(view)).toContain('dies058/send-to-sign');
});

test('DIE-016 a register that moved on is said, and offers to follow it', async () => {
  const house = await office();
  const { formIds } = await heldMesa(house);
  await reimport(house, house.indicatorIds[0] ?? '', { fuente: 'Catastro' });
  const view = await form(house, 'relator', formIds[0] ?? '');
  expect(view.faltantes[0]).toContain('cambió en el registro');
  expect(verbs(view)).toContain('dies058/rebase');
  expect(verbs(view)).not.toContain('dies058/send-to-sign');
});

test('DIE-016 a second form open on the same indicator is pointed out on both', async () => {
  const house = await office();
  const first = await house.ok('moderadora', convene, conveneInput(house.indicatorIds));
  const again = {
    start: at('2026-11-26 09:00'),
    end: at('2026-11-26 10:00'),
    acceptWarnings: true,
    reason: 'Continuación',
  };
  const second = await house.ok('moderadora', convene, conveneInput(house.indicatorIds.slice(0, 1), again));
  expect((await form(house, 'relator', first.formIds[0] ?? '')).advertencias).toContainEqual(
    expect.stringContaining('También está abierto el DIES-058-003'),
  );
  expect((await form(house, 'relator', second.formIds[0] ?? '')).advertencias).toContainEqual(
    expect.stringContaining('También está abierto el DIES-058-001'),
  );
  expect((await form(house, 'relator', first.formIds[1] ?? '')).advertencias).toEqual([]);
});

test('DIE-007 what section 1 lacks is mended in the register and read again, signatories too', async () => {
  const house = await office();
  const [indicatorId = ''] = house.indicatorIds;
  await house.ok('sistema', assignIndicators, {
    indicatorIds: [indicatorId],
    assignment: { modulos: [], subsistema: null, coordinadorId: null },
  });
  const { formIds } = await house.ok('moderadora', convene, conveneInput([indicatorId]));
  const formId = formIds[0] ?? '';
  const before = await form(house, 'relator', formId);
  expect(before.faltantes).toContain('Falta «Módulo(s) del SSEPOT»: marque al menos uno.');
  expect(verbs(before)).toContain('dies058/rebase');
  await house.ok('sistema', assignIndicators, {
    indicatorIds: [indicatorId],
    assignment: { modulos: ['proyecto'], subsistema: 'epu', coordinadorId: 'coordinadora' },
  });
  await house.ok('relator', rebaseForm, { formId });
  const after = await form(house, 'relator', formId);
  expect(after.coordinador).toMatchObject({ nombre: 'Persona coordinadora', tematica: 'Espacio público' });
  expect(after.firmas.find(({ block }) => block === 'coordinador')).toMatchObject({
    personId: 'coordinadora',
  });
  expect(verbs(after)).not.toContain('dies058/rebase');
});

test('DIE-010 each signatory sees their own block; the validador none until it is her turn', async () => {
  const { house, signingId } = await inSignature();
  const seen = async (person: string) =>
    valueOf(await signingView(house.reader(), await house.actorOf(person), signingId));
  expect(await seen('enlace')).toMatchObject({
    miBloque: 'enlace',
    cambios: [
      'Modificar: «Espacio público efectivo por habitante»',
      'Unidad de medida: de «m²/hab» a «m² por habitante»',
    ],
  });
  expect(verbs(await seen('enlace'))).toEqual([
    'signatures/sign',
    'signatures/return',
    'signatures/delegate',
  ]);
  expect((await seen('validadora')).miBloque).toBeNull();
  expect(verbs(await seen('validadora'))).toEqual(['signatures/return', 'signatures/delegate']);
  expect(verbs(await seen('moderadora'))).toEqual(['signatures/by-hand', 'signatures/remind']);
  expect(refusalOf(await signingView(house.reader(), await house.actorOf('otra'), signingId)).code).toBe(
    'not-in-this-state',
  );
});

test('many forms of one person are one list of pendings', async () => {
  const { house, formIds } = await inSignature();
  await house.ok('relator', requestSignatures, {
    formId: formIds[1] ?? '',
    revision: 2,
    documentSha256: sha('e'),
  });
  const { firmas } = valueOf(await pendingsOf(house.reader(), await house.actorOf('lider')));
  expect(firmas.map(({ titulo }) => titulo)).toEqual([
    'DIES-058-001 · Espacio público efectivo por habitante',
    'DIES-058-002 · Árboles sembrados',
  ]);
});

test('DIE-013 the board filters by state, type, signature owed and due date', async () => {
  const { house, signingId, formId } = await inSignature();
  await house.ok('enlace', sign, { signingId, block: 'enlace', documentSha256: sha('f') });
  const lider = await house.actorOf('lider');
  const board = async (filter: object) =>
    valueOf(await formsBoard(house.reader(), lider, { procesoId: PROCESO, ...filter })).map(
      ({ consecutivo }) => consecutivo,
    );
  expect(await board({})).toEqual(['DIES-058-001', 'DIES-058-002']);
  expect(await board({ estado: 'en-firma' })).toEqual(['DIES-058-001']);
  expect(await board({ estado: 'borrador' })).toEqual(['DIES-058-002']);
  expect(await board({ tipo: 'crear' })).toEqual([]);
  expect(await board({ faltaFirmaDe: 'lider' })).toEqual(['DIES-058-001']);
  expect(await board({ faltaFirmaDe: 'enlace' })).toEqual([]);
  expect(await board({ vencidosAntesDe: '2026-12-02' })).toEqual(['DIES-058-001']);
  expect(await board({ vencidosAntesDe: '2026-12-01' })).toEqual([]);
  const [row] = valueOf(await formsBoard(house.reader(), lider, { procesoId: PROCESO }));
  expect(row).toMatchObject({
    formId,
    vence: '2026-12-01',
    tipoTexto: 'Modificar',
    dependencia: 'Secretaría de Medio Ambiente',
  });
  expect(row?.firmasFaltantes).toHaveLength(4);
});

test('why a form came back is shown while it is corrected', async () => {
  const { house, signingId, formId } = await inSignature();
  await house.ok('lider', returnDocument, { signingId, reason: 'Falta la fuente' });
  expect(await form(house, 'relator', formId)).toMatchObject({
    estado: 'borrador',
    devolucion: 'Falta la fuente',
    signingId: null,
  });
});
