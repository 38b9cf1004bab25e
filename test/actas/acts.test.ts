import {
  actaFeature,
  composeActa,
  editActa,
  observeActa,
  reopenActa,
  reviewActa,
  sendActa,
} from '../../domain/actas';
import { convene } from '../../domain/dies058';
import { configureProceso } from '../../domain/people';
import { actaView, pendingsOf } from '../../domain/reports';
import { attended } from '../dies058/held';
import { conveneInput, PROCESO, sha } from '../dies058/office';
import { at, refusalOf, valueOf } from '../helpers/given';

import { composed, inSignature, signAs } from './composed';

test('GTC 185 the acta is written from what happened, in the past, without a name of anybody', async () => {
  const { house, actaId } = await composed();
  const { state } = await house.reader().get(actaFeature, actaId);
  const texts = state.kind === 'none' ? null : state.texts;
  expect(texts?.objetivo).toBe(
    'Discutir, construir y concertar con la Secretaría de Medio Ambiente los ajustes a 2 indicadores del sistema de seguimiento y evaluación del POT (SSEPOT), en la fase 2 de concertación, tema a.',
  );
  expect(texts?.desarrollo).toContain(
    '1. Indicador 1.2.3 «Espacio público efectivo por habitante» (formato DIES-058-001). Se presentó la propuesta de modificar.',
  );
  expect(texts?.desarrollo).toContain('Se concertó la propuesta.');
  expect(texts?.conclusiones).toBe(
    'De 2 indicadores en el orden del día, se concertaron 2. No se registraron compromisos.',
  );
  expect(JSON.stringify(state)).not.toContain('Persona');
});

test('composing is for closed mesas, and twice gives the same acta', async () => {
  const { house, mesaId, actaId } = await composed();
  expect(await house.ok('relator', composeActa, { mesaId })).toEqual({ actaId });
  const { mesaId: open } = await house.ok(
    'moderadora',
    convene,
    conveneInput(house.indicatorIds, { start: at('2026-12-02 09:00'), end: at('2026-12-02 10:00') }),
  );
  expect(refusalOf(await house.as('sistema', composeActa, { mesaId: open })).code).toBe('mesa-sin-cerrar');
});

test('the relator writes, the moderador reviews, nobody else', async () => {
  const { house, actaId } = await composed();
  expect(
    await house.ok('relator', editActa, { actaId, revision: 1, texts: { lineasComunes: 'Arbolado urbano' } }),
  ).toEqual({ actaId, revision: 2 });
  expect(
    await house.ok('moderadora', editActa, {
      actaId,
      revision: 2,
      texts: { articulaciones: 'Con Movilidad' },
    }),
  ).toEqual({ actaId, revision: 3 });
  expect(
    refusalOf(await house.as('enlace', editActa, { actaId, revision: 3, texts: { objetivo: 'x' } })).code,
  ).toBe('not-allowed');
});

test('MES-072 Q8 without a term the acta is not sent; with one, the date skips weekend, holiday and closures', async () => {
  const { house, mesaId, actaId } = await composed();
  await attended(house, mesaId, ['enlace']);
  const input = { actaId, revision: 1, documentSha256: sha('b') };
  await house.ok('sistema', configureProceso, {
    procesoId: PROCESO,
    settings: { terminoDevolucionDias: null },
  });
  expect(refusalOf(await house.as('relator', sendActa, input)).code).toBe('sin-termino');
  await house.ok('sistema', configureProceso, {
    procesoId: PROCESO,
    settings: { terminoDevolucionDias: 10, terminoOrigen: 'Circular', cierres: ['2026-12-07'] },
  });
  const { due } = await house.ok('relator', sendActa, input);
  // 24 Nov + 10: 25 26 27 · 30 1 2 3 4 · (7 closure, 8 holiday) 9 10.
  expect(due).toBe('2026-12-10');
});

test('sending twice is sending once', async () => {
  const made = await inSignature();
  const told = made.house.store.outbox().length;
  const again = await made.house.ok('relator', sendActa, {
    actaId: made.actaId,
    revision: 1,
    documentSha256: sha('b'),
  });
  expect(again).toMatchObject({ signingId: made.signingId, sinCorreo: ['invitado'] });
  expect(made.house.store.outbox()).toHaveLength(told);
});

