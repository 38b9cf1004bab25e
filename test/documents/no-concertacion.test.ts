import type { EscalationView } from '../../domain/reports';
import { informeData, type Term } from '../../functions/adapters/documents/informe-data';
import { typeset } from '../../functions/adapters/documents/typst';
import { day } from '../helpers/given';
import { factsOf, onDisk, readingPdf, textOf } from './papers';

const AT = '2026-11-24T15:00:00.000Z';
const HOSTILE = 'La #meta no es $x$ ni *y*';
const view: EscalationView = {
  mesaId: 'm-1',
  itemId: 'it-1',
  formId: 'f-1',
  sesionId: 's-1',
  mesa: 'Mesa 3 · Secretaría de Medio Ambiente',
  dependencia: 'Secretaría de Medio Ambiente',
  orden: 2,
  indicatorId: 'i-1',
  codigo: 'EP-002',
  nombre: 'Árboles sembrados',
  consecutivo: 'DIES-058-002',
  revision: 2,
  moderador: 'Persona Moderadora',
  relator: 'Persona Relatora',
  decididoEn: AT,
  nota: 'Las partes no se acercaron.',
  propuesta: 'Modificar',
  justificacion: HOSTILE,
  acuerdos: '',
  diferencias: [{ key: 'unidad', campo: 'Unidad', hoy: 'árboles', propuesta: 'árboles vivos' }],
  posiciones: [
    {
      party: 'dependencia',
      parte: 'Dependencia',
      valor: 'no-de-acuerdo',
      texto: 'No hay cómo medirlo.',
      quien: 'Persona Enlace',
      cuando: AT,
      recogidoPor: 'recogido de viva voz por Persona Relatora',
    },
    { party: 'dap', parte: 'DAP', valor: null, quien: null, cuando: null, recogidoPor: null },
  ],
  comentarios: [{ quien: 'Persona Enlace', texto: 'Conservar la meta.', cuando: AT, recogidoPor: null }],
  estado: 'por-enviar',
  estadoTexto: '',
  enviadoEn: null,
  destinatarios: [],
  vence: null,
  diasHabiles: null,
  plazoOrigen: '',
  documentSha256: null,
  decision: null,
  offers: [],
};
const printed = (term: Term = { days: null, due: null, origin: '' }): Uint8Array =>
  typeset('no-concertacion', informeData(view, term), AT);
const words = (bytes: Uint8Array): string => textOf(onDisk(bytes, 'i.pdf')).replaceAll(/\s+/g, ' ');
const read = readingPdf;

read('MES-060 F21 the report has the proposal, both positions, the discussion and what is asked for', () => {
  const text = words(printed());
  for (const said of [
    'Informe de no concertación',
    'Para decisión del despacho de la Subdirección de Prospectiva',
    'Árboles sembrados',
    HOSTILE,
    'árboles vivos',
    'No está de acuerdo',
    'No hay cómo medirlo. (recogido de viva voz por Persona Relatora)',
    'No fijó posición',
    'Persona Enlace: Conservar la meta.',
    'Las partes no se acercaron.',
    'La falta de respuesta no se entiende como decisión.',
    'La oficina no ha configurado un plazo',
  ])
    expect(text).toContain(said);
  expect(factsOf(onDisk(printed(), 'i.pdf'))).toMatch(/Tagged:\s+yes/);
});

read('F22 the term is said with its date and where it comes from', () => {
  expect(words(printed({ days: 5, due: day('2026-12-01'), origin: 'Circular 12' }))).toContain(
    'Plazo: 5 días hábiles, hasta el martes 1 de diciembre de 2026 (Circular 12).',
  );
});
