import type { Ficha } from '../indicators';
import { changes, merged } from './completeness/new-ficha';
import type { Answers } from './dies058';

/**
 * The ficha as the register will have it when the form is inserted: today's with the changes over it, or a new one when creating.
 * `null` when the form leaves the ficha as it is (inactivar, otro without changes, no type yet). Yearly values are no part of it.
 */
export function fichaResultante(answers: Answers, ficha: Ficha | null): Ficha | null {
  switch (answers.tipo) {
    case 'crear':
      return merged({}, answers.fichaNueva);
    case 'modificar':
    case 'reemplazar':
      return merged(ficha ?? {}, answers.fichaNueva);
    case 'otro':
      return changes(answers, ficha ?? {}).length > 0 ? merged(ficha ?? {}, answers.fichaNueva) : null;
    case 'inactivar':
    case null:
      return null;
  }
}
