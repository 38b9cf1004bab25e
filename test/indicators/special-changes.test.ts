import { convene, decideItem, editForm, formFeature, formFields, rebaseForm } from '../../domain/dies058';
import { currentFicha, fichaSchema } from '../../domain/indicators';
import type { Circumstances } from '../../domain/kernel/handle';
import { callItem, closeMesa, mesaFeature, openMesa } from '../../domain/mesas';
import { figuresView, formView, summaryView } from '../../domain/reports';
import { returnDocument, sign } from '../../domain/signatures';
import { cambia } from '../dies058/answers';
import { modifyAnswers, reimport, SIGNERS } from '../dies058/held';
import { conveneInput, office, PROCESO, sha } from '../dies058/office';
import { at, day, refusalOf, valueOf } from '../helpers/given';
import { type MemoryStore, memoryStore } from '../helpers/memory-store';
import { answer, everything, type House, held, register, send, signAll } from './held-forms';

const later = (text: string): Partial<Circumstances> => ({ now: at(`${text} 09:00`), today: day(text) });

const resultOf = async ({ house, formId }: House): Promise<string> => {
  const { state } = await house.reader().get(formFeature, formId);
  return state.kind === 'inserted' ? (state.resultId ?? '') : '';
};

test('DIE-015 «Reemplazar» marks the break of the series and links both; neither series takes the other’s values', async () => {
  const one = await held();
  const same = await answer(one, { tipo: 'reemplazar', fichaNueva: { codigo: cambia('1.2.3') } });
  expect(refusalOf(await send(one, same)).details).toEqual([
    'El indicador que reemplaza lleva un código distinto del actual.',
  ]);
  const revision = await answer(one, {
    fichaNueva: { codigo: cambia('1.2.9'), nombre: cambia('Espacio público verde') },
  });
  await signAll(one, revision);
  const newId = await resultOf(one);
  const [old, fresh] = [await register(one, one.indicatorId), await register(one, newId)];
  expect(old).toMatchObject({
    kind: 'replaced',
    by: newId,
    formId: one.formId,
    values: [{ executed: '1.5' }],
  });
  expect(fresh).toMatchObject({ kind: 'active', codigo: '1.2.9', replaces: one.indicatorId });
  expect(fresh.values.every(({ executed }) => executed === null)).toBe(true);
  const actor = await one.house.actorOf('lider');
  const figures = async (id: string) => valueOf(await figuresView(one.house.reader(), actor, id)).serie;
  expect(await figures(one.indicatorId)).toMatchObject({
    estado: 'reemplazado',
    hasta: '2026-11-24',
    reemplazadoPor: { indicatorId: newId, codigo: '1.2.9' },
    nota: expect.stringMatching(/La serie termina el .*1\.2\.9.*no se unen/),
  });
  expect(await figures(newId)).toMatchObject({
    estado: 'activo',
    hasta: null,
    reemplazaA: { indicatorId: one.indicatorId, codigo: '1.2.3' },
    nota: expect.stringMatching(/La serie empieza aquí: reemplaza a 1\.2\.3/),
  });
});

test('DIE-015 «Inactivar» keeps history and values readable, and leaves the averages from that day', async () => {
  const one = await held();
  await reimport(one.house, one.house.indicatorIds[1] ?? '', {
    formula: 'A ÷ B, con A según el indicador 1.2.3.',
  });
  const revision = await answer(one, { tipo: 'inactivar', anexaFichaNueva: false, fichaNueva: {} });
  const shown = valueOf(await formView(one.house.reader(), await one.house.actorOf('relator'), one.formId));
  expect(shown.advertencias.join('\n')).toContain('1.2.4 usa este indicador en su fórmula');
  await signAll(one, revision, later('2026-12-01'));
  const gone = await register(one, one.indicatorId);
  expect(gone).toMatchObject({
    kind: 'inactive',
    since: '2026-12-01',
    values: [{ executed: '1.5' }],
    versions: [{}],
  });
  const reader = { ...one.house.reader(), today: day('2026-12-02') };
  const actor = await one.house.actorOf('lider');
  const counted = async (asOf?: string) =>
    valueOf(await summaryView(reader, actor, { procesoId: PROCESO, ...(asOf ? { asOf: day(asOf) } : {}) }))
      .total.indicadores;
  expect([await counted(), await counted('2026-12-01'), await counted('2026-11-30')]).toEqual([1, 1, 2]);
  expect(valueOf(await figuresView(reader, actor, one.indicatorId)).anios[0]).toMatchObject({
    ejecutado: '1.5',
    avance: '75,0 %',
  });
});

