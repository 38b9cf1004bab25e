import { execFileSync } from 'node:child_process';
import { FIRMAS, NOTAS, TIPOS } from '../../domain/dies058';
import type { FormView } from '../../domain/reports';
import { formData } from '../../functions/adapters/documents/form-data';
import { typeset } from '../../functions/adapters/documents/typst';
import { factsOf, has, onDisk, readingPdf, textOf } from './papers';

const AT = '2026-11-24T15:00:00.000Z';
const HOSTILE = 'Con #import "x" y $x^2$ y *negrita* y `código` y <at>Ana</at> y \\ y "comillas"';

const view = (change: Partial<FormView> = {}): FormView => ({
  formId: 'f-1',
  consecutivo: 'DIES-058-007',
  revision: 3,
  formato: {
    codigo: 'FO-DIES-058',
    version: '3',
    titulo: 'Formato FO-DIES Control de Cambios de las Fichas Metodológicas de los Indicadores - SSEPOT',
  },
  estado: 'en-firma',
  estadoTexto: 'En firma',
  seFirma: true,
  mesaId: 'm-1',
  mesa: 'Mesa 1',
  actaNumero: '001-1',
  indicatorId: 'i-1',
  fechaAcuerdo: '2026-11-24',
  codigoActual: '05-001',
  nombreActual: 'Espacio público efectivo por habitante',
  modulos: [{ key: 'marco-estrategico', label: 'Marco estratégico', marcado: true }],
  moduloOtro: '',
  coordinador: { nombre: 'Paula Zuluaga', cargo: 'Coordinadora', tematica: 'Espacio público' },
  dependencia: 'Secretaría de Medio Ambiente',
  enlace: { nombre: 'Jorge Ochoa', cargo: 'Profesional' },
  superior: { nombre: 'Beatriz Salazar', cargo: 'Subsecretaria' },
  tipo: 'modificar',
  tipos: TIPOS.map(({ key, label }) => ({ key, label, marcado: key === 'modificar' })),
  tipoOtro: '',
  tipoOtroExplicacion: '',
  notas: NOTAS,
  justificacion: HOSTILE,
  acuerdos: 'Se ajusta la ficha.',
  comentarios: [],
  compromisos: [],
  anexaActa: true,
  razonSinActa: '',
  anexaFichaAnterior: true,
  anexaFichaNueva: true,
  diferencias: [{ key: 'definicion', campo: 'Definición', hoy: 'Antes', propuesta: 'Después' }],
  ficha: [
    {
      key: 'definicion',
      label: 'Definición',
      requerido: true,
      largo: false,
      hoy: 'Antes',
      respuesta: 'cambia',
      valor: 'Después',
    },
  ],
  firmas: FIRMAS.map(({ block, rol }) => ({
    block,
    rol,
    nombre: 'Persona Firmante',
    cargo: block === 'lider' ? null : 'Cargo Firmante',
    personId: 'p-1',
    firmadoEn: AT,
    turno: false,
  })),
  faltantes: [],
  signingId: 's-1',
  documentSha256: 'a'.repeat(64),
  verification: 'ABCD-1234-EFGH',
  edits: [],
  offers: [],
  advertencias: [],
  resultado: 'Concertado',
  devolucion: null,
  resultId: null,
  ...change,
});

const printed = (copy: 'to-sign' | 'signed' | 'draft', change: Partial<FormView> = {}): Uint8Array =>
  typeset('dies058', formData(view(change), copy), AT);

const read = readingPdf;

test('DIE-009 the same form and moment give the same bytes, another text gives others', () => {
  expect(Buffer.from(printed('to-sign')).equals(Buffer.from(printed('to-sign')))).toBe(true);
  expect(Buffer.from(printed('to-sign')).equals(Buffer.from(printed('to-sign', { acuerdos: 'Otro' })))).toBe(
    false,
  );
});

read(
  'DIE-001 every section, label, note and role of the form is on the paper, with its literal words',
  () => {
    const text = textOf(onDisk(printed('to-sign'), 'f.pdf')).replaceAll(/\s+/g, ' ');
    for (const words of [
      'Cod. FO-DIES-058',
      'Versión 3',
      '1. DATOS ACTUALES DEL INDICADOR EN EL SSEPOT',
      '2. TIPO DE MODIFICACIÓN DEL INDICADOR',
      '3. JUSTIFICACIÓN',
      '4. ACUERDOS Y COMPROMISOS',
      '5. DATOS ACTUALIZADOS DEL INDICADOR EN EL SSEPOT',
      '6. FIRMAS',
      'Se anexa acta de reunión',
      'martes 24 de noviembre de 2026',
      '05-001',
    ])
      expect(text).toContain(words);
    for (const { label } of TIPOS) expect(text).toContain(label);
    expect(text).toContain('(1) La creación de un nuevo indicador');
  },
);

read(
  'DIE-009 the paper to sign shows five roles with empty cells; the signed copy fills them; the líder has no cargo (Q6)',
  () => {
    const toSign = textOf(onDisk(printed('to-sign'), 'f.pdf'));
    expect(toSign).not.toContain('Persona Firmante');
    const signed = textOf(onDisk(printed('signed'), 'f.pdf'));
    expect(signed.match(/Persona Firmante/g)).toHaveLength(5);
    expect(signed.match(/Cargo Firmante/g)).toHaveLength(4);
    expect(signed.match(/ABCD-1234-EFGH/g)).toHaveLength(5);
  },
);

read('what people wrote is printed as they wrote it, never obeyed as markup', () => {
  const text = textOf(onDisk(printed('to-sign'), 'f.pdf')).replaceAll(/\s+/g, ' ');
  expect(text).toContain(HOSTILE);
});

read('X-040 the file is tagged, in Spanish, titled, and sound for another program', () => {
  const file = onDisk(printed('to-sign'), 'f.pdf');
  expect(factsOf(file)).toMatch(/Tagged:\s+yes/);
  expect(factsOf(file)).toMatch(/Title:\s+FO-DIES-058 DIES-058-007/);
  if (has('qpdf'))
    expect(execFileSync('qpdf', ['--check', file], { encoding: 'utf8' })).toContain(
      'No syntax or stream encoding errors',
    );
});

test.each([0, 1, 40, 4000])('a justification of %d words is printed whole', (words) => {
  const bytes = printed('draft', { justificacion: 'palabra '.repeat(words) });
  expect(bytes.byteLength).toBeGreaterThan(10_000);
});

readingPdf(
  'DIE-012 the printed form says the version that it was filled in, also beside one of a later version',
  async () => {
    const inVersion = (version: string) => {
      const formato = { codigo: 'FO-DIES-058', version, titulo: view().formato.titulo };
      return textOf(onDisk(printed('to-sign', { formato }), `v${version}.pdf`));
    };
    const [three, four] = [inVersion('3'), inVersion('4')];
    expect(three).toContain('Versión 3');
    expect(three).not.toContain('Versión 4');
    expect(four).toContain('Versión 4');
    expect(four).not.toContain('Versión 3');
  },
);
