import { bogotaDay, compare, fechaLarga, parsePlainDate } from '../../kernel/instant';
import { ok, refuse } from '../../kernel/result';
import { isBlank } from '../../kernel/text';
import type { Asked, Decision } from './common';

const WHAT = 'No se registró el compromiso';

/** What, who and by when (MES-059): all three, a day that is not over yet in Bogotá, and the act it comes from. */
export function record(command: Asked<'record'>): Decision {
  const { at, by: _by, ...commitment } = command;
  if (isBlank(commitment.what))
    return refuse('falta-compromiso', `${WHAT}: falta qué se debe hacer. Escríbalo en una frase.`);
  if (isBlank(commitment.owner.personId))
    return refuse('falta-responsable', `${WHAT}: falta la persona responsable. Elija una.`);
  if (parsePlainDate(commitment.due) === null)
    return refuse('fecha-inexistente', `${WHAT}: la fecha no existe. Escríbala como 2026-12-04.`);
  if (compare(commitment.due, bogotaDay(at)) < 0)
    return refuse(
      'fecha-pasada',
      `${WHAT}: el ${fechaLarga(commitment.due)} ya pasó. Ponga una fecha desde hoy.`,
    );
  const { origin } = commitment;
  if (origin.mesaId === null) {
    if (isBlank(origin.reference))
      return refuse(
        'falta-referencia',
        `${WHAT}: falta el número o el título del documento de donde sale. Escríbalo para poder encontrarlo.`,
      );
    if (parsePlainDate(origin.date) === null || compare(origin.date, bogotaDay(at)) > 0)
      return refuse(
        'fecha-del-documento',
        `${WHAT}: la fecha del documento no existe o todavía no llega. Escríbala como 2026-11-20.`,
      );
  }
  return ok([{ ...commitment, what: commitment.what.trim(), type: 'recorded' }]);
}
