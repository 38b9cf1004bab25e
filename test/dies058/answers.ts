import type { Answers } from '../../domain/dies058';
import { TODAY } from '../helpers/given';
import { fichaAnswers } from './held';

const ref = (personId: string) => ({ personId, version: 1 });

/** A form on which nothing is missing; `tipo` decides what the rest must be. */
export const complete = (overrides: Partial<Answers> = {}): Answers => ({
  fechaAcuerdo: TODAY,
  codigoActual: '1.2.3',
  nombreActual: 'Espacio público efectivo por habitante',
  modulos: ['caracterizacion-subsistema'],
  moduloOtro: '',
  coordinador: ref('coordinadora'),
  tematica: 'Espacio público',
  dependenciaId: 'sma',
  enlace: ref('enlace'),
  superior: ref('directiva'),
  tipo: 'modificar',
  tipoOtro: '',
  tipoOtroExplicacion: '',
  justificacion: 'La unidad se escribe completa.',
  acuerdos: 'Se acordó ajustar la unidad.',
  anexaActa: true,
  razonSinActa: '',
  anexaFichaAnterior: true,
  anexaFichaNueva: true,
  fichaNueva: fichaAnswers({ unidad: 'm² por habitante' }),
  firmas: {
    coordinador: ref('coordinadora'),
    enlace: ref('enlace'),
    directivo: ref('directiva'),
    lider: ref('lider'),
    validador: ref('validadora'),
  },
  ...overrides,
});

export const cambia = (value: string) => ({ kind: 'cambia' as const, value });
