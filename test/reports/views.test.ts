import { composeActa, sendActa } from '../../domain/actas';
import { recordCommitment } from '../../domain/commitments';
import { convene, decideItem, editForm, rebaseForm } from '../../domain/dies058';
import { assignIndicators } from '../../domain/indicators';
import { callItem, closeMesa, openMesa, takePosition } from '../../domain/mesas';
import {
  chainView,
  commitmentsOwed,
  ERASED,
  formsBoard,
  formView,
  indicatorView,
  mesasList,
  mesaView,
  pendingsOf,
  signingView,
  verificationView,
} from '../../domain/reports';
import { requestSignatures, returnDocument, sign } from '../../domain/signatures';
import {
  attended,
  conveneInput,
  heldMesa,
  modifyAnswers,
  type Office,
  office,
  PROCESO,
  reimport,
  sha,
} from '../dies058/office';
import { at, refusalOf, TENANT, valueOf } from '../helpers/given';

const verbs = (view: { readonly offers: readonly { readonly verb: string }[] }): readonly string[] =>
  view.offers.map(({ verb }) => verb);
const mesa = async (house: Office, person: string, mesaId: string) =>
  valueOf(await mesaView(house.reader(), await house.actorOf(person), mesaId));
const form = async (house: Office, person: string, formId: string) =>
  valueOf(await formView(house.reader(), await house.actorOf(person), formId));

test('DIE-006 MES-071 the turn says what a form lacks before it says that it be sent to signature', async () => {
  const house = await office();
  const { mesaId, formIds, sesionId } = await house.ok(
    'moderadora',
    convene,
    conveneInput(house.indicatorIds.slice(0, 1)),
  );
  await house.ok('moderadora', openMesa, { mesaId });
  const [item] = (await mesa(house, 'moderadora', mesaId)).items;
  await house.ok('moderadora', decideItem, { mesaId, itemId: item?.itemId ?? '', outcome: 'concertado' });
  await house.ok('moderadora', closeMesa, { mesaId });
  await house.ok('sistema', composeActa, { mesaId });
  await attended(house, mesaId, ['enlace']);
  await house.ok('relator', sendActa, { actaId: sesionId, revision: 1, documentSha256: sha('b') });
  const turno = async () => (await mesa(house, 'moderadora', mesaId)).turno;
  expect(await turno()).toMatch(
    /^Falta que Persona relator \(relatoría\) complete, antes de enviar a firma: DIES-058-001 \(\d+ datos\)\.$/,
  );
  await house.ok('relator', editForm, { formId: formIds[0] ?? '', revision: 1, answers: modifyAnswers() });
  expect(await turno()).toBe('Falta que Persona relator (relatoría) envíe a firma 1 formato DIES-058.');
});

test('whose turn it is, from the calendar to the end', async () => {
  const house = await office();
  const { mesaId, formIds, sesionId } = await house.ok(
    'moderadora',
    convene,
    conveneInput(house.indicatorIds.slice(0, 1)),
  );
  const turno = async () => (await mesa(house, 'moderadora', mesaId)).turno;
  expect(await turno()).toBe('Falta que Persona moderadora (moderación) abra la mesa.');
  await house.ok('moderadora', openMesa, { mesaId });
  expect(await turno()).toBe('Falta que Persona moderadora (moderación) inicie el punto 1.');
  const itemId = (await mesa(house, 'moderadora', mesaId)).items[0]?.itemId ?? '';
  await house.ok('moderadora', callItem, { mesaId, itemId });
  expect(await turno()).toBe('Punto 1 en discusión: falta la posición de la dependencia y del DAP.');
  await house.ok('enlace', takePosition, { mesaId, itemId, value: 'de-acuerdo' });
  await house.ok('coordinadora', takePosition, { mesaId, itemId, value: 'de-acuerdo' });
  expect(await turno()).toBe('Falta que Persona moderadora (moderación) cierre el punto 1 con su resultado.');
  await house.ok('relator', editForm, { formId: formIds[0] ?? '', revision: 1, answers: modifyAnswers() });
  await house.ok('moderadora', decideItem, { mesaId, itemId, outcome: 'concertado' });
  expect(await turno()).toBe(
    'Todos los puntos tienen resultado. Falta que Persona moderadora (moderación) cierre la mesa.',
  );
  await house.ok('moderadora', closeMesa, { mesaId });
  expect(await turno()).toBe('El acta se está componiendo.');
  await house.ok('sistema', composeActa, { mesaId });
  expect(await turno()).toBe('Falta que Persona relator (relatoría) envíe el acta a firma.');
  expect(valueOf(await pendingsOf(house.reader(), await house.actorOf('relator'))).mesas).toEqual([
    {
      mesaId,
      nombre: 'Mesa 1 · Secretaría de Medio Ambiente',
      turno: 'Falta que usted envíe el acta a firma.',
    },
  ]);
  await attended(house, mesaId, ['enlace']);
  await house.ok('relator', sendActa, { actaId: sesionId, revision: 1, documentSha256: sha('b') });
  expect(await turno()).toBe('Falta que Persona relator (relatoría) envíe a firma 1 formato DIES-058.');
  await house.ok('relator', requestSignatures, {
    formId: formIds[0] ?? '',
    revision: 2,
    documentSha256: sha('f'),
  });
  expect(await turno()).toBe(
    'Se esperan 1 firma del acta (hasta el martes 1 de diciembre de 2026) y las firmas de 1 formato DIES-058.',
  );
});

