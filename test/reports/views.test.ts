import { composeActa, sendActa } from '../../domain/actas';
import { recordCommitment } from '../../domain/commitments';
import { convene, decideItem, editForm } from '../../domain/dies058';
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
  verificationView,
} from '../../domain/reports';
import { requestSignatures, sign } from '../../domain/signatures';
import { attended, heldMesa, modifyAnswers } from '../dies058/held';
import { conveneInput, office, PROCESO, sha } from '../dies058/office';
import { refusalOf, TENANT, valueOf } from '../helpers/given';
import { form, inSignature, mesa, verbs } from './looked-at';

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
  expect(await turno()).toBe(
    'Falta que Persona relator (relatoría) complete la lista de asistencia, que está vacía, y envíe el acta a firma.',
  );
  expect(valueOf(await pendingsOf(house.reader(), await house.actorOf('relator'))).mesas).toEqual([
    {
      mesaId,
      nombre: 'Mesa 1 · Secretaría de Medio Ambiente',
      turno: 'Falta que usted complete la lista de asistencia, que está vacía, y envíe el acta a firma.',
    },
  ]);
  await attended(house, mesaId, ['enlace']);
  expect(await turno()).toBe('Falta que Persona relator (relatoría) envíe el acta a firma.');
  const own = await mesaView(house.reader(), await house.actorOf('relator'), mesaId, 'relator');
  expect(valueOf(own).turno).toBe('Falta que usted envíe el acta a firma.');
  const rows = await mesasList(house.reader(), await house.actorOf('relator'), PROCESO, 'relator');
  expect(valueOf(rows).map((row) => row.turno)).toEqual(['Falta que usted envíe el acta a firma.']);
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
