import type { KnownForm } from '../dies058';
import { TIPOS } from '../dies058';
import { bogotaDay, fechaLarga, horaCorta, secondsBetween } from '../kernel/instant';
import { conArticulo, conMayuscula, contar, duracion, enumerar, punto } from '../kernel/text';
import {
  floorTotals,
  type Item,
  type MesaState,
  type Outcome,
  type Party,
  type Position,
  pointsOfOrder,
} from '../mesas';
import type { ActaTexts } from './actas';

export interface Treated {
  readonly codigo: string;
  readonly nombre: string;
  readonly form: KnownForm;
  /** Commitments recorded with this indicator. */
  readonly commitments: number;
}
export interface Happened {
  readonly mesa: Extract<MesaState, { kind: 'closed' }>;
  readonly dependencia: string;
  /** By item id. */
  readonly treated: Readonly<Record<string, Treated>>;
  readonly commitments: number;
}

/**
 * The acta as it can be written from what happened: past tense, impersonal, no names of persons (GTC 185; design §3: events hold none). What only
 * people know (common lines, articulations, MES-006) is left to the relator.
 */
export function composed(happened: Happened): ActaTexts {
  return {
    objetivo: objetivo(happened),
    desarrollo: desarrollo(happened),
    lineasComunes: '',
    articulaciones: '',
    conclusiones: conclusiones(happened),
    anexos: 'Registro de asistencia de la sesión',
  };
}

function objetivo({ mesa: { plan, items }, dependencia }: Happened): string {
  const temas = plan.temas.length > 0 ? `, ${plan.temas.map((tema) => `tema ${tema}`).join(' y ')}` : '';
  return `Discutir, construir y concertar con ${conArticulo(dependencia)} los ajustes a ${contar(items.length, 'indicador', 'indicadores')} del sistema de seguimiento y evaluación del POT (SSEPOT), en la fase ${plan.fase} de concertación${temas}.`;
}

function desarrollo(happened: Happened): string {
  const { mesa } = happened;
  const opening = `La mesa se abrió el ${fechaLarga(bogotaDay(mesa.openedAt))} a las ${punto(horaCorta(mesa.openedAt))} Con la apertura se publicaron el orden del día, las reglas para el manejo de la palabra y el aviso de tratamiento de datos personales.`;
  const points = mesa.items.flatMap((item, index) => {
    const treated = happened.treated[item.id];
    return treated ? [point(item, index + 1, treated)] : [];
  });
  const closing = `La mesa se cerró a las ${punto(horaCorta(mesa.closedAt))} Se informó que el acta y los formatos se enviarían por correo electrónico para firma u observaciones, con el término para su devolución.`;
  return [opening, ...pasos(mesa), ...points, ...palabra(mesa), closing].join('\n\n');
}

/** The steps that were followed, in order, with the time of each (MES-050 to MES-054). */
function pasos({ steps }: Happened['mesa']): readonly string[] {
  if (!steps || steps.done.length === 0) return [];
  const told = steps.done.map(
    ({ titulo, from, to }) =>
      `${titulo.toLowerCase()}, desde las ${horaCorta(from)} (${duracion(secondsBetween(from, to))})`,
  );
  return [`Se siguió el orden del día: ${told.join('; ')}.`];
}

/** Time of the floor by dependencia (F12), and who asked for it without being heard; without names of persons. */
function palabra({ floor }: Happened['mesa']): readonly string[] {
  if (!floor) return [];
  const { turns, seconds, dependencias } = floorTotals(floor);
  const shares = dependencias.map(
    ({ key, turns: times, seconds: time }) =>
      `${key === '' ? 'sin dependencia' : key}, ${contar(times, 'vez', 'veces')} (${duracion(time)})`,
  );
  const orders = pointsOfOrder(floor);
  const unheard = floor.queue.length;
  const sentences = [
    turns === 0
      ? ''
      : `Se hizo uso de la palabra en ${contar(turns, 'intervención', 'intervenciones')}, por ${duracion(seconds)} en total: ${shares.join('; ')}.`,
    orders === 0
      ? ''
      : `Se ${orders === 1 ? 'atendió' : 'atendieron'} ${contar(orders, 'punto de orden', 'puntos de orden')}.`,
    unheard === 0
      ? ''
      : `Al cierre ${unheard === 1 ? 'quedó' : 'quedaron'} sin atender ${contar(unheard, 'solicitud de palabra', 'solicitudes de palabra')}.`,
  ].filter((sentence) => sentence !== '');
  return sentences.length === 0 ? [] : [sentences.join(' ')];
}

