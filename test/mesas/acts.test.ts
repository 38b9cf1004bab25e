import { assignIndicators, type IndicatorRow, indicatorFeature } from '../../domain/indicators';
import { type Actor, SYSTEM } from '../../domain/kernel/actor';
import type { Act } from '../../domain/kernel/handle';
import {
  addComment,
  callItem,
  cancelMesa,
  closeMesa,
  convocationWarnings,
  linkCalendar,
  mesaFeature,
  openMesa,
  relatorSuggestion,
  rescheduleMesa,
  takePosition,
} from '../../domain/mesas';
import {
  actorFor,
  grantRole,
  openProceso,
  type Role,
  registerPerson,
  saveDependencia,
} from '../../domain/people';
import { at, NOW, perform, refusalOf, TENANT, TODAY, valueOf } from '../helpers/given';
import { memoryStore } from '../helpers/memory-store';
import { CALENDAR, ITEMS, plan } from './fixtures';

const system: Actor = { tenantId: TENANT, person: SYSTEM, grants: [] };
const PEOPLE = [
  'moderadora',
  'relatora',
  'coordinadora',
  'enlace',
  'invitado',
  'lector',
  'otro-enlace',
  'lider',
];

const indicator = (codigo: string, nombre: string): IndicatorRow => ({
  codigo,
  nombre,
  ficha: { nombre },
  values: [],
  lineaBase: null,
  metaCuatrienio: null,
  unidad: '',
  acumulacion: null,
  peso: null,
  assignment: {
    dependenciaId: 'sma',
    coordinadorId: 'coordinadora',
    enlaceId: null,
    subsistema: null,
    modulos: [],
    tema: 'a',
  },
  extra: {},
  source: { file: 'matriz.xlsx', sheet: 'Hoja1', row: 2 },
});

/** An office with a mesa of two indicators; `mesa.as('enlace', act, input)` performs as that person. */
async function office() {
  const store = memoryStore();
  const reader = store.reader(TENANT);
  const run = async <I, O>(act: Act<I, O>, input: I) => valueOf(await perform(store, system, act, input));
  for (const personId of PEOPLE)
    await run(registerPerson, {
      personId,
      name: `Persona ${personId}`,
      email: `${personId}@x.example`,
      aadObjectId: personId,
    });
  await run(openProceso, { procesoId: 'ssepot', nombre: 'SSEPOT' });
  const grant = (personId: string, role: Role) => run(grantRole, { personId, procesoId: 'ssepot', role });
  await grant('moderadora', 'enlace-usepot');
  await grant('coordinadora', 'coordinador-tematico');
  await grant('lector', 'lector');
  await grant('lider', 'lider-usepot');
  await run(saveDependencia, {
    procesoId: 'ssepot',
    dependencia: {
      id: 'sma',
      nombre: 'Secretaría de Medio Ambiente',
      enlaceUsepotId: 'moderadora',
      enlaceTecnicoId: 'enlace',
    },
  });
  await run(saveDependencia, {
    procesoId: 'ssepot',
    dependencia: { id: 'mov', nombre: 'Secretaría de Movilidad', enlaceTecnicoId: 'otro-enlace' },
  });
  await run(
    {
      name: 'seed',
      run: async (_input: null, desk) => {
        await desk.change(indicatorFeature, 'ind-1', {
          type: 'import',
          procesoId: 'ssepot',
          row: indicator('1.2.3', 'Espacio público efectivo'),
          today: TODAY,
        });
        await desk.change(indicatorFeature, 'ind-2', {
          type: 'import',
          procesoId: 'ssepot',
          row: indicator('1.2.4', 'Árboles sembrados'),
          today: TODAY,
        });
        return desk.change(mesaFeature, 'm-1', { type: 'schedule', plan: plan(), items: ITEMS });
      },
    },
    null,
  );
  const as = async <I, O>(personId: string, act: Act<I, O>, input: I) => {
    const who = personId === 'sistema' ? system : await actorFor(reader, TENANT, { personId, version: 1 });
    return perform(store, who, act, input);
  };
  const mesa = async () => (await reader.get(mesaFeature, 'm-1')).state;
  return { store, reader, as, run, mesa };
}
const M = { mesaId: 'm-1' };
const FIRST = { mesaId: 'm-1', itemId: 'it-1' };

