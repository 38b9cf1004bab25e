import { composeActa, sendActa } from '../../domain/actas';
import { addManual } from '../../domain/attendance';
import { convene, decideItem, formFeature } from '../../domain/dies058';
import { closeMesa, mesaFeature, openMesa } from '../../domain/mesas';
import { configureProceso } from '../../domain/people';
import { actaView } from '../../domain/reports';
import { cancelVotacion, closeVotacion, openVotacion, startVotacion, vote } from '../../domain/votes';
import { attended } from '../dies058/held';
import { conveneInput, office, PROCESO, sha } from '../dies058/office';
import { at, refusalOf, valueOf } from '../helpers/given';
import { voting } from './house';

test('F16 a named vote from its question to its result: who is on the roll votes, once, and everybody reads who chose what', async () => {
  const { house, start, seen } = await voting();
  const votacionId = await start();
  expect((await seen('enlace')).votaciones[0]).toMatchObject({
    numero: 1,
    estado: 'abierta',
    estadoTexto: 'Abierta: han votado 0 de 4 personas',
    mayoria: 'Mayoría simple',
    offers: [{ verb: 'votaciones/vote', label: 'Votar' }],
  });
  await house.ok('enlace', vote, { votacionId, opcion: 'a-favor' });
  expect(await house.ok('enlace', vote, { votacionId, opcion: 'a-favor' })).toMatchObject({ repetido: true });
  await house.ok('relator', vote, { votacionId, opcion: 'a-favor', personId: 'invitado' });
  await house.ok('moderadora', vote, { votacionId, opcion: 'en-contra' });
  const open = (await seen('enlace')).votaciones[0];
  expect(open).toMatchObject({ votaron: 3, miOpcion: 'A favor', yaVote: true, resultado: null });
  expect(open?.listado.map(({ opcion }) => opcion)).toEqual([null, null, null, null]);
  expect(open?.opciones.map(({ votos }) => votos)).toEqual([null, null, null]);
  await house.ok('moderadora', closeVotacion, { votacionId });
  await house.ok('relator', closeVotacion, { votacionId });
  expect((await seen('enlace')).votaciones[0]).toMatchObject({
    estado: 'cerrada',
    resultado: 'Decidido: A favor.',
    quorum: '3 personas presentes según lo registrado; la oficina no ha fijado quórum.',
    opciones: [{ votos: 2 }, { votos: 1 }, { votos: 0 }],
    listado: [
      { nombre: 'Persona moderadora', opcion: 'En contra' },
      { nombre: 'Persona relator', voto: false, opcion: null },
      { nombre: 'Persona enlace', opcion: 'A favor' },
      {
        nombre: 'Persona invitado',
        opcion: 'A favor',
        recogidoPor: 'recogido de viva voz por Persona relator',
      },
    ],
  });
});

test('F16 a secret vote says who voted, never what, to nobody; a second click leaves the urn as it is', async () => {
  const { house, start, seen } = await voting();
  const votacionId = await start({ clase: 'secreta' });
  await house.ok('enlace', vote, { votacionId, opcion: 'a-favor' });
  const again = await house.ok('enlace', vote, { votacionId, opcion: 'en-contra' });
  expect(again.repetido).toBe(true);
  const both = await Promise.all([
    house.as('relator', vote, { votacionId, opcion: 'en-contra' }),
    house.as('relator', vote, { votacionId, opcion: 'en-contra' }),
  ]);
  expect(both.every(({ ok }) => ok)).toBe(true);
  await house.ok('moderadora', vote, { votacionId, opcion: 'a-favor' });
  expect(
    refusalOf(await house.as('relator', vote, { votacionId, opcion: 'a-favor', personId: 'invitado' })).code,
  ).toBe('secreto-no-de-viva-voz');
  const open = (await seen()).votaciones[0];
  expect(open?.offers.map(({ verb }) => verb)).toEqual(['votaciones/close', 'votaciones/cancel']);
  await house.ok('moderadora', closeVotacion, { votacionId });
  for (const who of ['moderadora', 'relator', 'enlace', 'lider']) {
    const closed = (await seen(who)).votaciones[0];
    expect(closed).toMatchObject({ resultado: 'Decidido: A favor.', votaron: 3, miOpcion: null });
    expect(closed?.opciones.map(({ votos }) => votos)).toEqual([2, 1, 0]);
    expect(closed?.listado.every(({ opcion }) => opcion === null)).toBe(true);
  }
});

