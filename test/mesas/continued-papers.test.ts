import { actaFeature, composeActa, sendActa } from '../../domain/actas';
import { addManual, attendanceFeature } from '../../domain/attendance';
import { recordCommitment } from '../../domain/commitments';
import { convene, decideItem, formFeature, recordDecision } from '../../domain/dies058';
import { addComment, cancelMesa, closeMesa, continueMesa, mesaFeature, openMesa } from '../../domain/mesas';
import { grantRole, registerPerson } from '../../domain/people';
import { actaView, formView, mesaView, pendingsOf } from '../../domain/reports';
import { requestSignatures } from '../../domain/signatures';
import { actaData } from '../../functions/adapters/documents/acta-data';
import { formData } from '../../functions/adapters/documents/form-data';
import { attended } from '../dies058/held';
import { conveneInput, office, PROCESO, sha } from '../dies058/office';
import { at, refusalOf, valueOf } from '../helpers/given';
import { deferred } from './deferred';

const next = { start: at('2026-12-02 09:00'), end: at('2026-12-02 11:00') };
const later = { now: at('2026-12-02 10:00'), today: '2026-12-02' as never };

test('MES-070 MES-077 each sesión has its own acta, numbered, signed and about what it treated', async () => {
  const { house, mesaId, sesionId, formIds, items } = await deferred();
  const done = await house.ok('moderadora', continueMesa, { mesaId, ...next });
  expect(done.itemIds).toEqual([items[1]]);
  await house.ok('relator', composeActa, { mesaId });
  const first = valueOf(await actaView(house.reader(), await house.actorOf('relator'), sesionId));
  expect(first).toMatchObject({
    numero: '003-1'.replace('003', '001'),
    mesa: { sesionId, estado: 'cerrada' },
  });
  expect(first.mesa.items.map(({ resultado }) => resultado)).toEqual(['Concertado', 'Aplazado']);
  await attended(house, mesaId, []);
  await house.ok('relator', addManual, { mesaId, sesionId, personId: 'enlace', reason: 'En la sala' });
  await house.ok('relator', sendActa, { actaId: sesionId, revision: 1, documentSha256: sha('c') });
  await house.ok('relator', requestSignatures, {
    formId: formIds[0] ?? '',
    revision: 2,
    documentSha256: sha('d'),
  });

  await house.ok('moderadora', openMesa, { mesaId }, later);
  await house.ok('moderadora', decideItem, { mesaId, itemId: items[1] ?? '', outcome: 'concertado' }, later);
  const form = await house.reader().get(formFeature, formIds[1] ?? '');
  expect(form.state).toMatchObject({ sesionId: done.sesionId, answers: { fechaAcuerdo: '2026-12-02' } });
  await house.ok('moderadora', closeMesa, { mesaId }, later);
  await house.ok('relator', composeActa, { mesaId });
  const second = (await house.reader().get(actaFeature, done.sesionId)).state;
  expect(second).toMatchObject({ numero: '001-2', sesionId: done.sesionId });
  const seen = valueOf(await actaView(house.reader(), await house.actorOf('relator'), done.sesionId));
  expect(seen.mesa.items.map(({ orden, resultado }) => [orden, resultado])).toEqual([[1, 'Concertado']]);
  const view = valueOf(await mesaView(house.reader(), await house.actorOf('relator'), mesaId));
  expect(view.sesiones?.map(({ orden, actaId }) => [orden, actaId])).toEqual([
    [1, sesionId],
    [2, done.sesionId],
  ]);
  const shown = valueOf(await formView(house.reader(), await house.actorOf('relator'), formIds[1] ?? ''));
  expect(shown.actaNumero).toBe('001-2');
});

test('MES-077 while the continuation is scheduled, what the first sesión owes is still among the pendings', async () => {
  const { house, mesaId, sesionId } = await deferred();
  expect(valueOf(await mesaView(house.reader(), await house.actorOf('moderadora'), mesaId))).toMatchObject({
    porContinuar: 1,
  });
  await house.ok('moderadora', continueMesa, { mesaId, ...next });
  await house.ok('relator', composeActa, { mesaId, sesionId });
  const owed = valueOf(await pendingsOf(house.reader(), await house.actorOf('relator')));
  expect(owed.mesas.map(({ nombre, turno }) => `${nombre}: ${turno}`)).toEqual([
    'Mesa 1 · Secretaría de Medio Ambiente, sesión 1: Falta que usted complete la lista de asistencia, que está vacía, y envíe el acta a firma.',
  ]);
});

