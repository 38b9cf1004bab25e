import { cronogramaOf, type KnownMesa, missingOf, oficioOf } from '../mesas';
import type { AlistamientoView, NextStepView } from './views';

export interface Situation {
  readonly mesa: KnownMesa;
  readonly alistamiento: readonly AlistamientoView[];
  readonly moderador: string;
}
type Row = Omit<NextStepView, 'responsable' | 'texto'> & {
  /** What is missing, in one sentence; `null`: done. */
  readonly falta: (before: Situation) => string | null;
};

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
    falta: ({ mesa }) => (mesa.plan.enlace ? null : 'La mesa no tiene enlace técnico de la dependencia.'),
  },
  {
    clave: 'cronograma',
    titulo: 'Enviar el cronograma a la dependencia',
    boton: 'Marcar como enviado',
    verb: 'mesas/send-schedule',
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
    falta: ({ mesa }) =>
      cronogramaOf(mesa).state === 'avalada' ? null : 'La dependencia no ha avalado la fecha.',
  },
  {
    clave: 'formatos',
    titulo: 'Completar los formatos DIES-058',
    boton: 'Ver los formatos',
    verb: null,
    falta: ready('formatos'),
  },
  {
    clave: 'oficio',
    titulo: 'Generar el oficio con sus tres anexos',
    boton: 'Generar el oficio',
    verb: null,
    falta: ({ mesa }) => {
      const missing = missingOf(oficioOf(mesa).versions.at(-1), mesa);
      return missing.length > 0 ? `Falta: ${missing.join('; ')}.` : null;
    },
  },
  {
    clave: 'radicado',
    titulo: 'Registrar el radicado de Mercurio',
    boton: 'Registrar el radicado',
    verb: null,
    falta: (before) =>
      sent(before)
        ? null
        : 'El oficio está listo. Envíelo por Mercurio y escriba aquí el radicado y su fecha.',
  },
  {
    clave: 'presentacion',
    titulo: 'Preparar la presentación para la dependencia',
    boton: 'Preparar la presentación',
    verb: null,
    falta: ready('presentacion'),
  },
  {
    clave: 'asistencia',
    titulo: 'Alistar el formato de asistencia',
    boton: 'Ver la mesa',
    verb: null,
    falta: ready('asistencia'),
  },
];
export const PASOS = STEPS.length;

/** The next missing thing and how many are done; `null`: nothing is missing (MES-043). Steps may be done in any order. */
export function nextStep(before: Situation): { readonly paso: NextStepView | null; readonly hechos: number } {
  const missing = STEPS.flatMap(({ falta, ...step }) => {
    const texto = before.mesa.kind === 'scheduled' ? falta(before) : null;
    return texto === null ? [] : [{ ...step, texto, responsable: before.moderador }];
  });
  return { paso: missing[0] ?? null, hechos: STEPS.length - missing.length };
}
