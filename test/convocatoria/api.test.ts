import { composeActa } from '../../domain/actas';
import { addManual } from '../../domain/attendance';
import { convene, decideItem } from '../../domain/dies058';
import { closeMesa, linkCalendar, mesaFeature, openMesa } from '../../domain/mesas';
import { actaView } from '../../domain/reports';
import { actaData } from '../../functions/adapters/documents/acta-data';
import { served } from '../api/served';
import { conveneInput } from '../dies058/office';
import { valueOf } from '../helpers/given';
import { CALENDAR } from '../mesas/fixtures';

import { ANA, called, listed, stateOf } from './called';

test('MES-030 the register proposes who is called: enlace, superior and directivo, coordinadores, moderador and relator', async () => {
  const { post } = await called();
  const { status, body } = await post('propose', 'moderadora');
  expect(status).toBe(200);
  expect(listed(body).map(({ persona, origen, estado }) => [persona.personId, origen, estado])).toEqual([
    ['moderadora', 'usepot', 'citado'],
    ['relator', 'usepot', 'citado'],
    ['enlace', 'enlace', 'citado'],
    ['directiva', 'enlace', 'propuesto'],
    ['coordinadora', 'usepot', 'propuesto'],
  ]);
});

test('MES-032 … MES-034 the enlace widens, both sides approve, and only then the person is in the booked list', async () => {
  const { post, invitees } = await called();
  const added = await post('widen', 'enlace', { personas: [ANA] });
  expect(stateOf(added.body, ANA.nombre)).toBe('por-vb');
  const again = await post('widen', 'enlace', { personas: [{ ...ANA, correo: 'ANA@sma.example' }] });
  expect(listed(again.body)).toHaveLength(listed(added.body).length);
  const ana = listed(added.body).find(({ persona }) => persona.nombre === ANA.nombre)?.persona.personId ?? '';
  expect((await post('book', 'moderadora', { personIds: [ana] })).body).toMatchObject({
    code: 'falta-visto-bueno',
  });
  const rest = await post('book', 'moderadora');
  expect(stateOf(rest.body, 'Persona coordinadora')).toBe('citado');
  expect(await invitees()).not.toContain(ana);
  expect(stateOf((await post('vb', 'lider', { given: true })).body, ANA.nombre)).toBe('por-vb');
  expect((await post('vb', 'moderadora', { given: true, lado: 'directivo' })).body).toMatchObject({
    code: 'falta-evidencia',
  });
  expect(stateOf((await post('vb', 'directiva', { given: true })).body, ANA.nombre)).toBe('con-vb');
  await post('book', 'moderadora');
  expect(await invitees()).toContain(ana);
});

test('MES-035 a list with a bad e-mail adds nobody and says every line; whoever is not of the mesa cannot widen it', async () => {
  const { post, ask, path } = await called();
  const bad = await post('widen', 'enlace', { personas: [ANA, { ...ANA, correo: 'ana' }] });
  expect(bad.body).toMatchObject({ code: 'lista-con-errores' });
  expect(String(bad.body['details'])).toContain('Línea 2, Ana Ruiz');
  expect(listed((await ask(path)).body)).toEqual([]);
  expect((await post('widen', 'otra', { personas: [ANA] })).status).toBe(403);
  expect((await post('vb', 'enlace', { given: true })).status).toBe(403);
});

test('MES-032 a file is read before it is sent: what it holds and what must be corrected', async () => {
  const { ask, path } = await called();
  const form = new FormData();
  form.set('file', new File(['Nombre;Cargo;Equipo;E-mail\nAna;P;G;ana@\n'], 'lista.csv'));
  const { body } = await ask(`${path}/list`, { method: 'POST', as: 'enlace', form });
  expect(body['personas']).toHaveLength(1);
  expect(String(body['faltas'])).toContain('no es un correo');
});

