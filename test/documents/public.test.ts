import fc from 'fast-check';
import { formData } from '../../functions/adapters/documents/form-data';
import { publicText, typesetPublic, withoutContact } from '../../functions/adapters/documents/public';
import { typeset } from '../../functions/adapters/documents/typst';
import { formOf } from '../bot/views';
import { onDisk, readingPdf, textOf } from './papers';

const read = readingPdf;
const AT = '2026-11-24T15:00:00.000Z';

test.each([
  ['Escriba a ana.ruiz+pot@medellin.gov.co.', 'Escriba a [correo omitido].'],
  ['Llame al 300 123 4567 o al (604) 385 55 55', 'Llame al [teléfono omitido] o al [teléfono omitido]'],
  ['Celular: +57 3001234567', 'Celular: [teléfono omitido]'],
  ['Ana Ruiz, C.C. 43.123.456', 'Ana Ruiz, [documento omitido]'],
  ['cédula de ciudadanía n.º 1017123456', '[documento omitido]'],
  ['Está en https://carpetas.example/personal/ana_ruiz/p', 'Está en [enlace omitido]'],
])('X-045 «%s» is published as «%s»', (text, left) => {
  expect(publicText(text)).toBe(left);
});

test.each([
  'Meta del cuatrienio: 3.001.234.567 pesos',
  'Radicado 202630001234',
  '$ 3.004.385.555',
  'De 4,4 a 12,75 m² por habitante en 2027',
  'Verifique en https://mesas.example/verify/ABCD-1234-EFGH',
  'Acuerdo 48 de 2014, artículo 4',
])('X-045 what is no contact stays: «%s»', (text) => {
  expect(publicText(text)).toBe(text);
});

test('X-045 whatever surrounds it, a mail address is never left', () => {
  const word = fc.stringMatching(/^[a-z0-9]{1,8}$/);
  fc.assert(
    fc.property(fc.string(), word, word, word, fc.string(), (before, user, host, top, after) => {
      const text = `${before} ${user}@${host}.${top} ${after}`;
      expect(publicText(text)).not.toContain(`${user}@${host}.${top}`);
    }),
  );
});

test('X-045 only texts change: the shape of what is printed stays', () => {
  const data = { a: ['x@y.example', 3, null, true], b: { c: 'nada' } };
  expect(withoutContact(data)).toEqual({ a: ['[correo omitido]', 3, null, true], b: { c: 'nada' } });
});

test('X-045 a paper without contact data needs no other copy', () => {
  expect(typesetPublic('dies058', formData(formOf(), 'to-sign'), AT).byteLength).toBe(0);
});

read('X-045 the public copy of a form leaves out addresses and telephones, and says so on each page', () => {
  const form = formOf(1, undefined, {
    justificacion: 'Consultar a jorge.ochoa@ambiente.example, 604 385 5555.',
    anexaFichaNueva: true,
  });
  const data = formData(form, 'to-sign');
  const text = textOf(onDisk(typesetPublic('dies058', data, AT), 'f.pdf'));
  expect(text).not.toMatch(/@|385/);
  expect(text).toContain('[correo omitido], [teléfono omitido]');
  const pages = text.split('\f').filter((page) => page.trim() !== '');
  for (const page of pages) expect(page).toContain('Versión pública: se omitieron datos de contacto.');
  expect(textOf(onDisk(typeset('dies058', data, AT), 'f.pdf'))).not.toContain('Versión pública');
});
