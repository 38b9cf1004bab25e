import { createHash } from 'node:crypto';
import { SYSTEM } from '../../domain/kernel/actor';
import { personFeature, procesoFeature } from '../../domain/people';
import { found, readArguments } from '../../functions/cli/found-command';
import { openOffice } from '../../functions/office';
import { NOW, TENANT, TODAY } from '../helpers/given';
import { memoryDocuments } from '../helpers/memory-registries';
import { memoryStore } from '../helpers/memory-store';

const never = async (): Promise<never> => Promise.reject(new Error('nothing is printed here'));

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** An installation that nobody used yet. */
function bare() {
  const store = memoryStore();
  const said: string[] = [];
  const office = openOffice({
    store,
    documents: memoryDocuments(),
    clock: { now: () => NOW, today: () => TODAY },
    printer: { form: never, acta: never },
    digest: sha256,
  });
  const run = async (...args: string[]) => {
    const command = readArguments(args);
    const actor = { tenantId: TENANT, person: SYSTEM, grants: [] };
    return (
      command &&
      (await found(command, { office, actor, procesoId: 'ssepot', print: (line) => void said.push(line) }))
    );
  };
  return { reader: store.reader(TENANT), run, said };
}
const ANA = ['--correo', 'Ana.Ruiz@entidad.example', '--nombre', 'Ana Ruiz'];

test('MES-001 an office is founded with its first person, who administers it; doing it again changes nothing', async () => {
  const { reader, run, said } = bare();
  expect(await run(...ANA, '--proceso', 'Ajuste del POT')).toBe(0);
  expect((await reader.get(procesoFeature, 'ssepot')).state).toMatchObject({
    kind: 'open',
    nombre: 'Ajuste del POT',
  });
  const ana = await reader.persons.byEmail('ana.ruiz@entidad.example');
  const { state, version } = await reader.get(personFeature, ana?.personId ?? '');
  expect(state).toMatchObject({
    grants: [{ role: 'administrador', scope: { kind: 'proceso', id: 'ssepot' } }],
  });
  expect(said.at(-1)).toContain('Ana Ruiz la administra');
  expect(await run(...ANA)).toBe(0);
  expect((await reader.get(personFeature, ana?.personId ?? '')).version).toBe(version);
});

test('MES-001 what is written wrong is said, and founds nothing', async () => {
  const { reader, run, said } = bare();
  expect(await run('--nombre', 'Ana Ruiz')).toBeNull();
  expect(await run('--correo', 'ana', '--nombre', 'Ana Ruiz')).toBe(1);
  expect(said.join(' ')).toContain('no es un correo');
  expect((await reader.get(procesoFeature, 'ssepot')).state.kind).toBe('none');
});
