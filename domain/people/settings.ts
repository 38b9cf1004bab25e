import { parsePlainDate } from '../kernel/instant';
import { ok, type Result, refuse } from '../kernel/result';
import { isBlank } from '../kernel/text';
import { checkOrden } from './orden';
import type { ProcesoSettings } from './people';
import { checkSeguimiento } from './seguimiento';

/** What a new proceso starts with: no term (the sources state none, Q8) and the notice that domain.md §8 suggests. */
export const DEFAULT_SETTINGS: ProcesoSettings = {
  terminoDevolucionDias: null,
  terminoOrigen: '',
  cierres: [],
  avisoDatos: {
    version: '2026-11-29',
    texto:
      'Sus datos (nombre, cargo, dependencia, correo y horas de ingreso y salida) se usan para registrar la asistencia, enviar el acta y el formato DIES-058 para firma y hacer seguimiento a los compromisos. Puede conocer, actualizar, rectificar o pedir la supresión cuando proceda. No grabamos su voz ni su imagen sin su autorización. Si su organización lo permite, en el chat de la reunión se leen los mensajes solo para atender las órdenes que se escriben; lo demás no se guarda.',
    politica: '',
  },
};

/** Numbers need a visible origin and closures must be days that exist. */
export function checkSettings(settings: ProcesoSettings): Result<void> {
  const { terminoDevolucionDias: term, terminoOrigen, cierres, avisoDatos } = settings;
  const numbers = checkNumbers(settings);
  if (!numbers.ok) return numbers;
  if (term !== null && (!Number.isInteger(term) || term < 1))
    return refuse(
      'termino-no-entero',
      'No se guardó el término de devolución: debe ser un número entero de días hábiles, desde 1.',
    );
  if (term !== null && isBlank(terminoOrigen))
    return refuse(
      'termino-sin-origen',
      'No se guardó el término de devolución: falta decir de dónde sale (acto, circular o decisión). Escríbalo en «origen».',
    );
  const followed = checkSeguimiento(settings.seguimiento);
  if (!followed.ok) return followed;
  const orden = checkOrden(settings.orden);
  if (!orden.ok) return orden;
  const wrong = cierres.filter((closure) => parsePlainDate(closure) === null);
  if (wrong.length > 0)
    return refuse(
      'cierre-no-es-fecha',
      `No se guardaron los cierres de la oficina: ${wrong.join(', ')} no es una fecha. Escríbalas como 2026-12-24.`,
      wrong,
    );
  if (isBlank(avisoDatos.version) || isBlank(avisoDatos.texto))
    return refuse(
      'aviso-incompleto',
      'No se guardó el aviso de tratamiento de datos: necesita un texto y una versión (Ley 1581 de 2012).',
    );
  return ok(undefined);
}

/** Every other number of the office, with where it comes from. */
const numbersOf = ({ decisionDespachoDias, decisionDespachoOrigen, palabra, quorum }: ProcesoSettings) => [
  {
    what: 'el plazo de decisión del despacho',
    unit: 'días hábiles',
    value: decisionDespachoDias ?? null,
    origin: decisionDespachoOrigen ?? '',
  },
  {
    what: 'la duración sugerida de cada intervención',
    unit: 'minutos',
    value: palabra?.minutos ?? null,
    origin: palabra?.origen ?? '',
  },
  {
    what: 'el quórum para decidir',
    unit: 'personas presentes',
    value: quorum?.personas ?? null,
    origin: quorum?.origen ?? '',
  },
];

function checkNumbers(settings: ProcesoSettings): Result<void> {
  for (const { what, unit, value, origin } of numbersOf(settings)) {
    if (value === null) continue;
    if (!Number.isInteger(value) || value < 1)
      return refuse(
        'numero-no-entero',
        `No se guardó ${what}: debe ser un número entero de ${unit}, desde 1. Corríjalo, o déjelo en blanco.`,
      );
    if (isBlank(origin))
      return refuse(
        'numero-sin-origen',
        `No se guardó ${what}: falta decir de dónde sale (acto, circular o decisión). Escríbalo en «origen».`,
      );
  }
  return ok(undefined);
}
