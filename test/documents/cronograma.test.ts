import type { CronogramaRow } from '../../domain/reports';
import { cronogramaData } from '../../functions/adapters/documents/cronograma-data';
import { typeset } from '../../functions/adapters/documents/typst';
import { at, day } from '../helpers/given';
import { factsOf, has, onDisk, textOf } from './papers';

const HOSTILE = 'Sala #3 de $Planeación$ *piso 8*';
const row: CronogramaRow = {
  mesaId: 'm-1',
  sesionId: 's-1',
  titulo: 'Mesa 3 · Secretaría de Medio Ambiente',
  dependencia: 'Secretaría de Medio Ambiente',
  dependenciaId: 'sma',
  fase: 2,
  temas: ['a', 'b'],
  inicio: at('2026-11-25 09:00'),
  fin: at('2026-11-25 11:00'),
  modalidad: 'mixta',
  lugar: HOSTILE,
  joinUrl: null,
  moderador: 'Persona Moderadora',
  moderadorId: 'p-1',
  relator: 'Persona Relatora',
  estado: 'programada',
  cronograma: 'enviada',
  cronogramaTexto: '',
  avisos: [],
  offers: [],
};
const printed = (filas: readonly CronogramaRow[], dependencia?: string) =>
  typeset(
    'cronograma',
    cronogramaData({
      proceso: 'SSEPOT',
      filas,
      fecha: day('2026-11-24'),
      ...(dependencia ? { dependencia } : {}),
    }),
    '2026-11-24T15:00:00.000Z',
  );
const words = (bytes: Uint8Array): string => textOf(onDisk(bytes, 'c.pdf')).replaceAll(/\s+/g, ' ');
const read = has('pdftotext') ? test : test.skip;

read(
  'MES-020 MES-042 the proposal has date, hour, modality, place, fase, temas, moderador and relator of each sesión',
  () => {
    const bytes = printed([row], 'Secretaría de Medio Ambiente');
    const text = words(bytes);
    for (const said of [
      'Propuesta de cronograma · Secretaría de Medio Ambiente',
      '1 sesión. Corte:',
      'martes 24 de noviembre de 2026',
      '9:00 a. m. a 11:00 a. m.',
      'Fase 2, demás',
      'Persona Moderadora',
      'Persona Relatora',
      'Enviada, por',
      '#3',
      '$Planeación$',
    ])
      expect(text).toContain(said);
    expect(factsOf(onDisk(bytes, 'c.pdf'))).toMatch(/Tagged:\s+yes/);
    expect(factsOf(onDisk(bytes, 'c.pdf'))).toMatch(/Page size:\s+792 x 612/);
  },
);

read(
  'MES-020 the same data gives the same bytes; one hundred sesiones go over several pages, none says nothing',
  () => {
    expect(Buffer.from(printed([row])).equals(Buffer.from(printed([row])))).toBe(true);
    const many = Array.from({ length: 100 }, (_, i) => ({ ...row, titulo: `Mesa ${i + 1}` }));
    expect(words(printed(many))).toContain('Mesa 100');
    expect(words(printed([]))).toContain('No hay sesiones en este cronograma.');
  },
);