const SAID: Readonly<Record<Position['value'], string>> = {
  'de-acuerdo': 'manifestó estar de acuerdo',
  'no-de-acuerdo': 'manifestó no estar de acuerdo',
};
const PARTY: Readonly<Record<Party, string>> = { dependencia: 'la dependencia', dap: 'el DAP' };
const RESULT: Readonly<Record<Outcome, string>> = {
  concertado: 'Se concertó la propuesta.',
  'concertado-con-ajustes': 'Se concertó la propuesta con ajustes.',
  'no-concertado':
    'No se concertó. Se dispuso enviar el informe al despacho de la Subdirección de Prospectiva, Información y Evaluación Estratégica; el indicador no cambia hasta su decisión.',
  aplazado: 'Se aplazó para una sesión de continuación.',
};

function point(item: Item, orden: number, { codigo, nombre, form, commitments }: Treated): string {
  const tipo = TIPOS.find(({ key }) => key === form.answers.tipo)?.label.toLowerCase();
  const sentences = [
    `${orden}. Indicador ${[codigo, `«${nombre}»`].filter(Boolean).join(' ')} (formato ${form.consecutivo}).`,
    tipo ? `Se presentó la propuesta de ${tipo === 'otro' ? form.answers.tipoOtro : tipo}.` : '',
    form.answers.justificacion.trim() === ''
      ? ''
      : `Se expuso como justificación: ${stop(form.answers.justificacion)}`,
    positions(item),
    item.comments.length > 0
      ? `Se comentó: ${item.comments.map(({ text }) => `«${text.trim()}»`).join('; ')}.`
      : '',
    item.kind === 'decided' ? RESULT[item.outcome] : 'No se alcanzó a tratar.',
    item.kind === 'decided' && item.note.trim() !== '' ? `Se dejó constancia: ${stop(item.note)}` : '',
    form.answers.acuerdos.trim() === '' ? '' : `Se acordó: ${stop(form.answers.acuerdos)}`,
    commitments > 0
      ? `Se ${commitments === 1 ? 'registró' : 'registraron'} ${contar(commitments, 'compromiso', 'compromisos')}.`
      : '',
  ];
  return sentences.filter((sentence) => sentence !== '').join(' ');
}

function positions({ positions: taken }: Item): string {
  const said = (['dependencia', 'dap'] as const).flatMap((party) => {
    const position = taken[party];
    return position ? [`${PARTY[party]} ${SAID[position.value]}`] : [];
  });
  return said.length === 0 ? '' : `${conMayuscula(enumerar(said))}.`;
}

function conclusiones({ mesa, commitments }: Happened): string {
  const count = (outcome: Outcome): number =>
    mesa.items.filter((item) => item.kind === 'decided' && item.outcome === outcome).length;
  const counts = [
    [count('concertado'), 'se concertó', 'se concertaron', ''],
    [count('concertado-con-ajustes'), 'se concertó', 'se concertaron', ' con ajustes'],
    [
      count('no-concertado'),
      'no se concertó',
      'no se concertaron',
      ', con escalamiento al despacho de la Subdirección',
    ],
    [count('aplazado'), 'se aplazó', 'se aplazaron', ''],
    [
      mesa.items.filter((item) => item.kind !== 'decided').length,
      'quedó sin tratar',
      'quedaron sin tratar',
      '',
    ],
  ] as const;
  const said = counts.flatMap(([n, one, many, rest]) =>
    n === 0 ? [] : [`${n === 1 ? one : many} ${n}${rest}`],
  );
  const owed =
    commitments === 0
      ? 'No se registraron compromisos.'
      : `Se ${commitments === 1 ? 'registró' : 'registraron'} ${contar(commitments, 'compromiso', 'compromisos')} con responsable y fecha.`;
  return `De ${contar(mesa.items.length, 'indicador', 'indicadores')} en el orden del día, ${said.length > 0 ? enumerar(said) : 'no se trató ninguno'}. ${owed}`;
}

const stop = (text: string): string => (/[.!?]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`);