test('MES-058 MES-062 what is said of a point feeds section 4 of its form; acta and forms name each other', async () => {
  const house = await office();
  const { mesaId, sesionId, formIds } = await house.ok(
    'moderadora',
    convene,
    conveneInput(house.indicatorIds),
  );
  const [formId = '', otherId = ''] = formIds;
  const shown = async (id = formId) =>
    valueOf(await formView(house.reader(), await house.actorOf('relator'), id));
  const said = async (id = formId) =>
    (await shown(id)).comentarios.map(({ quien, texto }) => `${quien}: ${texto}`);
  await house.ok('moderadora', openMesa, { mesaId });
  expect(await said()).toEqual([]);
  const { state } = await house.reader().get(mesaFeature, mesaId);
  const items = state.kind === 'none' ? [] : state.items.map(({ id }) => id);
  const [itemId = '', other = ''] = items;
  await house.ok('enlace', addComment, { mesaId, itemId, text: 'Falta la serie de 2024' });
  expect(await said()).toEqual(['Persona enlace: Falta la serie de 2024']);
  for (const [id, note] of [
    [itemId, 'Se acuerda con la serie nueva'],
    [other, ''],
  ] as const)
    await house.ok('moderadora', decideItem, { mesaId, itemId: id, outcome: 'concertado', note });
  const both = [
    'Persona enlace: Falta la serie de 2024',
    'Persona moderadora: Se acuerda con la serie nueva',
  ];
  expect(await said()).toEqual(both);
  expect(await said(otherId)).toEqual([]);
  const printed = JSON.stringify(formData(await shown(), 'draft'));
  for (const line of both) expect(printed).toContain(line);
  await house.ok('moderadora', closeMesa, { mesaId });
  await house.ok('relator', composeActa, { mesaId });
  expect((await shown()).actaNumero).toBe('001-1');
  const acta = valueOf(await actaView(house.reader(), await house.actorOf('relator'), sesionId));
  const annexes = (actaData(acta) as { anexos: string[] }).anexos.join(' ');
  expect(acta.mesa.items).toHaveLength(2);
  for (const { form } of acta.mesa.items) expect(annexes).toContain(form.consecutivo);
});

test('MES-055 MES-077 attendance belongs to its sesión', async () => {
  const { house, mesaId, sesionId } = await deferred();
  const done = await house.ok('moderadora', continueMesa, { mesaId, ...next });
  await house.ok('relator', addManual, { mesaId, sesionId, personId: 'enlace', reason: 'En la sala' });
  await house.ok('relator', addManual, {
    mesaId,
    sesionId: done.sesionId,
    personId: 'coordinadora',
    reason: 'En la sala',
  });
  const people = async (id: string) => {
    const { state } = await house.reader().get(attendanceFeature, id);
    return state.kind === 'none' ? [] : state.manual.map(({ person }) => person.personId);
  };
  expect([await people(sesionId), await people(done.sesionId)]).toEqual([['enlace'], ['coordinadora']]);
  const strange = await house.as('relator', addManual, {
    mesaId,
    sesionId: 'otra',
    personId: 'enlace',
    reason: 'x',
  });
  expect(refusalOf(strange).code).toBe('sesion-inexistente');
});

