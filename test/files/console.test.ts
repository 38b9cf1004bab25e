import { writeXlsx } from 'hucre/xlsx';
import { SYSTEM } from '../../domain/kernel/actor';
import { readArguments as exportArguments, runExport } from '../../functions/cli/export-command';
import { readArguments, runImport } from '../../functions/cli/import-command';
import { served } from '../api/served';
import { PROCESO } from '../dies058/office';
import { TENANT } from '../helpers/given';

async function console_() {
  const { ports } = await served();
  const files = new Map<string, Uint8Array>();
  const said: string[] = [];
  const world = {
    office: ports.office,
    actor: { tenantId: TENANT, person: SYSTEM, grants: [] },
    procesoId: PROCESO,
    readFile: async (path: string) => {
      const bytes = files.get(path);
      if (!bytes) throw new Error('ENOENT');
      return bytes;
    },
    writeFile: async (path: string, bytes: Uint8Array) => {
      if (path.startsWith('/no/')) throw new Error('ENOENT');
      files.set(path, bytes);
    },
    print: (line: string) => void said.push(line),
  };
  const run = async (...args: string[]) => {
    const command = readArguments(args);
    return command ? [await runImport(command, world), said.at(-1)] : null;
  };
  const write = async (...args: string[]) => {
    const command = exportArguments(args);
    return command ? [await runExport(command, world), said.at(-1)] : null;
  };
  const elsewhere = async (...args: string[]) => {
    const command = exportArguments(args);
    return command ? [await runExport(command, { ...world, procesoId: 'sin-abrir' }), said.at(-1)] : null;
  };
  return { files, run, write, said, elsewhere };
}
const rows = Array.from({ length: 331 }, (_, i) => [String(i + 1), `Meta ${i + 1}`, 'Número', 8, 2, '1,5']);
const plan = () =>
  writeXlsx({
    sheets: [
      {
        name: 'PLAN',
        rows: [
          ['PLAN INDICATIVO'],
          ['COD META PRODUCTO', 'META DE PRODUCTO', 'UNIDAD', 'META CUATRIENIO', 'PROG 2025', 'EJEC 2025'],
          ...rows,
          ['TOTAL', null, null, 2648],
        ],
      },
    ],
  });

test('PDM-042 the last line counts the rows; the same file again changes nothing', async () => {
  const { files, run } = await console_();
  files.set('plan.xlsx', await plan());
  expect(await run('plan.xlsx', '--preview')).toEqual([
    0,
    '331 nuevos · 0 cambiados · 0 sin cambios · 0 rechazados',
  ]);
  expect(await run('plan.xlsx')).toEqual([0, '331 nuevos · 0 cambiados · 0 sin cambios · 0 rechazados']);
  expect(await run('plan.xlsx')).toEqual([0, '0 nuevos · 0 cambiados · 331 sin cambios · 0 rechazados']);
  expect((await run('otro.xlsx'))?.[0]).toBe(1);
});

test('X-052 a file of titles alone is said to have no rows; a register that nobody opened is said how to be opened', async () => {
  const { files, run, said, elsewhere } = await console_();
  files.set('vacia.csv', new TextEncoder().encode('Código;Indicador;Unidad;Meta 2024\n'));
  expect(await run('vacia.csv')).toEqual([0, '0 nuevos · 0 cambiados · 0 sin cambios · 0 rechazados']);
  expect(said.join('\n')).toContain('ninguna fila de indicadores');
  expect(await elsewhere('matriz.xlsx')).toEqual([1, expect.stringContaining('npm run found')]);
});

test.each(['matriz.xlsx', 'matriz.csv'])(
  'issue 3 what the console exports as %s it imports without changing anything',
  async (path) => {
    const { files, run, write } = await console_();
    files.set('plan.xlsx', await plan());
    await run('plan.xlsx');
    const [code, line] = (await write(path)) ?? [];
    expect(code).toBe(0);
    const total = Number(/^(\d+) filas · /.exec(String(line))?.[1]);
    expect(total).toBeGreaterThanOrEqual(331);
    expect(await run(path)).toEqual([0, `0 nuevos · 0 cambiados · ${total} sin cambios · 0 rechazados`]);
  },
);

test('PDM-041 PDM-042 the console corrects columns and answers questions; the next file with those titles needs no correction', async () => {
  const { files, run, said } = await console_();
  const sheet = (done: string) =>
    Buffer.from(`Ref;Qué mide;Unid.;Meta 2024;Dato\n7;Parques;Número;5;${done}\n`);
  files.set('raro.csv', sheet('3'));
  expect((await run('raro.csv'))?.[0]).toBe(1);
  expect(await run('raro.csv', '--preview')).toEqual([
    0,
    '0 nuevos · 0 cambiados · 0 sin cambios · 0 rechazados',
  ]);
  const columns = ['--columna=Ref=codigo', '--columna=Qué mide=nombre', '--columna=Dato=executed 2024'];
  expect(await run('raro.csv', ...columns)).toEqual([
    0,
    '1 nuevos · 0 cambiados · 0 sin cambios · 0 rechazados',
  ]);
  files.set('raro.csv', sheet('4'));
  await run('raro.csv');
  const lines = said.join('\n');
  const [, answer = ''] = /(--respuesta="[^"]+=archivo")/.exec(lines) ?? [];
  expect(lines).toContain('1 pregunta: esas filas no se tocaron.');
  expect(await run('raro.csv', answer.replaceAll('"', ''))).toEqual([
    0,
    '0 nuevos · 1 cambiados · 0 sin cambios · 0 rechazados',
  ]);
  expect(await run('raro.csv', '--columna=Ref')).toBeNull();
});

test('MES-046 the console writes the prioritised indicators of a dependencia; what it does not understand it says', async () => {
  const { files, write } = await console_();
  expect((await write('p.xlsx', '--priorizados', '--dependencia', 'sma'))?.[0]).toBe(0);
  expect(files.get('p.xlsx')?.length).toBeGreaterThan(1000);
  expect(await write('p.pdf')).toBeNull();
  expect(await write('p.json')).toBeNull();
  expect(await write('p.csv', '--otra')).toBeNull();
  expect((await write('/no/existe.csv'))?.[0]).toBe(1);
});
