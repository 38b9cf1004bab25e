import { rolDeFirma } from '../../dies058';
import type { Stamp } from '../../kernel/feature';
import { ok, type Result, refuse } from '../../kernel/result';
import { isBlank } from '../../kernel/text';
import { endedText } from '../ended';
import type { Request, SigningCommand, SigningEvent, SigningState } from '../signatures';
import { pendingIds } from '../turns';

type Known = Exclude<SigningState, { kind: 'none' }>;
type Command<T extends SigningCommand['type']> = Extract<SigningCommand, { type: T }> & Stamp;
type Decision = Result<readonly SigningEvent[]>;

/** Once a day for each person, and only whose turn it is (MES-073). */
export function decideRemind({ personId, today }: Command<'remind'>, state: Known): Decision {
  if (state.kind !== 'open') return endedText(state);
  if (!pendingIds(state).includes(personId))
    return refuse(
      'no-le-toca',
      'No se envió el recordatorio: esa persona ya firmó, o todavía no es su turno. Actualice la lista.',
    );
  return ok(remindedOn(state, personId, today) ? [] : [{ type: 'reminded', personId, day: today }]);
}

/** After its return date an open request reaches whoever moderates, once; its signatures stay as they are (MES-075). */
export function decideEscalate({ today, to }: Command<'escalate'>, state: Known): Decision {
  if (state.kind !== 'open' || state.escalated || today <= state.due) return ok([]);
  return ok([{ type: 'escalated', to }]);
}

export const remindedOn = ({ reminders = [] }: Request, personId: string, day: string): boolean =>
  reminders.some((one) => one.personId === personId && one.day === day);

/** Somebody who left is replaced in their own block; what the others signed stands, for the document names roles (design §3, DIE-010). */
export function decideReplace({ block, signer, reason }: Command<'replace'>, state: Known): Decision {
  if (state.kind !== 'open') return endedText(state);
  const asked = state.blocks.find((one) => one.block === block);
  if (!asked || state.subject.kind === 'acta')
    return refuse(
      'casilla-no-reemplazable',
      'No se reemplazó: solo se reemplaza a quien firma una de las cinco casillas de un formato DIES-058.',
    );
  if (asked.signer.personId === signer.personId) return ok([]);
  if (state.signed[block])
    return refuse('ya-firmo', `No se reemplazó: la casilla «${rolDeFirma(block)}» ya está firmada.`);
  if (isBlank(reason))
    return refuse('falta-motivo', 'No se reemplazó: escriba por qué; queda en la constancia de firmas.');
  const signerOf = (name: string): string | undefined =>
    name === block ? signer.personId : state.blocks.find((one) => one.block === name)?.signer.personId;
  return signerOf('validador') !== undefined && signerOf('validador') === signerOf('enlace')
    ? refuse(
        'misma-persona',
        'No se reemplazó: quien valida la base de datos no puede ser el mismo enlace. Elija a otra persona.',
      )
    : ok([{ type: 'signer-replaced', block, signer, reason: reason.trim() }]);
}

type Event<T extends SigningEvent['type']> = Extract<SigningEvent, { type: T }> & Stamp;

export const reminded = (state: Known, { personId, day, by }: Event<'reminded'>): Known => ({
  ...state,
  reminders: [...(state.reminders ?? []), { personId, day, by }],
});

export function signerReplaced(state: Known, event: Event<'signer-replaced'>): Known {
  const { block, signer, reason, at, by } = event;
  const former = state.blocks.find((one) => one.block === block)?.signer;
  return former
    ? {
        ...state,
        blocks: state.blocks.map((one) => (one.block === block ? { ...one, signer } : one)),
        replaced: [...(state.replaced ?? []), { block, former, signer, reason, at, by }],
      }
    : state;
}