test('DIE-010 a substitute is called in the place of who cannot come, and is no signer nor enlace of anything', async () => {
  const { post, mesaId, house, invitees } = await called();
  await post('propose', 'moderadora');
  await post('book', 'moderadora');
  const ours = { personId: 'coordinadora', sustituto: ANA, reason: 'Prueba' };
  expect((await post('substitute', 'enlace', ours)).body).toMatchObject({ code: 'persona-de-la-oficina' });
  const { body } = await post('substitute', 'enlace', {
    personId: 'directiva',
    sustituto: ANA,
    reason: 'Incapacidad médica',
  });
  expect(stateOf(body, 'Persona directiva')).toBe('sustituido');
  expect(stateOf(body, ANA.nombre)).toBe('citado');
  expect(await invitees()).not.toContain('directiva');
  const ana = listed(body).find(({ persona }) => persona.nombre === ANA.nombre)?.persona.personId ?? '';
  expect(await invitees()).toContain(ana);
  expect((await house.actorOf(ana)).grants).toEqual([]);
  const removed = await post('remove', 'moderadora', { personId: 'moderadora', reason: 'x' });
  expect(removed.body).toMatchObject({ code: 'conduce-la-mesa' });
  expect(mesaId).not.toBe('');
});

test('DIE-010 MES-055 who came instead of whom is said in the attendance and in the acta, and the other is not absent', async () => {
  const { post, mesaId, house, ask } = await called();
  await post('propose', 'moderadora');
  await post('book', 'moderadora');
  const { body } = await post('substitute', 'enlace', {
    personId: 'directiva',
    sustituto: ANA,
    reason: 'Incapacidad médica',
  });
  const ana = listed(body).find(({ persona }) => persona.nombre === ANA.nombre)?.persona.personId ?? '';
  await house.ok('moderadora', openMesa, { mesaId });
  const { state } = await house.reader().get(mesaFeature, mesaId);
  for (const { id } of state.kind === 'none' ? [] : state.items)
    await house.ok('moderadora', decideItem, { mesaId, itemId: id, outcome: 'aplazado' });
  const sesionId = state.kind === 'none' ? '' : state.plan.sesionId;
  await house.ok('relator', addManual, { mesaId, sesionId, personId: ana, reason: 'Estuvo en la sala' });
  await house.ok('moderadora', closeMesa, { mesaId });
  const { actaId } = await house.ok('moderadora', composeActa, { mesaId });
  const sheet = (await ask(`/api/sessions/${actaId}/attendance`)).body;
  const instead = { personId: ana, enLugarDe: 'Persona directiva' };
  expect(sheet['asistentes']).toEqual(expect.arrayContaining([expect.objectContaining(instead)]));
  expect(JSON.stringify(sheet['ausentes'])).not.toContain('directiva');
  const acta = valueOf(await actaView(house.reader(), await house.actorOf('moderadora'), actaId));
  expect(acta.asistentes).toEqual(expect.arrayContaining([expect.objectContaining(instead)]));
  expect(acta.ausentes.map(({ personId }) => personId)).not.toContain('directiva');
  expect(JSON.stringify(actaData(acta))).toContain('Ana Ruiz, en lugar de Persona directiva');
});

test('X-011 what people answered is read again when somebody asks; without Outlook the list stays and it is said so', async () => {
  const read: string[] = [];
  let there = true;
  const api = await served({
    calendars: {
      busyBetween: async () => null,
      freeMoments: async () => ({ answered: false, moments: [] }),
      readAnswers: async (_tenantId, mesaId) => {
        read.push(mesaId);
        return there;
      },
    },
  });
  const { mesaId } = await api.house.ok('moderadora', convene, {
    ...conveneInput(api.house.indicatorIds),
    acceptWarnings: true,
    reason: 'Prueba',
  });
  const path = `/api/mesas/${mesaId}/convocatoria`;
  const ask = (as: string) => api.ask(`${path}/answers`, { method: 'POST', as, body: {} });
  await ask('moderadora');
  expect(read).toEqual([]);
  await api.house.ok('sistema', linkCalendar, { mesaId, calendar: CALENDAR });
  await api.ask(`${path}/propose`, { method: 'POST', as: 'moderadora', body: {} });
  expect((await ask('enlace')).status).toBe(200);
  expect((await ask('otra')).status).toBe(403);
  there = false;
  expect((await ask('moderadora')).body).toMatchObject({ code: 'outlook-no-responde' });
  expect(read).toEqual([mesaId, mesaId]);
});