async function opened() {
  const all = await office();
  valueOf(await all.as('moderadora', openMesa, M));
  valueOf(await all.as('moderadora', callItem, FIRST));
  return all;
}

describe('who conducts a mesa', () => {
  test('MES-050 the moderador opens it; the líder may stand in; others are told who can', async () => {
    const { as } = await office();
    const refusal = refusalOf(await as('enlace', openMesa, M));
    expect(refusal.message).toBe(
      'No puede abrir la mesa: usted está aquí como enlace técnico de la dependencia y quien participa en la mesa, y ese rol no lo permite. Pueden hacerlo quien modera la mesa, el liderazgo de programa USEPOT o la coordinación USEPOT.',
    );
    valueOf(await as('lider', openMesa, M));
    valueOf(await as('moderadora', openMesa, M));
  });
  test('a mesa that does not exist, and an input that is none', async () => {
    const { as } = await office();
    for (const act of [openMesa, closeMesa])
      expect(refusalOf(await as('moderadora', act, { mesaId: 'x' })).code).toBe('mesa-inexistente');
    expect(refusalOf(await as('moderadora', openMesa, { mesaId: 'm-1', by: 'lider' } as never)).code).toBe(
      'input-invalid',
    );
  });
  test('only the product links the calendar', async () => {
    const { as, mesa } = await office();
    const link = { ...M, calendar: CALENDAR };
    expect(refusalOf(await as('moderadora', linkCalendar, link)).code).toBe('not-allowed');
    valueOf(await as('sistema', linkCalendar, link));
    expect(await mesa()).toMatchObject({ calendar: CALENDAR });
  });
});

describe('positions belong to the parties', () => {
  const agree = { ...FIRST, value: 'de-acuerdo' } as const;

  test('the enlace técnico speaks for the dependencia, the coordinador temático for the DAP', async () => {
    const { as, mesa } = await opened();
    expect(valueOf(await as('enlace', takePosition, agree))).toEqual({ party: 'dependencia' });
    expect(valueOf(await as('coordinadora', takePosition, { ...agree, value: 'no-de-acuerdo' }))).toEqual({
      party: 'dap',
    });
    expect(await mesa()).toMatchObject({
      items: [
        {
          positions: {
            dependencia: { value: 'de-acuerdo', recordedBy: null },
            dap: { value: 'no-de-acuerdo' },
          },
        },
        {},
      ],
    });
  });

  test.each(['invitado', 'moderadora', 'lector', 'otro-enlace', 'lider', 'relatora'])(
    '%s comments',
    async (personId) => {
      const { as } = await opened();
      expect(refusalOf(await as(personId, takePosition, agree))).toEqual({
        code: 'no-es-parte',
        message:
          'No se registró la posición: sobre este indicador la dependencia habla por Persona enlace y el DAP por Persona coordinadora. Usted puede comentar: queda escrito en el punto.',
      });
    },
  );

  test('the relator records «de viva voz» for the right person, and only the relator does', async () => {
    const { as, mesa } = await opened();
    valueOf(await as('relatora', takePosition, { ...agree, personId: 'enlace' }));
    expect(await mesa()).toMatchObject({
      items: [
        { positions: { dependencia: { by: { personId: 'enlace' }, recordedBy: { personId: 'relatora' } } } },
        {},
      ],
    });
    expect(refusalOf(await as('relatora', takePosition, { ...agree, personId: 'invitado' }))).toMatchObject({
      code: 'no-es-parte',
      message: expect.stringMatching(
        /Lo que diga Persona invitado puede recogerlo como comentario/,
      ) as unknown,
    });
    expect(refusalOf(await as('moderadora', takePosition, { ...agree, personId: 'enlace' })).code).toBe(
      'solo-relatoria-de-viva-voz',
    );
    expect(refusalOf(await as('relatora', takePosition, { ...agree, personId: 'nadie' })).code).toBe(
      'persona-desconocida',
    );
  });

  test('an enlace named for the indicator speaks for the dependencia', async () => {
    const { as, run } = await opened();
    await run(assignIndicators, { indicatorIds: ['ind-1'], assignment: { enlaceId: 'invitado' } });
    expect(valueOf(await as('invitado', takePosition, agree))).toEqual({ party: 'dependencia' });
  });

  test('without a coordinador of its own, USEPOT and the coordinadores speak for the DAP', async () => {
    const { as, run } = await opened();
    await run(assignIndicators, { indicatorIds: ['ind-1'], assignment: { coordinadorId: null } });
    for (const personId of ['moderadora', 'coordinadora', 'lider'])
      expect(valueOf(await as(personId, takePosition, agree))).toEqual({ party: 'dap' });
    expect(refusalOf(await as('lector', takePosition, agree)).message).toMatch(
      /el DAP por su coordinación temática/,
    );
  });

  test('an item of another mesa, and a mesa that is closed', async () => {
    const { as } = await office();
    expect(refusalOf(await as('enlace', takePosition, { ...agree, itemId: 'x' })).code).toBe(
      'punto-inexistente',
    );
    expect(refusalOf(await as('enlace', takePosition, agree)).code).toBe('mesa-sin-abrir');
  });
});

