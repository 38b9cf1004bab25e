import { assignIndicators } from '../../domain/indicators';
import {
  addComment,
  cancelMesa,
  closeMesa,
  convocationWarnings,
  mesaFeature,
  relatorSuggestion,
  rescheduleMesa,
} from '../../domain/mesas';
import { actorFor } from '../../domain/people';
import { at, NOW, perform, refusalOf, TENANT, valueOf } from '../helpers/given';
import { plan } from './fixtures';
import { FIRST, M, office, opened } from './office-of-mesas';

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
