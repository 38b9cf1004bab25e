import fc from 'fast-check';
import { faltantes } from '../../domain/dies058';
import { ESLABONES, eslabonOf, fichaSchema } from '../../domain/indicators';
import { matrixRows } from '../../domain/reports';
import { NO_FILTERS, prepare, select } from '../../tab/indicators/select';
import { cambia, complete } from '../dies058/answers';
import { fichaAnswers, reimport } from '../dies058/held';
import { fullFicha, office, PROCESO } from '../dies058/office';
import { TODAY, valueOf } from '../helpers/given';

test.each([
  ['Insumos', 'insumo'],
  ['Indicador de producto', 'producto'],
  ['PRODUCTO', 'producto'],
  ['gestion', 'gestión'],
  ['Actividades', 'gestión'],
  ['Resultado.', 'resultado'],
  ['indicadores de impacto', 'impacto'],
  ['', null],
  ['Estratégico', null],
  ['producto y resultado', null],
])('CTP-037 «%s» is the link %s', (written, link) => expect(eslabonOf(written)).toBe(link));

test('CTP-037 each link is itself however it is written in capitals or with spaces, and nothing else is a link', () => {
  fc.assert(
    fc.property(fc.constantFrom(...ESLABONES), fc.boolean(), (link, loud) =>
      expect(
        eslabonOf(
          ` ${loud ? link.toUpperCase() : link}s `
            .replace('gestións', 'gestión')
            .replace('GESTIÓNs', 'GESTIÓN'),
        ),
      ).toBe(link),
    ),
  );
  fc.assert(fc.property(fc.string(), (text) => expect([null, ...ESLABONES]).toContain(eslabonOf(text))));
});

test('CTP-037 a form that changes the link needs one of the chain; one that leaves it as it was is not held up', () => {
  const codes = (tipo: string | null) =>
    faltantes(
      complete({ fichaNueva: fichaAnswers({ unidad: 'm²', ...(tipo === null ? {} : { tipo }) }) }),
      { ...fullFicha(), tipo: 'Estratégico' },
      fichaSchema,
      TODAY,
    ).map(({ code }) => code);
  expect(codes('De otra clase')).toEqual(['eslabon-desconocido']);
  expect(codes('Resultados')).toEqual([]);
  expect(codes(null)).toEqual([]);
  const created = complete({ tipo: 'crear', fichaNueva: { tipo: cambia('cualquiera') } });
  expect(faltantes(created, null, fichaSchema, TODAY).map(({ code }) => code)).toContain(
    'eslabon-desconocido',
  );
});

test('CTP-037 the matrix says the link of each indicator and shows those of one link alone', async () => {
  const house = await office();
  const [one = '', two = ''] = house.indicatorIds;
  await reimport(house, one, { tipo: 'Indicador de Producto' });
  await reimport(house, two, { tipo: 'Estratégico' });
  const rows = valueOf(await matrixRows(house.reader(), await house.actorOf('moderadora'), PROCESO));
  expect(Object.fromEntries(rows.map((row) => [row.indicatorId, row['eslabon']]))).toEqual({
    [one]: 'producto',
    [two]: null,
  });
  const shown = (eslabon: string) =>
    select(prepare(rows), { ...NO_FILTERS, eslabon }).map(({ indicatorId }) => indicatorId);
  expect(shown('producto')).toEqual([one]);
  expect(shown('sin-eslabon')).toEqual([two]);
  expect(shown('impacto')).toEqual([]);
  expect(shown('')).toHaveLength(2);
});