test('DIE-015 «Crear» makes an active indicator with an assigned code; a name already in use is refused', async () => {
  const one = await held();
  const SAID: Readonly<Record<string, string>> = { nombre: 'ÁRBOLES  sembrados', tipo: 'Producto' };
  const fields = Object.fromEntries(
    formFields(fichaSchema)
      .filter(({ key }) => key !== 'codigo')
      .map(({ key }) => [key, cambia(SAID[key] ?? `nuevo ${key}`)]),
  );
  const repeated = await answer(one, {
    tipo: 'crear',
    anexaFichaAnterior: false,
    fichaNueva: { ...fields, codigo: null },
  });
  expect(refusalOf(await send(one, repeated)).code).toBe('nombre-repetido');
  await signAll(one, await answer(one, { fichaNueva: { nombre: cambia('Huertas urbanas') } }));
  expect(await register(one, await resultOf(one))).toMatchObject({
    kind: 'active',
    nombre: 'Huertas urbanas',
    codigo: expect.stringMatching(/^N-/),
    values: [],
  });
  expect(await register(one, one.indicatorId)).toMatchObject({ kind: 'active', versions: [{}] });
});

/** A second mesa on the same indicator, its form agreed before the first one is inserted. */
async function second(one: House, changes: Record<string, string>): Promise<House> {
  const { house, indicatorId } = one;
  const input = conveneInput([indicatorId], { start: at('2026-11-26 09:00'), end: at('2026-11-26 10:00') });
  const { mesaId, formIds } = await house.ok('moderadora', convene, input);
  await house.ok('moderadora', openMesa, { mesaId });
  const { state } = await house.reader().get(mesaFeature, mesaId);
  const [item] = state.kind === 'none' ? [] : state.items;
  const formId = formIds[0] ?? '';
  await house.ok('moderadora', callItem, { mesaId, itemId: item?.id ?? '' });
  await house.ok('relator', editForm, { formId, revision: 1, answers: modifyAnswers(changes) });
  await house.ok('moderadora', decideItem, { mesaId, itemId: item?.id ?? '', outcome: 'concertado' });
  await house.ok('moderadora', closeMesa, { mesaId });
  return { house, formId, indicatorId };
}

test('DIE-016 two open forms on one indicator: the second is rebased over the first, and neither change is lost', async () => {
  const first = await held();
  const other = await second(first, { fuente: 'Catastro' });
  const view = valueOf(
    await formView(first.house.reader(), await first.house.actorOf('relator'), other.formId),
  );
  expect(view.advertencias.join('\n')).toMatch(/También está abierto el/);
  const { signingId } = valueOf(await send(other, view.revision));
  await signAll(first, 2);
  for (const [person, block] of SIGNERS.slice(0, 4))
    await other.house.ok(person, sign, { signingId, block, documentSha256: sha('f') });
  const before = await everything(first);
  const refused = refusalOf(
    await other.house.as('validadora', sign, { signingId, block: 'validador', documentSha256: sha('f') }),
  );
  expect(refused.code).toBe('rebase');
  expect(await everything(first)).toBe(before);
  await other.house.ok('validadora', returnDocument, { signingId, reason: 'La ficha cambió' });
  const { revision } = await other.house.ok('relator', rebaseForm, { formId: other.formId });
  await signAll(other, revision);
  const after = await register(first, first.indicatorId);
  expect(after.versions).toHaveLength(3);
  expect(currentFicha(after)).toMatchObject({ unidad: 'm² por habitante', fuente: 'Catastro' });
  expect(after.values).toEqual([expect.objectContaining({ year: 2024, executed: '1.5' })]);
});

test('DIE-015 when the commit of the fifth signature fails nothing has changed; signing again inserts once', async () => {
  const store = memoryStore();
  let broken = false;
  const fragile: MemoryStore = {
    ...store,
    transaction: (tenantId, work) =>
      store.transaction(tenantId, (tx) =>
        work({
          ...tx,
          commit: async (batch) => {
            if (broken && batch.changes.some(({ feature }) => feature.kind === 'indicator'))
              throw new Error('the database went away');
            return tx.commit(batch);
          },
        }),
      ),
  };
  const one = await held(await office(fragile));
  const { signingId } = valueOf(await send(one, 2));
  for (const [person, block] of SIGNERS.slice(0, 4))
    await one.house.ok(person, sign, { signingId, block, documentSha256: sha('f') });
  const before = await everything(one);
  const last = () =>
    one.house.as('validadora', sign, { signingId, block: 'validador' as const, documentSha256: sha('f') });
  broken = true;
  await expect(last()).rejects.toThrow('the database went away');
  expect(await everything(one)).toBe(before);
  expect((await one.house.reader().get(formFeature, one.formId)).state.kind).toBe('in-signature');
  broken = false;
  valueOf(await last());
  valueOf(await last());
  expect(await register(one, one.indicatorId)).toMatchObject({
    versions: [{}, { version: 2 }],
    values: [{ executed: '1.5' }],
  });
});
