import type { Convening } from '../../bot/mesas/schedule-data';
import type { BeforeMesaView, CronogramaRow } from '../../domain/reports';
import { person } from '../helpers/given';
import { type Say } from './views';

export const conveningOf = (say: Say): Convening => ({
  dependencia: {
    id: 'd-1',
    nombre: say('Secretaría de Medio Ambiente'),
    nombresAnteriores: [],
    interna: false,
    enlaceUsepotId: 'p-1',
    enlaceTecnicoId: 'p-2',
    superiorId: null,
    directivoId: null,
  },
  indicators: Array.from({ length: 120 }, (_, i) => ({
    id: `00000000-0000-4000-8000-0000000000${String(i).padStart(3, '0')}`,
    version: 1,
    state: {
      kind: 'active',
      codigo: `1.2.${i}`,
      nombre: say('Área de espacio público'),
      assignment: { tema: 'a' },
    } as never,
  })),
  busy: new Map([['00000000-0000-4000-8000-0000000000003', 2]]),
  staff: Array.from({ length: 14 }, (_, i) => person(`p-${i}`, { name: say(`Persona ${i}`) })),
  related: Array.from({ length: 70 }, (_, i) => person(`p-${i}`, { name: say(`Persona ${i}`) })),
  called: new Set(['p-1', 'p-2']),
  moderadorId: 'p-1',
  relator: {
    kind: 'one',
    personId: 'p-2',
    indicators: 14,
    reason: 'segundo coordinador con más indicadores: 14',
  },
  slot: {
    fecha: '2026-11-25' as never,
    hora: '09:00',
    said: 'Próximo espacio libre: miércoles 25 de noviembre de 2026, 9:00 a. m.',
  },
});

export const rowOf = (say: Say): CronogramaRow => ({
  mesaId: 'm-1',
  sesionId: 's-1',
  titulo: say('Mesa 3 · Secretaría de Medio Ambiente'),
  dependencia: say('Secretaría de Medio Ambiente'),
  dependenciaId: 'sma',
  fase: 2,
  temas: ['a', 'b'],
  inicio: '2026-11-25T14:00:00.000Z',
  fin: '2026-11-25T16:00:00.000Z',
  modalidad: 'mixta',
  lugar: say('Sala 3'),
  joinUrl: null,
  moderador: say('Lucía'),
  moderadorId: 'p-1',
  relator: say('Pedro'),
  estado: 'programada',
  cronograma: 'enviada',
  cronogramaTexto: say('Cronograma enviado: falta el aval'),
  avisos: [say('Es festivo.')],
  offers: ['mesas/endorse-schedule', 'mesas/counter-schedule', 'mesas/send-schedule'].map((verb) => ({
    verb,
    label: '',
  })),
});

export const beforeOf = (say: Say, verb: string | null = 'convocatoria/book'): BeforeMesaView => ({
  mesaId: 'm-1',
  titulo: say('Mesa 3 · Secretaría de Medio Ambiente'),
  paso: {
    clave: 'citar',
    titulo: 'Citar a los convocados',
    texto: say('5 personas por citar.'),
    responsable: say('Lucía'),
    boton: 'Citar',
    verb,
    lugar: 'convocados',
  },
  hechos: 3,
  total: 12,
  moderador: say('Lucía'),
  relator: say('Pedro'),
  alistamiento: (['asistencia', 'indicadores', 'presentacion', 'formatos'] as const).map((clave, n) => ({
    clave,
    titulo: 'Formatos DIES-058 prediligenciados',
    listo: n % 2 === 0,
    texto: say('2 formatos'),
    faltantes: Array.from({ length: 20 }, () => say('DIES-058-001: falta la justificación')),
  })),
  oficio: { textoPropuesto: '', avisos: [say('Sin aval.')], faltantes: [], versiones: [] },
  presentacion: null,
  anteriores: [],
  offers: [],
});
