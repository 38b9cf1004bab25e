import fc from 'fast-check';
import { requestSignatures, sign } from '../../domain/signatures';
import { sha } from '../dies058/office';
import { type Served, served } from './served';

type Row = { readonly formId: string } & Record<string, unknown>;

/** Two forms of one mesa: the first in signature, signed by the enlace; the second a draft. */
async function twoForms() {
  const home = await served();
  const [formId = '', draft = ''] = home.held.formIds;
  const request = { formId, revision: 2, documentSha256: sha('f') };
  const { signingId } = await home.house.ok('relator', requestSignatures, request);
  await home.house.ok('enlace', sign, { signingId, block: 'enlace', documentSha256: sha('f') });
  return { ...home, formId, draft };
}
const listed = async ({ ask }: Served, query: Record<string, string>, as = 'lider') => {
  const { status, body } = await ask(`/api/dies058?${new URLSearchParams(query).toString()}`, { as });
  return status === 200 ? (body.items as unknown as readonly Row[]).map(({ formId }) => formId) : status;
};

test('DIE-013 the list over HTTP: by state, type, dependencia, mesa, indicator, missing signature and due date', async () => {
  const home = await twoForms();
  const { formId, draft, held, house } = home;
  const both = [formId, draft];
  const [indicador = ''] = house.indicatorIds;
  const cases: readonly (readonly [Record<string, string>, readonly string[], string?])[] = [
    [{}, both],
    [{ estado: 'en-firma' }, [formId]],
    [{ estado: 'borrador' }, [draft]],
    [{ estado: 'insertado' }, []],
    [{ tipo: 'modificar' }, both],
    [{ tipo: 'crear' }, []],
    [{ dependencia: 'sma' }, both],
    [{ dependencia: 'smov' }, []],
    [{ mesa: held.mesaId }, both],
    [{ mesa: 'otra' }, []],
    [{ indicador }, [formId]],
    [{ sinFirma: '1' }, [formId]],
    [{ sinMiFirma: '1' }, [formId], 'lider'],
    [{ sinMiFirma: '1' }, [], 'enlace'],
    [{ faltaFirma: 'enlace' }, []],
    [{ faltaFirma: 'validador' }, [formId]],
    [{ venceAntes: '2026-12-02' }, [formId]],
    [{ venceAntes: '2026-12-01' }, []],
    [{ estado: 'borrador', faltaFirma: 'lider' }, []],
  ];
  for (const [query, expected, as] of cases)
    expect([query, as, await listed(home, query, as)]).toEqual([query, as, expected]);
  expect(await listed(home, { estado: 'perdido' })).toBe(400);
  expect(await listed(home, { faltaFirma: 'alcalde' })).toBe(400);
  expect(await listed(home, { venceAntes: 'mañana' })).toBe(400);
});

test('DIE-013 whatever filters are put together, the list is what each of them alone leaves in common, in the same order', async () => {
  const home = await twoForms();
  const one = <V extends string>(key: string, ...values: readonly V[]) =>
    fc.constantFrom(...values).map((value) => ({ [key]: value }) as Record<string, string>);
  const filter = fc.oneof(
    one('estado', 'en-firma', 'borrador', 'retirado'),
    one('tipo', 'modificar', 'crear'),
    one('dependencia', 'sma', 'smov'),
    one('mesa', home.held.mesaId, 'otra'),
    one('faltaFirma', 'enlace', 'lider', 'validador'),
    one('sinMiFirma', '1'),
    one('venceAntes', '2026-12-01', '2026-12-02'),
  );
  const all = await listed(home, {});
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(filter, { selector: (each) => Object.keys(each)[0], minLength: 2, maxLength: 4 }),
      async (filters) => {
        const alone = await Promise.all(filters.map((each) => listed(home, each)));
        const common = (all as readonly string[]).filter((id) =>
          alone.every((ids) => Array.isArray(ids) && ids.includes(id)),
        );
        expect(await listed(home, Object.assign({}, ...filters) as Record<string, string>)).toEqual(common);
      },
    ),
    { numRuns: 40 },
  );
});
