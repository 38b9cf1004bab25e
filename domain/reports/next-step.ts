import { contar, enumerar } from '../kernel/text';
import {
  type Convocado,
  type Convocatoria,
  cronogramaOf,
  type KnownMesa,
  LADO_WORDS,
  LADOS_VB,
  mayBeBooked,
  missingOf,
  missingVb,
  oficioOf,
} from '../mesas';
import type { Action } from '../people';
import type { AlistamientoView, NextStepView } from './views';

export interface Situation {
  readonly mesa: KnownMesa;
  readonly alistamiento: readonly AlistamientoView[];
  readonly moderador: string;
  /** Who is called to the current sesión; `null`: not proposed yet. */
  readonly lista: Convocatoria | null;
  /** May whoever looks do this. */
  readonly may: (action: Action) => boolean;
}
type Row = Omit<NextStepView, 'responsable' | 'texto'> & {
  /** What the table of permissions calls the verb. */
  readonly action?: Action;
  /** What is missing, in one sentence; `null`: done. */
  readonly falta: (before: Situation) => string | null;
  /** Who has it in their hands, when it is not the moderador. */
  readonly quien?: (before: Situation) => string;
};

const called = ({ lista }: Situation): readonly Convocado[] =>
  (lista?.personas ?? []).filter(({ left }) => left === null);
const sidesWaiting = (before: Situation) =>
  LADOS_VB.filter((lado) => called(before).some((one) => missingVb(one).includes(lado)));

const ready =
  (clave: AlistamientoView['clave']) =>
  ({ alistamiento }: Situation): string | null => {
    const one = alistamiento.find((item) => item.clave === clave);
    return one && !one.listo ? one.faltantes.slice(0, 5).join('. ') : null;
  };
const sent = ({ mesa }: Situation): boolean => {
  const { versions, sent: marked } = oficioOf(mesa);
  const last = versions.at(-1);
  return last !== undefined && marked.some(({ version }) => version === last.version);
};

/** Everything before a mesa, in its order; a later capability adds its row where it belongs. */
const STEPS: readonly Row[] = [
  {
    clave: 'enlace',
    titulo: 'Asignar el enlace técnico de la dependencia',
    boton: 'Ver la mesa',
    verb: null,
    lugar: 'datos',
    falta: ({ mesa }) => (mesa.plan.enlace ? null : 'La mesa no tiene enlace técnico de la dependencia.'),
  },
  {
    clave: 'cronograma',
    titulo: 'Enviar el cronograma a la dependencia',
    boton: 'Marcar como enviado',
    verb: 'mesas/send-schedule',
    action: 'mesas/send-schedule',
    lugar: 'cronograma',
    falta: ({ mesa }) =>
      ['propuesta', 'ajustada'].includes(cronogramaOf(mesa).state)
        ? 'La fecha todavía no se le ha enviado a la dependencia, o cambió después de su aval.'
        : null,
  },
  {
    clave: 'aval',
    titulo: 'Registrar el aval del cronograma',
    boton: 'Registrar el aval',
    verb: null,
    lugar: 'cronograma',
    falta: ({ mesa }) =>
      cronogramaOf(mesa).state === 'avalada' ? null : 'La dependencia no ha avalado la fecha.',
  },
  {
    clave: 'formatos',
    titulo: 'Completar los formatos DIES-058',
    boton: 'Ver los formatos',
    verb: null,
    lugar: 'puntos',
    falta: ready('formatos'),
  },
  {
    clave: 'oficio',
    titulo: 'Generar el oficio con sus tres anexos',
    boton: 'Generar el oficio',
    verb: null,
    lugar: 'preparar',
    falta: ({ mesa }) => {
      const missing = missingOf(oficioOf(mesa).versions.at(-1), mesa);
      return missing.length > 0 ? `Falta: ${missing.join('; ')}.` : null;
    },
  },
  {
    clave: 'radicado',
    titulo: 'Registrar el radicado de Mercurio',
    boton: 'Registrar el radicado',
    verb: 'mesas/send-oficio',
    action: 'mesas/send-oficio',
    lugar: 'preparar',
    falta: (before) =>
      sent(before)
        ? null
        : 'El oficio está listo. Envíelo por Mercurio y escriba aquí el radicado y su fecha.',
  },
  {
    clave: 'archivo',
    titulo: 'Enviar a la dependencia el archivo de indicadores a tratar',
    boton: 'Enviar el archivo',
    verb: 'convocatoria/send-archivo',
    action: 'convocatoria/prepare',
    lugar: 'convocados',
    falta: ({ lista }) =>
      lista?.archivo ? null : 'Con ese archivo la dependencia identifica a quiénes deben asistir.',
  },
  {
    clave: 'lista',
    titulo: 'Proponer la lista de convocados',
    boton: 'Proponer la lista',
    verb: 'convocatoria/propose',
    action: 'convocatoria/prepare',
    lugar: 'convocados',
    falta: (before) =>
      called(before).length > 0
        ? null
        : 'La sesión no tiene lista de convocados. Se propone desde el registro.',
  },
  {
    clave: 'vb',
    titulo: 'Obtener el visto bueno de la lista ampliada',
    boton: 'Ver los convocados',
    verb: null,
    lugar: 'convocados',
    falta: (before) => {
      const waiting = called(before).filter((one) => missingVb(one).length > 0).length;
      return waiting > 0
        ? `Falta el visto bueno de ${enumerar(sidesWaiting(before).map((lado) => LADO_WORDS[lado]))} para ${contar(waiting, 'persona', 'personas')}.`
        : null;
    },
    quien: (before) => enumerar(sidesWaiting(before).map((lado) => LADO_WORDS[lado])),
  },
  {
    clave: 'citar',
    titulo: 'Citar a los convocados',
    boton: 'Citar',
    verb: 'convocatoria/book',
    action: 'convocatoria/prepare',
    lugar: 'convocados',
    falta: (before) => {
      const free = called(before).filter((one) => one.bookedAt === null && mayBeBooked(one)).length;
      return free > 0 ? `${contar(free, 'persona', 'personas')} por citar.` : null;
    },
  },
  {
    clave: 'presentacion',
    titulo: 'Preparar la presentación para la dependencia',
    boton: 'Generar la presentación',
    verb: 'mesas/keep-presentation',
    action: 'mesas/keep-presentation',
    lugar: 'preparar',
    falta: ready('presentacion'),
  },
  {
    clave: 'asistencia',
    titulo: 'Alistar el formato de asistencia',
    boton: 'Ver la mesa',
    verb: null,
    lugar: 'preparar',
    falta: ready('asistencia'),
  },
];
export const PASOS = STEPS.length;

/** The next missing thing and how many are done; `null`: nothing is missing (MES-043). Steps may be done in any order. */
export function nextStep(before: Situation): { readonly paso: NextStepView | null; readonly hechos: number } {
  const missing = STEPS.flatMap(({ falta, quien, action, ...step }) => {
    const texto = before.mesa.kind === 'scheduled' ? falta(before) : null;
    if (texto === null) return [];
    const verb = action && before.may(action) ? step.verb : null;
    return [{ ...step, verb, texto, responsable: quien?.(before) ?? before.moderador }];
  });
  return { paso: missing[0] ?? null, hechos: STEPS.length - missing.length };
}
