import type { Stamp } from '../../kernel/feature';
import { ok, type Result, refuse } from '../../kernel/result';
import type { FormCommand, FormEvent, FormState } from '../dies058';
import { changedKeys, edited } from '../edit';
import { labelOf, SECTION_1 } from '../form';

/** When creating, the register knows nothing of these yet: the mesa answers them. */
const FREE_WHEN_CREATING: readonly string[] = ['modulos', 'moduloOtro', 'tematica'];

/**
 * An edit says which revision its author saw. A stale one is refused with what changed since (F23); the same edit delivered again changes
 * nothing. Section 1 is the register's and locked (DIE-007).
 */
export function decideEdit(
  command: Extract<FormCommand, { type: 'edit' }> & Stamp,
  state: Exclude<FormState, { kind: 'none' }>,
): Result<readonly FormEvent[]> {
  if (state.kind === 'in-signature')
    return refuse(
      'en-firma',
      `El formato ${state.consecutivo} está en firma. Para corregirlo retírelo de la firma con un motivo: las firmas de esta revisión quedarán sin efecto.`,
    );
  if (state.kind !== 'draft')
    return refuse(
      'no-borrador',
      `El formato ${state.consecutivo} ya no se edita: ${state.kind === 'inserted' ? 'su cambio está en el registro' : 'fue retirado'}.`,
    );
  const after = edited(state.answers, command.answers);
  const keys = changedKeys(state.answers, after);
  if (keys.length === 0) return ok([]);
  if (command.revision !== state.revision) return stale(command.revision, state);
  const locked = keys.filter(
    (key) =>
      (SECTION_1 as readonly string[]).includes(key) &&
      !(after.tipo === 'crear' && FREE_WHEN_CREATING.includes(key)) &&
      !(key === 'moduloOtro' && after.moduloOtro === ''),
  );
  if (locked.length > 0)
    return refuse(
      'seccion-1-bloqueada',
      'La sección 1 viene del registro y no se edita en el formato. Corrija el registro y actualice el formato.',
      locked.map((key) => labelOf(key)),
    );
  return ok([{ type: 'edited', revision: state.revision + 1, answers: command.answers }]);
}

function stale(seen: number, state: Extract<FormState, { kind: 'draft' }>): Result<never> {
  const since = state.edits.filter((edit) => edit.revision > seen);
  return refuse(
    'revision-anterior',
    `Otra persona guardó cambios: el formato ya va en la revisión ${state.revision} y usted vio la ${seen}. Revise los cambios y guarde de nuevo.`,
    since.map(({ revision, keys }) => `Revisión ${revision}: ${keys.map((key) => labelOf(key)).join('; ')}`),
  );
}