describe('MES-058 everybody comments', () => {
  test('participants, parties and USEPOT; the relator for who speaks in the room', async () => {
    const { as, mesa } = await opened();
    for (const personId of ['invitado', 'enlace', 'coordinadora', 'moderadora', 'lider'])
      valueOf(await as(personId, addComment, { ...FIRST, text: `Dice ${personId}` }));
    valueOf(await as('relatora', addComment, { ...FIRST, text: 'Dicho en la sala', personId: 'invitado' }));
    valueOf(await as('relatora', addComment, { ...M, text: 'Se pide receso' }));
    const state = await mesa();
    expect(
      state.kind === 'open' &&
        state.items[0]?.comments.map(({ by, recordedBy }) => [by.personId, recordedBy?.personId ?? null]),
    ).toEqual([
      ['invitado', null],
      ['enlace', null],
      ['coordinadora', null],
      ['moderadora', null],
      ['lider', null],
      ['invitado', 'relatora'],
    ]);
    expect(state).toMatchObject({ notes: [{ text: 'Se pide receso' }] });
  });
  test('X-051 who is not of the mesa does not', async () => {
    const { as } = await opened();
    for (const personId of ['lector', 'otro-enlace'])
      expect(refusalOf(await as(personId, addComment, { ...FIRST, text: 'x' })).code).toBe('not-allowed');
    expect(
      refusalOf(await as('invitado', addComment, { ...FIRST, text: 'x', personId: 'enlace' })).code,
    ).toBe('solo-relatoria-de-viva-voz');
  });
  test('a click that Teams delivers twice is one comment', async () => {
    const { store, reader, mesa } = await opened();
    const who = await actorFor(reader, TENANT, { personId: 'invitado', version: 1 });
    for (const _ of [1, 2])
      valueOf(await perform(store, who, addComment, { ...FIRST, text: 'Una vez' }, { commandId: 'click-1' }));
    expect(await mesa()).toMatchObject({ items: [{ comments: [{ text: 'Una vez' }] }, {}] });
  });
});