test('MES-074 an observation reaches the office; reopening voids what was signed and sends to all again', async () => {
  const made = await inSignature();
  const { house, actaId } = made;
  expect((await signAs(made, 'enlace')).ok).toBe(true);
  house.store.drain();
  await house.ok('moderadora', observeActa, { actaId, text: 'Falta la hora de cierre' });
  await house.ok('moderadora', observeActa, { actaId, text: 'Falta la hora de cierre' });
  expect(house.store.drain().map(({ data }) => data['personId'])).toEqual([
    'moderadora',
    'moderadora',
    'relator',
  ]);
  expect(refusalOf(await house.as('lider', observeActa, { actaId, text: 'x' })).code).toBe('no-es-firmante');
  await house.ok('relator', reopenActa, { actaId, reason: 'Se atiende la observación' });
  expect(refusalOf(await signAs(made, 'moderadora')).code).toBe('sin-efecto');
  await house.ok('relator', editActa, { actaId, revision: 2, texts: { desarrollo: 'Corregido' } });
  house.store.drain();
  const next = await house.ok('relator', sendActa, { actaId, revision: 3, documentSha256: sha('c') });
  expect(house.store.drain().filter(({ topic }) => topic === 'mail/acta-para-firma')).toHaveLength(3);
  expect(refusalOf(await signAs(made, 'enlace')).code).toBe('documento-corregido');
  expect((await signAs({ ...made, signingId: next.signingId }, 'enlace', sha('c'))).ok).toBe(true);
});

test('MES-070 the moderador reviews the revision that was read; whoever only takes part does not', async () => {
  const { house, actaId } = await composed();
  const shown = async () => valueOf(await actaView(house.reader(), await house.actorOf('relator'), actaId));
  expect((await shown()).estadoTexto).toBe('Borrador');
  expect(refusalOf(await house.as('relator', reviewActa, { actaId, revision: 1 })).code).toBe('not-allowed');
  await house.ok('moderadora', reviewActa, { actaId, revision: 1 });
  expect(await shown()).toMatchObject({
    estadoTexto: 'Revisada',
    revisada: { quien: 'Persona moderadora' },
  });
  await house.ok('relator', editActa, { actaId, revision: 1, texts: { desarrollo: 'Otro' } });
  expect((await shown()).revisada).toBeUndefined();
  expect(refusalOf(await house.as('moderadora', reviewActa, { actaId, revision: 1 })).code).toBe(
    'revision-anterior',
  );
});

test('MES-056 MES-071 what to look at before sending says where it is mended', async () => {
  const { house, actaId, mesaId } = await composed();
  const shown = async () => valueOf(await actaView(house.reader(), await house.actorOf('relator'), actaId));
  expect((await shown()).comprobaciones).toEqual([
    expect.objectContaining({ impide: true, boton: 'Agregar asistentes', pantalla: 'mesas', id: mesaId }),
  ]);
  await attended(house, mesaId, ['moderadora', 'invitado']);
  expect((await shown()).comprobaciones).toEqual([
    expect.objectContaining({ impide: false, boton: 'Ver la asistencia' }),
    expect.objectContaining({ texto: 'Sin correo, no recibirá el acta: Persona invitado.', impide: false }),
  ]);
});

test('MES-044 the acta is the relator’s by itself: nobody assigns it, it is among their pendings, and they alone draft it with the moderador', async () => {
  const { house, mesaId, actaId } = await composed();
  const { state } = await house.reader().get(actaFeature, actaId);
  expect(state).toMatchObject({ kind: 'draft', relator: { personId: 'relator' } });
  const owes = async (who: string) =>
    valueOf(await pendingsOf(house.reader(), await house.actorOf(who))).mesas.map((one) => one.mesaId);
  expect(await owes('relator')).toEqual([mesaId]);
  expect(await owes('enlace')).toEqual([]);
  const drafts = async (who: string) =>
    valueOf(await actaView(house.reader(), await house.actorOf(who), actaId)).offers.some(
      ({ verb }) => verb === 'actas/edit',
    );
  expect([await drafts('relator'), await drafts('moderadora'), await drafts('enlace')]).toEqual([
    true,
    true,
    false,
  ]);
});