test('F16 a vote may be prepared before the mesa opens, opens only while it is open, and one at a time', async () => {
  const house = await office();
  const { mesaId } = await house.ok('moderadora', convene, conveneInput(house.indicatorIds));
  const { votacionId } = await house.ok('moderadora', startVotacion, {
    mesaId,
    pregunta: '¿Se invita a Hacienda?',
    abrir: false,
  });
  expect(refusalOf(await house.as('moderadora', openVotacion, { votacionId })).code).toBe('mesa-no-abierta');
  await house.ok('moderadora', openMesa, { mesaId });
  await house.ok('moderadora', startVotacion, {
    mesaId,
    votacionId,
    pregunta: '¿Se invita a DAP?',
    abrir: false,
  });
  await house.ok('moderadora', openVotacion, { votacionId, votanteIds: ['enlace', 'invitado'] });
  const other = await house.as('relator', startVotacion, { mesaId, pregunta: '¿Otra?' });
  expect(refusalOf(other)).toMatchObject({
    code: 'otra-votacion-abierta',
    message: expect.stringContaining('la votación 1 de esta mesa sigue abierta'),
  });
  await house.ok('relator', cancelVotacion, { votacionId, motivo: 'Se acordó sin votar' });
  await house.ok('relator', startVotacion, { mesaId, pregunta: '¿Otra?' });
});

test('F16 the same request twice is one vote; two conductors at once get one open', async () => {
  const { house, mesaId, seen } = await voting();
  const input = { mesaId, pregunta: '¿Se pide prórroga?' };
  const one = await house.ok('moderadora', startVotacion, input, { commandId: 'click-1' });
  expect(await house.ok('moderadora', startVotacion, input, { commandId: 'click-1' })).toEqual(one);
  const late = await house.as('relator', startVotacion, input, { commandId: 'click-2' });
  expect(refusalOf(late).code).toBe('otra-votacion-abierta');
  expect((await seen()).votaciones).toHaveLength(1);
});

test('F16 only who conducts opens, closes or cancels; only who is on the roll votes; only the relator records another', async () => {
  const { house, mesaId, start } = await voting();
  expect(refusalOf(await house.as('enlace', startVotacion, { mesaId, pregunta: '¿?' })).code).toBe(
    'not-allowed',
  );
  const votacionId = await start({ votanteIds: ['enlace', 'relator'] });
  const refused = async (who: string, input: object) =>
    refusalOf(await house.as(who, vote, { votacionId, opcion: 'a-favor', ...input })).code;
  expect(await refused('moderadora', {})).toBe('no-esta-en-el-listado');
  expect(await refused('otra', {})).toBe('not-allowed');
  expect(await refused('enlace', { personId: 'relator' })).toBe('solo-relatoria-de-viva-voz');
  expect(await refused('relator', { personId: 'invitado' })).toBe('no-esta-en-el-listado');
  for (const act of [closeVotacion, cancelVotacion])
    expect(refusalOf(await house.as('enlace', act, { votacionId, motivo: 'x' } as never)).code).toMatch(
      /not-allowed|input-invalid/,
    );
});

