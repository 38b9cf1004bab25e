import fc from 'fast-check';
import { listFaults } from '../../domain/mesas';
import { readInviteeList, writeTableXlsx } from '../../functions/adapters/files';
import { valueOf } from '../helpers/given';

const csv = (text: string) => readInviteeList(Buffer.from(text), 'lista.csv');

test('MES-032 the list is read by its titles as offices write them, in any order, below a heading', async () => {
  const people = valueOf(
    await csv(
      'Listado para la mesa;;;\r\nCorreo electrónico;Nombres y apellidos;Equipo de trabajo;Cargo actual\r\nana@sma.example;Ana Ruiz;Gestión;Profesional\r\n;;;\r\n',
    ),
  );
  expect(people).toEqual([
    { nombre: 'Ana Ruiz', cargo: 'Profesional', dependencia: 'Gestión', correo: 'ana@sma.example' },
  ]);
});

test('MES-032 MES-035 every line that lacks something, and every malformed or repeated e-mail, is told at once', () => {
  const line = { nombre: 'Ana', cargo: 'Profesional', dependencia: 'SMA', correo: 'ana@sma.example' };
  expect(listFaults([line])).toEqual([]);
  const faults = listFaults([
    line,
    { ...line, correo: 'ANA@sma.example ' },
    { ...line, correo: 'ana(at)sma' },
    { nombre: 'Luis', cargo: '', dependencia: '', correo: '' },
  ]);
  expect(faults.join('\n')).toMatch(/Línea 2, Ana: el correo ana@sma.example ya está en la línea 1/);
  expect(faults.join('\n')).toMatch(/Línea 3, Ana: «ana\(at\)sma» no es un correo/);
  expect(faults.filter((text) => text.startsWith('Línea 4, Luis: falta'))).toHaveLength(3);
});

test('MES-032 a file that is no list is refused with what to do', async () => {
  expect(await csv('a;b\r\n1;2\r\n')).toMatchObject({ ok: false, refusal: { code: 'lista-sin-titulos' } });
  expect(await readInviteeList(Buffer.from('x'), 'lista.pdf')).toMatchObject({ ok: false });
  expect(await readInviteeList(Buffer.alloc(0), 'lista.csv')).toMatchObject({ ok: false });
});

test('MES-032 whatever is written in a list comes back the same from XLSX (fast-check)', async () => {
  const word = fc
    .stringMatching(/^[A-Za-zñáéíóú]{1,12}( [A-Za-zñáéíóú]{1,12})?$/)
    .filter((text) => !/^(none|null|nan)$/i.test(text));
  // An apostrophe before a sign is how a sheet says «this is text»: it is not part of what was written.
  const correo = fc.emailAddress().filter((text) => !/^'[=+\-@]/.test(text));
  const person = fc.record({ nombre: word, cargo: word, dependencia: word, correo });
  await fc.assert(
    fc.asyncProperty(fc.array(person, { minLength: 1, maxLength: 8 }), async (people) => {
      const bytes = await writeTableXlsx({
        sheet: 'Lista',
        columns: ['Nombre', 'Cargo', 'Dependencia o equipo', 'Correo'].map((title) => ({
          title,
          width: 20,
          kind: 'texto',
        })),
        rows: people.map(({ nombre, cargo, dependencia, correo }) => [nombre, cargo, dependencia, correo]),
      });
      expect(valueOf(await readInviteeList(bytes, 'lista.xlsx'))).toEqual(people);
    }),
    { numRuns: 30 },
  );
});