test('MES-060 MES-077 what the despacho sends to a new mesa is carried over; weekends are warned of', async () => {
  const { house, mesaId, items } = await deferred('no-concertado');
  const nothing = await house.as('moderadora', continueMesa, { mesaId, ...next });
  expect(refusalOf(nothing).code).toBe('nada-por-continuar');
  await house.ok('sistema', registerPerson, { personId: 'despacho', name: 'Persona despacho' });
  await house.ok('sistema', grantRole, {
    personId: 'despacho',
    procesoId: PROCESO,
    role: 'despacho-subdireccion',
  });
  await house.ok('despacho', recordDecision, {
    mesaId,
    itemId: items[1] ?? '',
    sense: 'nueva-mesa',
    text: 'Que se trate con la meta revisada.',
    date: '2026-11-24',
  });
  const sunday = { start: at('2026-11-29 09:00'), end: at('2026-11-29 11:00') };
  const warned = refusalOf(await house.as('moderadora', continueMesa, { mesaId, ...sunday }));
  expect(warned.details).toEqual(['El domingo 29 de noviembre de 2026 es fin de semana.']);
  await house.ok('moderadora', continueMesa, { mesaId, ...next });
  const { state } = await house.reader().get(mesaFeature, mesaId);
  expect(state).toMatchObject({
    items: [{ kind: 'decided' }, { kind: 'pending', earlier: [{ ruling: { sense: 'nueva-mesa' } }] }],
  });
  await house.ok('moderadora', cancelMesa, { mesaId, reason: 'Se aplaza' });
  expect((await house.reader().get(mesaFeature, mesaId)).state).toMatchObject({
    kind: 'closed',
    items: [{}, { kind: 'decided', ruling: { sense: 'nueva-mesa' } }],
  });
});

test('X-049 MES-077 the acta of a continuation names the one before, what it left owing, and who came without being called', async () => {
  const { house, mesaId, sesionId } = await deferred();
  await house.ok('relator', composeActa, { mesaId, sesionId });
  const promised = { mesaId, itemId: null, what: 'Entregar la serie', ownerId: 'enlace', due: '2026-12-04' };
  await house.ok('relator', recordCommitment, promised);
  const first = valueOf(await actaView(house.reader(), await house.actorOf('relator'), sesionId));
  expect(first.anterior).toBeUndefined();
  const done = await house.ok('moderadora', continueMesa, { mesaId, ...next });
  await house.ok('moderadora', openMesa, { mesaId });
  for (const personId of ['enlace', 'relator', 'validadora'])
    await house.ok('relator', addManual, {
      mesaId,
      sesionId: done.sesionId,
      personId,
      reason: 'En la sala',
    });
  for (const itemId of done.itemIds)
    await house.ok('moderadora', decideItem, { mesaId, itemId, outcome: 'concertado' });
  await house.ok('moderadora', closeMesa, { mesaId });
  await house.ok('relator', composeActa, { mesaId });
  const second = valueOf(await actaView(house.reader(), await house.actorOf('relator'), done.sesionId));
  expect(second.anterior).toMatchObject({
    numero: '001-1',
    estado: 'En borrador',
    compromisos: [{ que: 'Entregar la serie', responsable: 'Persona enlace', estado: 'Pendiente' }],
  });
  expect(second.asistentes.map(({ nombre, calidad }) => [nombre, calidad])).toEqual(
    expect.arrayContaining([
      ['Persona enlace', 'Convocado(a)'],
      ['Persona relator', 'Relator(a)'],
      ['Persona validadora', 'Invitado(a)'],
    ]),
  );
  const printed = JSON.stringify(actaData(second));
  expect(printed).toContain('Acta n.º 001-1');
  expect(printed).toContain('Invitado(a)');
  expect(JSON.stringify(actaData(first))).toContain('es la primera sesión de esta mesa');
});

test('MES-077 the mesa tells of each sesión its acta and what every point came to in it', async () => {
  const { house, mesaId, sesionId } = await deferred();
  await house.ok('relator', composeActa, { mesaId, sesionId });
  const done = await house.ok('moderadora', continueMesa, { mesaId, ...next });
  await house.ok('moderadora', openMesa, { mesaId });
  for (const itemId of done.itemIds)
    await house.ok('moderadora', decideItem, { mesaId, itemId, outcome: 'concertado' });
  const view = valueOf(await mesaView(house.reader(), await house.actorOf('moderadora'), mesaId));
  const [first, second] = view.sesiones ?? [];
  expect(first).toMatchObject({ orden: 1, acta: { numero: '001-1', estado: 'En borrador' } });
  const carried = done.itemIds[0];
  expect(first?.puntos.find(({ itemId }) => itemId === carried)?.resultado).toBe('Aplazado');
  expect(first?.puntos.map(({ resultado }) => resultado)).toContain('Concertado');
  expect(second?.puntos).toEqual([]);
  expect(view.items.find(({ itemId }) => itemId === carried)?.resultado).toBe('Concertado');
});
