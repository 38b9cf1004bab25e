import { execFileSync } from 'node:child_process';
import type { ActaView } from '../../domain/reports';
import { actaData } from '../../functions/adapters/documents/acta-data';
import { asistenciaData } from '../../functions/adapters/documents/mesa-papers-data';
import { typeset } from '../../functions/adapters/documents/typst';
import { actaOf } from '../bot/paper-views';
import { mesaOf, plainly } from '../bot/views';
import { factsOf, has, onDisk, readingPdf, textOf } from './papers';

const read = readingPdf;
const AT = '2026-11-24T15:00:00.000Z';
const printed = (over: Partial<ActaView> = {}) => typeset('acta', actaData(actaOf(plainly, over)), AT);
const lines = (bytes: Uint8Array): readonly string[] =>
  textOf(onDisk(bytes, 'a.pdf'))
    .split('\n')
    .map((line) => line.trim().replaceAll(/\s+/g, ' '));

read('X-049 the acta that is signed has an empty cell for each attendee who is asked to sign', () => {
  const people = actaOf().asistentes.slice(0, 7);
  const text = lines(printed({ estado: 'en-firma', asistentes: people, firmas: [] }));
  const cells = text.slice(text.indexOf('9. FIRMAS')).filter((line) => /^Asistente \d/.test(line));
  expect(cells).toHaveLength(people.filter(({ recibeCorreo }) => recibeCorreo).length);
});

read('X-049 an empty section says so in a line of its own, never beside the next title', () => {
  const text = lines(printed({ asistentes: [], notas: [] }));
  const at = text.indexOf('Líneas comunes de acción.');
  expect(text.slice(at).filter(Boolean).slice(0, 6)).toEqual([
    'Líneas comunes de acción.',
    '—',
    'Posibilidades de articulación.',
    '—',
    'Conclusiones.',
    '—',
  ]);
});

read('X-049 the day is a day and the hours are hours, in Colombia', () => {
  const text = lines(printed({ asistentes: [] }));
  expect(text).toContain('Fecha martes 24 de noviembre de 2026');
  expect(text).toContain('Hora de inicio 9:05 a. m.');
});

read(
  'X-049 with eighty attendees the heading of the table is on each of its pages, and no title is left alone',
  () => {
    const bytes = printed();
    const pages = textOf(onDisk(bytes, 'a.pdf'))
      .split('\f')
      .map((page) =>
        page
          .trim()
          .split('\n')
          .map((line) => line.trim()),
      )
      .filter((page) => page.length > 1);
    const withPeople = pages.filter((page) => page.some((line) => /^\d+\s+Asistente \d+/.test(line)));
    expect(withPeople.length).toBeGreaterThan(1);
    for (const page of withPeople) expect(page.join('\n')).toMatch(/N\.º\s+Nombre\s+Cargo/);
    for (const page of pages) {
      const last = page.filter((line) => line !== '').at(-2) ?? '';
      expect(last).not.toMatch(/^\d\. [A-ZÁÉÍÓÚ, ]+$|^\d+\. [\d.]+ · /);
    }
    if (has('qpdf'))
      expect(execFileSync('qpdf', ['--check', onDisk(bytes, 'a.pdf')], { encoding: 'utf8' })).toContain(
        'No syntax or stream encoding errors',
      );
    expect(factsOf(onDisk(bytes, 'a.pdf'))).toMatch(/Tagged:\s+yes/);
  },
);

read(
  'MES-043 MES-055 the attendance form names each person once and keeps a long dependencia in its own row',
  () => {
    const mesa = mesaOf();
    const twice = {
      ...mesa.relator,
      dependencia: 'Departamento Administrativo de Planeación y Gestión del Territorio',
      correo: 'una.persona.de.nombre.largo@departamento-administrativo.example',
    };
    const text = lines(
      typeset('asistencia', asistenciaData({ ...mesa, relator: twice, invitados: [twice] }), AT),
    ).join('\n');
    expect(text.match(new RegExp(`^\\d+ ${twice.nombre}`, 'gm'))).toHaveLength(1);
    expect(text.replaceAll(/[\s\u200b]/g, '')).not.toContain('undefined');
  },
);