test('F15 F16 the roll may have who was not called and is present; the quorum in force is recorded with the result and blocks nothing', async () => {
  const { house, mesaId, sesionId, start, seen } = await voting();
  await house.ok('sistema', configureProceso, {
    procesoId: PROCESO,
    settings: { quorum: { personas: 6, origen: 'Circular 12' } },
  });
  const chosen = ['enlace', 'coordinadora'];
  expect(
    refusalOf(await house.as('moderadora', startVotacion, { mesaId, pregunta: '¿?', votanteIds: chosen }))
      .code,
  ).toBe('votante-ajeno');
  await house.ok('relator', addManual, {
    mesaId,
    sesionId,
    personId: 'coordinadora',
    reason: 'Está en la sala',
  });
  const votacionId = await start({ votanteIds: chosen });
  await house.ok('coordinadora', vote, { votacionId, opcion: 'a-favor' });
  await house.ok('enlace', vote, { votacionId, opcion: 'a-favor' });
  await house.ok('moderadora', closeVotacion, { votacionId });
  const [closed] = (await seen()).votaciones;
  expect(closed?.quorum).toBe(
    '2 personas presentes según lo registrado, por debajo del quórum de 6 (origen: Circular 12).',
  );
  expect(closed?.resultado).toBe('Decidido: A favor.');
  expect(closed?.presencia).toMatchObject({ total: 1, aviso: expect.stringContaining('Circular 12') });
});

test('MES-057 F16 a vote on a point never sets its outcome nor its form: it stands beside them', async () => {
  const { house, mesaId, start, seen } = await voting();
  const { state } = await house.reader().get(mesaFeature, mesaId);
  const item = state.kind === 'open' ? state.items[0] : undefined;
  const form = await house.reader().get(formFeature, item?.formId ?? '');
  const votacionId = await start({ itemId: item?.id ?? '' });
  for (const who of ['enlace', 'relator', 'moderadora'])
    await house.ok(who, vote, { votacionId, opcion: 'a-favor' });
  await house.ok('moderadora', closeVotacion, { votacionId });
  expect((await seen()).votaciones[0]?.punto).toBe('Punto 1 · Espacio público efectivo por habitante');
  const after = await house.reader().get(mesaFeature, mesaId);
  expect(after.state).toEqual(state);
  expect((await house.reader().get(formFeature, item?.formId ?? '')).state).toEqual(form.state);
});

test('F16 nothing is voted once the mesa is closed; the acta waits for the result and then says it, with names only where it was named', async () => {
  const { house, mesaId, sesionId, start } = await voting();
  const secret = await start({ clase: 'secreta', pregunta: '¿Se elige a Ana?' });
  for (const who of ['enlace', 'relator', 'moderadora'])
    await house.ok(who, vote, { votacionId: secret, opcion: 'en-contra' });
  await house.ok('moderadora', closeVotacion, { votacionId: secret });
  const named = await start();
  await house.ok('enlace', vote, { votacionId: named, opcion: 'a-favor' });
  const { state } = await house.reader().get(mesaFeature, mesaId);
  for (const { id: itemId } of state.kind === 'open' ? state.items : [])
    await house.ok('moderadora', decideItem, { mesaId, itemId, outcome: 'aplazado' });
  await house.ok('moderadora', closeMesa, { mesaId });
  expect(refusalOf(await house.as('relator', vote, { votacionId: named, opcion: 'a-favor' })).code).toBe(
    'mesa-no-abierta',
  );
  await house.ok('sistema', composeActa, { mesaId });
  await attended(house, mesaId, ['moderadora', 'enlace']);
  const send = { actaId: sesionId, revision: 1, documentSha256: sha('b') };
  expect(refusalOf(await house.as('relator', sendActa, send)).code).toBe('votacion-sin-cerrar');
  const acta = async () => valueOf(await actaView(house.reader(), await house.actorOf('relator'), sesionId));
  expect((await acta()).faltantes).toContain('Cierre o anule la votación 2, que sigue abierta.');
  expect((await acta()).comprobaciones?.find(({ boton }) => boton === 'Ver la votación')?.impide).toBe(true);
  await house.ok('moderadora', closeVotacion, { votacionId: named }, { now: at('2026-11-24 10:30') });
  await house.ok('relator', sendActa, send);
  const [one, two] = (await acta()).votaciones;
  expect(one).toMatchObject({ clase: 'secreta', resultado: 'Decidido: En contra.', votaron: 3 });
  expect(one?.listado.every(({ opcion }) => opcion === null)).toBe(true);
  expect(two?.listado.find(({ personId }) => personId === 'enlace')?.opcion).toBe('A favor');
});
