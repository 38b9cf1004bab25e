import { FormFilters } from '../../functions/triggers/api/form-filters';
import { DUE, MISSING, NO_FILTER, queryOf } from '../../tab/dies058/forms-query';

const asked = (change: object) =>
  Object.fromEntries(new URLSearchParams(queryOf({ ...NO_FILTER, ...change }, '2026-11-28')));

test('DIE-013 every choice of the screen is a filter that the server takes', () => {
  for (const [firma] of MISSING)
    for (const [vence] of DUE) {
      const { limit, ...filters } = asked({ firma, vence, mesa: 'm-1', tipo: 'crear', dependencia: 'sma' });
      expect(limit).toBe('200');
      expect(FormFilters.strict().safeParse(filters).success).toBe(true);
    }
});

test('DIE-013 what each choice asks: whose signature is missing, and before which day its term ends', () => {
  expect(asked({})).toEqual({ limit: '200' });
  expect(asked({ firma: 'mia' })).toMatchObject({ sinMiFirma: '1' });
  expect(asked({ firma: 'alguna' })).toMatchObject({ sinFirma: '1' });
  expect(asked({ firma: 'validador', mesa: 'm-1' })).toMatchObject({ faltaFirma: 'validador', mesa: 'm-1' });
  expect(asked({ vence: 'vencido' })).toMatchObject({ venceAntes: '2026-11-28' });
  expect(asked({ vence: 'semana' })).toMatchObject({ venceAntes: '2026-12-06' });
});