describe('MES-057 closing', () => {
  test('lists the indicators without outcome by code and name', async () => {
    const { as } = await opened();
    expect(refusalOf(await as('moderadora', closeMesa, M)).details).toEqual([
      'Punto 1 · 1.2.3 Espacio público efectivo',
      'Punto 2 · 1.2.4 Árboles sembrados',
    ]);
    expect(refusalOf(await as('relatora', closeMesa, M)).code).toBe('not-allowed');
  });
  test('closes when each has its own, and tells what follows', async () => {
    const { as, run, store } = await opened();
    for (const itemId of ['it-1', 'it-2'])
      await run(
        {
          name: 'x',
          run: (_: null, desk) =>
            desk.change(mesaFeature, 'm-1', { type: 'decide-item', itemId, outcome: 'concertado', note: '' }),
        },
        null,
      );
    store.drain();
    valueOf(await as('moderadora', closeMesa, M));
    expect(store.drain().map(({ topic }) => topic)).toEqual([
      'card/show',
      'card/show',
      'attendance/fetch',
      'acta/compose',
    ]);
    valueOf(await as('moderadora', closeMesa, M));
    expect(store.drain()).toEqual([]);
  });
});

describe('MES-026 moving a mesa', () => {
  const to = (day: string) => ({
    ...M,
    start: `${day}T09:00:00-05:00`,
    end: `${day}T11:00:00-05:00`,
    reason: 'Cruce de agendas',
  });

  test('to a working day', async () => {
    const { as, mesa } = await office();
    expect(refusalOf(await as('enlace', rescheduleMesa, to('2026-11-26'))).code).toBe('not-allowed');
    valueOf(await as('moderadora', rescheduleMesa, to('2026-11-26')));
    expect(await mesa()).toMatchObject({ plan: { start: at('2026-11-26 09:00') } });
  });
  test('to a holiday only when the warning is accepted with a reason', async () => {
    const { as } = await office();
    expect(refusalOf(await as('moderadora', rescheduleMesa, to('2026-12-08')))).toMatchObject({
      code: 'advertencias',
      details: ['El martes 8 de diciembre de 2026 es festivo: Inmaculada Concepción.'],
    });
    expect(
      refusalOf(
        await as('moderadora', rescheduleMesa, { ...to('2026-12-08'), acceptWarnings: true, reason: ' ' }),
      ).code,
    ).toBe('advertencias');
    valueOf(await as('moderadora', rescheduleMesa, { ...to('2026-12-08'), acceptWarnings: true }));
  });
  test('a mesa does not clash with itself, and a date must be one', async () => {
    const { as } = await office();
    const half = { ...M, start: '2026-11-25T09:30:00-05:00', end: '2026-11-25T11:30:00-05:00', reason: 'x' };
    valueOf(await as('moderadora', rescheduleMesa, half));
    expect(refusalOf(await as('moderadora', rescheduleMesa, { ...half, start: 'mañana' })).details).toEqual([
      'start: no es un momento con zona, como 2026-11-24T14:00:00Z',
    ]);
  });
  test('or cancelling it', async () => {
    const { as, mesa } = await office();
    valueOf(await as('moderadora', cancelMesa, { ...M, reason: 'Paro' }));
    expect(await mesa()).toMatchObject({ kind: 'cancelled', cancelReason: 'Paro' });
  });
  test('another mesa of the same people at the same hour is a clash', async () => {
    const { reader } = await office();
    const found = await convocationWarnings({ ...reader, now: NOW }, { ...plan(), dependenciaId: 'mov' }, [
      'ind-9',
    ]);
    expect(found.map(({ code }) => code)).toEqual(['acciones-preliminares', 'cruce', 'sin-enlace-usepot']);
  });
});

test('MES-022 the relator is suggested from the active indicators of the dependencia', async () => {
  const { reader, run } = await office();
  expect(await relatorSuggestion(reader, 'ssepot', 'sma')).toMatchObject({ kind: 'none' });
  await run(assignIndicators, { indicatorIds: ['ind-2'], assignment: { coordinadorId: 'relatora' } });
  expect(await relatorSuggestion(reader, 'ssepot', 'sma')).toMatchObject({ kind: 'tie', indicators: 1 });
});
