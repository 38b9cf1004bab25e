import {
  actaFinal,
  actaParaFirma,
  aviso,
  copiaFirmada,
  devuelto,
  pendientesPorCorreo,
  resumenPendientes,
  solicitudFirma,
  toHtml,
  toText,
  type Written,
} from '../../functions/adapters/mail';
import { pendingsOfMany } from '../bot/paper-views';
import { day } from '../helpers/given';

const VERIFICAR = 'https://mesas.example/verify/ABCD-EFGH';
const acta = (over: Partial<Parameters<typeof actaParaFirma>[0]> = {}): Written =>
  actaParaFirma({
    nombre: 'Jorge Ochoa',
    numero: '003-1',
    revision: 1,
    mesa: 'Mesa 3 · Secretaría de Medio Ambiente',
    fecha: day('2026-11-24'),
    vence: day('2026-12-04'),
    dias: 8,
    adjuntos: ['acta-003-1-r1.pdf'],
    sinAdjuntar: [],
    tieneCuenta: true,
    enlace: 'https://mesas.example/tab/#/mesas/m1',
    codigo: 'ABCD-EFGH',
    verificar: VERIFICAR,
    ...over,
  });
const documento = {
  titulo: 'DIES-058-001 · Árboles sembrados',
  revision: 2,
  mesa: 'Mesa 3 · Secretaría de Medio Ambiente',
  roles: ['Líder de Programa USEPOT'],
  cambios: ['Unidad: árboles → individuos'],
  vence: day('2026-12-04'),
  dias: 1,
  codigo: 'ABCD-EFGH',
  verificar: VERIFICAR,
};

test.each([
  [8, 'viernes 4 de diciembre de 2026 (8 días hábiles)'],
  [1, 'viernes 4 de diciembre de 2026 (1 día hábil)'],
  [0, 'viernes 4 de diciembre de 2026 (hoy)'],
  [-2, 'viernes 4 de diciembre de 2026 (venció hace 2 días hábiles)'],
])('MES-072 with %i business days left the mail says «%s»', (dias, said) => {
  expect(toText(acta({ dias }))).toContain(said);
});

test('MES-071 MES-075 the acta is offered for signature or observations; silence is not acceptance', () => {
  const text = toText(acta());
  expect(text).toContain('para su firma u observaciones');
  expect(text).toContain('no se da por aceptada');
  expect(text).toContain(VERIFICAR);
  expect(toText(acta({ revision: 3 }))).toContain('revisión 3, que reemplaza las anteriores');
});

test('people without account are asked to answer by mail, never to sign in', () => {
  expect(toText(acta({ tieneCuenta: false }))).toContain('responda este correo');
  expect(toText(acta({ tieneCuenta: false }))).not.toContain('Microsoft Teams');
  const letter = solicitudFirma({
    nombre: '',
    documentos: [documento],
    adjuntos: ['f.pdf'],
    tieneCuenta: false,
    enlace: '',
  });
  expect(letter.greeting).toBe('Cordial saludo:');
  expect(toText(letter)).toContain('imprima el documento adjunto');
});

test('what waits for who is not reached by Teams is listed by name, not hinted at (design §8)', () => {
  const letter = aviso({
    nombre: 'A',
    enlace: { label: 'Ver', href: 'https://x.example' },
    ...pendientesPorCorreo(pendingsOfMany(2)),
  });
  expect(letter.subject).toMatch(/^Tiene \d+ pendientes en Mesas$/);
  const lists = letter.blocks.flatMap((block) => (block.kind === 'list' ? [block] : []));
  expect(lists.map(({ title }) => title)).toEqual(['Compromisos:', 'Firmas:', 'Mesas:']);
  expect(lists.find(({ title }) => title === 'Firmas:')?.items).toHaveLength(2);
  expect(toHtml(letter)).toContain('<li>');
  const many = aviso({
    nombre: 'A',
    enlace: { label: 'Ver', href: 'https://x.example' },
    ...(resumenPendientes(pendingsOfMany(30), 'semanal') ?? { asunto: '', parrafos: [] }),
  });
  expect(toText(many)).toContain('… y 10 más');
});

test('several documents are one mail, each with its role, its term and its code', () => {
  const letter = solicitudFirma({
    nombre: 'Hernán Cano',
    documentos: [documento, documento],
    adjuntos: [],
    tieneCuenta: true,
    enlace: 'https://mesas.example',
  });
  expect(letter.subject).toBe('Solicitud de firma de 2 documentos');
  expect(toText(letter).match(/Líder de Programa USEPOT/g)).toHaveLength(2);
  expect(toText(letter)).toContain('(1 día hábil)');
});

test('X-040 what people wrote cannot become markup, and every mail is a page in Spanish', () => {
  const written = [
    acta({ nombre: '<img src=x onerror=alert(1)>' }),
    actaFinal({
      nombre: 'A',
      numero: '003-1',
      mesa: 'M',
      fecha: day('2026-11-24'),
      firmaron: 3,
      sinFirma: ['<b>Ana</b>'],
      adjuntos: [],
      enlace: 'https://x.example',
      codigo: 'C',
      verificar: VERIFICAR,
    }),
    copiaFirmada({
      nombre: 'A',
      titulo: '"<script>"',
      mesa: 'M',
      firmas: ['Enlace: A'],
      adjuntos: [],
      enlace: 'https://x.example',
      codigo: 'C',
      verificar: VERIFICAR,
    }),
    devuelto({
      nombre: 'A',
      titulo: 'T',
      mesa: 'M',
      quien: 'B & C',
      motivo: '<i>no</i>',
      enlace: 'https://x.example/"onclick="x',
    }),
    aviso({ nombre: 'A', asunto: 'S', parrafos: ['<p>'], enlace: { label: 'L', href: 'https://x.example' } }),
  ].map(toHtml);
  for (const html of written) {
    expect(html).toContain('<html lang="es-CO">');
    expect(html).not.toMatch(/<(img|script|b|i)[ >]|"onclick/);
  }
});

test('who returned a form is named with the reason; a corrected one names nobody', () => {
  expect(
    toText(
      devuelto({
        nombre: 'A',
        titulo: 'T',
        mesa: 'M',
        quien: 'Hernán Cano',
        motivo: 'Falta la fuente',
        enlace: 'https://x.example',
      }),
    ),
  ).toContain('Hernán Cano devolvió');
  expect(
    toText(
      devuelto({ nombre: 'A', titulo: 'T', mesa: 'M', quien: null, motivo: '', enlace: 'https://x.example' }),
    ),
  ).not.toContain('Motivo');
});
