import { convene } from '../../domain/dies058';
import { mesaFeature } from '../../domain/mesas';
import { served } from '../api/served';
import { conveneInput } from '../dies058/office';
import { TENANT } from '../helpers/given';

import { stateOf } from './called';

test('MES-033 whom the enlace invited waits for the vistos buenos also when the mesa is scheduled; the rest is cited', async () => {
  const api = await served();
  const { mesaId } = await api.house.ok(
    'moderadora',
    convene,
    conveneInput(api.house.indicatorIds, {
      invitees: [
        { personId: 'invitado', origin: 'invitado-por-enlace' },
        { personId: 'coordinadora', origin: 'usepot' },
      ],
      acceptWarnings: true,
      reason: 'Prueba',
    }),
  );
  const { state } = await api.house.store.reader(TENANT).get(mesaFeature, mesaId);
  const booked = state.kind === 'none' ? [] : state.plan.invitees.map(({ person }) => person.personId);
  expect(booked).toEqual(['coordinadora']);
  const { body } = await api.ask(`/api/mesas/${mesaId}/convocatoria`);
  expect(stateOf(body, 'Persona invitado')).toBe('por-vb');
  expect(stateOf(body, 'Persona coordinadora')).toBe('citado');
});

test('MES-033 a forged request cannot skip the vistos buenos: the register says who is of the dependencia and of the office', async () => {
  const api = await served();
  const { house } = api;
  const ids = house.indicatorIds;
  // «otra» is the enlace of another dependencia; the request says that the USEPOT calls her.
  const forged = {
    invitees: [
      { personId: 'otra', origin: 'usepot' },
      { personId: 'invitado', origin: 'enlace' },
      { personId: 'otra', origin: 'enlace' },
    ],
    acceptWarnings: true,
    reason: 'Prueba',
  };
  const { body: preview } = await api.ask(
    '/api/mesas/preview?dependencia=sma&invitee=otra&invitee=invitado&invitee=validadora',
  );
  expect(preview).toMatchObject({
    convocados: [
      { personId: 'otra', origen: 'invitado-por-enlace' },
      { personId: 'invitado', origen: 'enlace' },
      { personId: 'validadora', origen: 'usepot' },
    ],
  });
  const { procesoId: _own, ...sent } = conveneInput(ids, forged);
  const { status, body } = await api.ask('/api/mesas', { method: 'POST', body: sent });
  expect(status).toBe(201);
  const mesaId = (body as { mesaId: string }).mesaId;
  const { state } = await house.store.reader(TENANT).get(mesaFeature, mesaId);
  expect(state.kind !== 'none' && state.plan.invitees.map(({ person }) => person.personId)).toEqual([
    'invitado',
  ]);
  const seen = await api.ask(`/api/mesas/${mesaId}/convocatoria`);
  expect(stateOf(seen.body, 'Persona otra')).toBe('por-vb');
  const booked = await api.ask(`/api/mesas/${mesaId}/convocatoria/book`, {
    method: 'POST',
    body: { personIds: ['otra'] },
  });
  expect(booked.body).toMatchObject({ code: 'falta-visto-bueno' });
});

test('MES-026 the planner says who is busy in Outlook at that hour, and that nobody looked when it does not answer; neither forbids', async () => {
  let there = true;
  const asked: (readonly string[])[] = [];
  const { ask } = await served({
    calendars: {
      readAnswers: async () => true,
      freeMoments: async () => ({ answered: false, moments: [] }),
      busyBetween: async (_tenantId, personIds, start, end) => {
        asked.push(personIds);
        return there ? [{ personId: 'relator', start, end }] : null;
      },
    },
  });
  const query =
    'dependencia=sma&start=2026-11-27T14:00:00.000Z&end=2026-11-27T16:00:00.000Z&relator=relator&invitee=invitado';
  const preview = async () => (await ask(`/api/mesas/preview?${query}`)).body;
  expect(await preview()).toMatchObject({
    advertencias: [],
    calendario: {
      consultado: true,
      avisos: [
        'Persona relator tiene ocupado su calendario de Outlook: viernes 27 de noviembre de 2026, 9:00 a. m. a 11:00 a. m.',
      ],
    },
  });
  expect(asked).toEqual([['moderadora', 'relator', 'enlace', 'invitado']]);
  there = false;
  expect(await preview()).toMatchObject({
    advertencias: [],
    calendario: { consultado: false, avisos: [expect.stringContaining('No se pudieron consultar')] },
  });
});

test('MES-021 MES-033 who is of neither the office nor the dependencia does not enter as moderador, relator or enlace', async () => {
  const { house } = await served();
  const plan = (change: Record<string, unknown>) =>
    house.as('moderadora', convene, conveneInput(house.indicatorIds, change));
  expect(await plan({ relatorId: 'otra' })).toMatchObject({ refusal: { code: 'no-es-de-la-oficina' } });
  expect(await plan({ enlaceId: 'otra' })).toMatchObject({ refusal: { code: 'no-es-enlace' } });
});