test('X-051 what is offered follows the state and the person', async () => {
  const house = await office();
  const { mesaId, formIds } = await house.ok('moderadora', convene, conveneInput(house.indicatorIds));
  expect(verbs(await mesa(house, 'moderadora', mesaId))).toEqual([
    'mesas/open',
    'mesas/send-schedule',
    'mesas/reschedule',
    'mesas/cancel',
  ]);
  expect(verbs(await mesa(house, 'enlace', mesaId))).toEqual([]);
  await house.ok('moderadora', openMesa, { mesaId });
  expect(verbs(await mesa(house, 'moderadora', mesaId))).toEqual([
    'mesas/step',
    'mesas/call-item',
    'mesas/comment',
    'mesas/decide-item',
    'commitments/record',
    'attendance/add-manual',
  ]);
  expect(verbs(await mesa(house, 'relator', mesaId))).toContain('mesas/position');
  expect(verbs(await mesa(house, 'enlace', mesaId))).toEqual(['mesas/position', 'mesas/comment']);
  expect(verbs(await form(house, 'relator', formIds[0] ?? ''))).toEqual(['dies058/edit', 'dies058/withdraw']);
  expect(verbs(await form(house, 'enlace', formIds[0] ?? ''))).toEqual([]);
});

test('X-051 drafts are for their own dependencia and the office; another dependencia sees none', async () => {
  const house = await office();
  const { mesaId, formIds } = await heldMesa(house);
  const otra = await house.actorOf('otra');
  const reader = house.reader();
  expect(refusalOf(await formView(reader, otra, formIds[0] ?? '')).code).toBe('not-in-this-state');
  expect(refusalOf(await mesaView(reader, otra, mesaId)).code).toBe('not-allowed');
  expect(valueOf(await formsBoard(reader, otra, { procesoId: PROCESO }))).toEqual([]);
  expect(valueOf(await mesasList(reader, otra, PROCESO))).toEqual([]);
  expect(
    valueOf(await formsBoard(reader, await house.actorOf('enlace'), { procesoId: PROCESO })),
  ).toHaveLength(2);
  expect(valueOf(await mesasList(reader, await house.actorOf('enlace'), PROCESO))).toMatchObject([
    { mesaId, indicadores: 2, decididos: 2, estado: 'cerrada' },
  ]);
});

test('e-mail addresses are for those who may see contact data', async () => {
  const house = await office();
  const { mesaId } = await heldMesa(house);
  expect((await mesa(house, 'moderadora', mesaId)).relator.correo).toBe('relator@oficina.example');
  expect((await mesa(house, 'enlace', mesaId)).relator.correo).toBeNull();
});

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

test('MES-060 what was not agreed is shown as escalated', async () => {
  const house = await office();
  const { mesaId, formIds } = await house.ok('moderadora', convene, conveneInput(house.indicatorIds));
  await house.ok('moderadora', openMesa, { mesaId });
  const itemId = (await mesa(house, 'relator', mesaId)).items[0]?.itemId ?? '';
  await house.ok('relator', decideItem, { mesaId, itemId, outcome: 'no-concertado' });
  expect((await mesa(house, 'enlace', mesaId)).items[0]).toMatchObject({
    resultado: 'No concertado: escalado al despacho de la Subdirección',
  });
  expect((await form(house, 'relator', formIds[0] ?? '')).estadoTexto).toBe(
    'No concertado: escalado al despacho de la Subdirección',
  );
});

