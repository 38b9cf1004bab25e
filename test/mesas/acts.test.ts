import { assignIndicators } from '../../domain/indicators';
import { closeMesa, linkCalendar, openMesa, takePosition } from '../../domain/mesas';
import { refusalOf, valueOf } from '../helpers/given';
import { CALENDAR } from './fixtures';
import { FIRST, M, office, opened } from './office-of-mesas';

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
