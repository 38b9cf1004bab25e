import { streamXlsxRows } from 'hucre/xlsx';
import { editForm, formFeature } from '../../domain/dies058';
import { actorFor } from '../../domain/people';
import { FORM_KEYS } from '../../domain/reports';
import { readArguments, runExport } from '../../functions/cli/export-command';
import { served } from '../api/served';
import { TENANT } from '../helpers/given';
import { PROCESO } from './office';

type Records = readonly Readonly<Record<string, string>>[];
const recordsOf = (lines: readonly (readonly string[])[]): Records => {
  const [titles = [], ...rows] = lines;
  return rows.map((row) => Object.fromEntries(titles.map((key, i) => [key, row[i] ?? ''])));
};
async function sheetLines(bytes: Uint8Array): Promise<readonly (readonly string[])[]> {
  const lines: string[][] = [];
  for await (const { values } of streamXlsxRows(bytes))
    lines.push(values.map((value) => (typeof value === 'string' ? value : '')));
  return lines;
}
/** A CSV as RFC 4180 says, with `;`. */
const csvLines = (text: string): readonly (readonly string[])[] =>
  (text.replace(/^\ufeff/, '').match(/(?:"(?:[^"]|"")*"|[^\r\n"])*\r\n/g) ?? []).map((line) =>
    (line.replace(/\r\n$/, '').match(/(?:^|;)("(?:[^"]|"")*"|[^;]*)/g) ?? []).map((cell) =>
      cell
        .replace(/^;/, '')
        .replace(/^"([\s\S]*)"$/, '$1')
        .replaceAll('""', '"'),
    ),
  );

test('DIE-014 every form goes out whole as JSON, XLSX and CSV under the same stable keys, and reads back the same', async () => {
  const { ask, held } = await served();
  const json = await ask('/api/dies058/export.json', { as: 'moderadora' });
  const formatos = json.body['formatos'] as Records;
  expect(json.body['claves']).toEqual(FORM_KEYS);
  expect(formatos.map(({ formId }) => formId)).toEqual(held.formIds);
  expect(formatos[0]).toMatchObject({
    'formato.codigo': 'FO-DIES-058',
    'formato.version': '3',
    resultado: 'concertado',
    tipo: 'modificar',
  });
  const bytes = async (kind: string) => {
    const { response, status } = await ask(`/api/dies058/export.${kind}`, { as: 'moderadora' });
    expect(status).toBe(200);
    return Buffer.from(await response.arrayBuffer());
  };
  expect(recordsOf(await sheetLines(await bytes('xlsx')))).toEqual(formatos);
  expect(recordsOf(csvLines((await bytes('csv')).toString('utf8')))).toEqual(formatos);
});

test('DIE-014 an answer is never lost: what the form says in its own stream is in the export', async () => {
  const { ask, held, house } = await served();
  const formatos = (await ask('/api/dies058/export.json', { as: 'moderadora' })).body['formatos'] as Records;
  const { state } = await house.reader().get(formFeature, held.formIds[0] ?? '');
  if (state.kind === 'none') throw new Error('no form');
  const [out] = formatos;
  expect(out).toMatchObject({
    justificacion: state.answers.justificacion,
    acuerdos: state.answers.acuerdos,
    'coordinador.personId': state.answers.coordinador?.personId,
    'firmas.validador.personId': state.answers.firmas.validador?.personId,
  });
  expect(JSON.parse(out?.['fichaNueva'] ?? '')).toEqual(state.answers.fichaNueva);
});

test('DIE-014 X-050 the export has the forms that the viewer may read, and takes the filters of the list', async () => {
  const { ask } = await served();
  const count = async (path: string, as: string) =>
    ((await ask(path, { as })).body['formatos'] as Records).length;
  expect(await count('/api/dies058/export.json?tipo=crear', 'moderadora')).toBe(0);
  expect((await ask('/api/dies058/export.csv', { as: null })).status).toBe(401);
});

test('DIE-012 a form is shown, listed and exported with the version of the format it was filled in, while a newer one lives beside it', async () => {
  const { held, house, ask } = await served();
  const reader = house.reader();
  const [older = '', other = ''] = held.formIds;
  const [first] = await reader.history('dies058', other);
  expect(first?.data).toMatchObject({ formato: { codigo: 'FO-DIES-058', version: '3' } });
  const { formId: newer } = await filledWithVersion4(house, other);
  const version = async (id: string) =>
    ((await ask(`/api/dies058/${id}`, { as: 'moderadora' })).body['formato'] as { version: string }).version;
  expect([await version(older), await version(newer)]).toEqual(['3', '4']);
  const { body } = await ask('/api/dies058/export.json', { as: 'moderadora' });
  const versions = new Map(
    (body['formatos'] as Records).map((form) => [form['formId'], form['formato.version']]),
  );
  expect([versions.get(older), versions.get(newer)]).toEqual(['3', '4']);
  await house.ok('moderadora', editForm, { formId: older, revision: 2, answers: { justificacion: 'Otra' } });
  expect(await version(older)).toBe('3');
});

/** The form again, filled in the format of a later year: what a version 4 would leave in the record. */
async function filledWithVersion4(
  { store }: Awaited<ReturnType<typeof served>>['house'],
  formId: string,
): Promise<{ readonly formId: string }> {
  const newer = `${formId}-v4`;
  await store.transaction(TENANT, async (tx) => {
    const [prefilled] = await tx.history('dies058', formId);
    if (!prefilled) throw new Error('The form has no history');
    const formato = { codigo: 'FO-DIES-058', version: '4' };
    const event = { ...prefilled.data, formato, type: 'prefilled', at: prefilled.at, by: prefilled.by };
    const state = formFeature.evolve(formFeature.initial, event as never);
    await tx.commit({
      commandId: 'version-4',
      changes: [
        {
          feature: formFeature,
          id: newer,
          expectedVersion: 0,
          events: [event],
          state,
          row: formFeature.row(newer, state),
        },
      ],
      messages: [],
      persons: [],
    });
  });
  return { formId: newer };
}

test('DIE-014 the console writes them too, and says how many', async () => {
  const { house, ports } = await served();
  const written = new Map<string, Uint8Array>();
  const said: string[] = [];
  const world = {
    office: ports.office,
    actor: await actorFor(house.reader(), TENANT, { personId: 'moderadora', version: 1 }),
    procesoId: PROCESO,
    writeFile: async (path: string, bytes: Uint8Array) => void written.set(path, bytes),
    print: (line: string) => void said.push(line),
  };
  const command = readArguments(['formatos.json', '--formatos']);
  if (!command) throw new Error('not understood');
  expect(await runExport(command, world)).toBe(0);
  const { formatos } = JSON.parse(Buffer.from(written.get('formatos.json') ?? []).toString('utf8')) as {
    formatos: Records;
  };
  expect(said.at(-1)).toBe(`${formatos.length} filas · formatos.json`);
  expect(formatos.length).toBeGreaterThan(0);
});