async function inSignature() {
  const house = await office();
  const held = await heldMesa(house);
  const formId = held.formIds[0] ?? '';
  const { signingId } = await house.ok('relator', requestSignatures, {
    formId,
    revision: 2,
    documentSha256: sha('f'),
  });
  return { house, ...held, formId, signingId };
}

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

test('MES-078 commitments by due date and person, with business days left', async () => {
  const { house, mesaId, itemIds } = await inSignature();
  await house.ok('relator', recordCommitment, {
    mesaId,
    itemId: itemIds[0],
    what: 'Entregar la ficha',
    ownerId: 'enlace',
    due: '2026-12-04',
  });
  await house.ok('relator', recordCommitment, {
    mesaId,
    what: 'Convocar a Movilidad',
    ownerId: 'moderadora',
    due: '2026-11-27',
  });
  const owed = async (person: string, filter = {}) =>
    valueOf(
      await commitmentsOwed(house.reader(), await house.actorOf(person), { procesoId: PROCESO, ...filter }),
    );
  expect(
    (await owed('lider')).map(({ que, fecha, diasHabiles, estado }) => [que, fecha, diasHabiles, estado]),
  ).toEqual([
    ['Convocar a Movilidad', '2026-11-27', 3, 'pendiente'],
    ['Entregar la ficha', '2026-12-04', 8, 'pendiente'],
  ]);
  expect(await owed('lider', { ownerId: 'enlace' })).toMatchObject([
    {
      responsable: 'Persona enlace',
      indicador: '1.2.3 Espacio público efectivo por habitante',
      mesa: 'Mesa 1 · Secretaría de Medio Ambiente',
    },
  ]);
  expect(await owed('otra')).toEqual([]);
  expect(verbs((await owed('enlace', { ownerId: 'enlace' }))[0] ?? { offers: [] })).toEqual([
    'commitments/fulfil',
    'commitments/delegate',
    'commitments/ask-extension',
    'commitments/comment',
    'commitments/attach',
  ]);
  const later = { ...house.reader(), today: '2026-12-09' as never };
  const overdue = valueOf(await commitmentsOwed(later, await house.actorOf('lider'), { procesoId: PROCESO }));
  expect(overdue.map(({ estado, diasHabiles }) => [estado, diasHabiles])).toEqual([
    ['vencido', -7],
    ['vencido', -2],
  ]);
});

test('a person whose data was erased is not named; what they did stays', async () => {
  const { house, signingId, formId } = await inSignature();
  await house.ok('enlace', sign, { signingId, block: 'enlace', documentSha256: sha('f') });
  house.store.erase(TENANT, 'enlace');
  const view = await form(house, 'relator', formId);
  expect(view.firmas.find(({ block }) => block === 'enlace')).toMatchObject({ nombre: ERASED, cargo: '' });
  expect(view.firmas.find(({ block }) => block === 'enlace')?.firmadoEn).not.toBeNull();
});

test('the register and its chain are for all of the proceso; an import is its first step', async () => {
  const house = await office();
  const otra = await house.actorOf('otra');
  const [indicatorId = ''] = house.indicatorIds;
  expect(valueOf(await indicatorView(house.reader(), otra, indicatorId))).toMatchObject({
    codigo: '1.2.3',
    dependencia: 'Secretaría de Medio Ambiente',
    subsistema: 'Espacio público',
    coordinador: 'Persona coordinadora',
    modulos: ['Caracterización de subsistema'],
    version: 1,
  });
  expect(valueOf(await chainView(house.reader(), otra, indicatorId)).steps).toMatchObject([
    { version: 1, causa: 'importación', archivo: 'matriz.xlsx', diferencias: [] },
  ]);
});

test('a code that belongs to nothing says so', async () => {
  const house = await office();
  expect(refusalOf(await verificationView(house.reader(), 'no-es')).code).toBe('codigo-desconocido');
});
