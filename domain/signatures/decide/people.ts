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
export const decideReplace = (command: Command<'replace'>, state: Known): Decision =>
  change(command, state, {
    no: 'No se reemplazó',
    why: 'escriba por qué; queda en la constancia de firmas.',
    event: { ...named(command), type: 'signer-replaced' },
  });

/** «Delegar»: a signatory gives their own signature to somebody else before signing, with the act that grounds it (DIE-010). */
export function decideDelegate(command: Command<'delegate'>, state: Known): Decision {
  const { block, by } = command;
  const last = state.replaced?.findLast((one) => one.block === block);
  const again = last?.former.personId === by.personId && last.signer.personId === command.signer.personId;
  if (again && state.kind === 'open') return ok([]);
  const asked = state.blocks.find((one) => one.block === block);
  if (asked && asked.signer.personId !== by.personId)
    return refuse(
      'no-es-su-firma',
      'No se delegó: esa firma le corresponde a otra persona. Usted delega solo la suya.',
    );
  return change(command, state, {
    no: 'No se delegó',
    why: 'escriba el encargo o acto que lo respalda; queda en la constancia de firmas.',
    event: { ...named(command), type: 'signer-replaced', encargo: true },
  });
}

const named = ({ block, signer, reason }: Command<'replace' | 'delegate'>) => ({
  block,
  signer,
  reason: reason.trim(),
});

interface Words {
  readonly no: string;
  readonly why: string;
  readonly event: SigningEvent;
}
function change(
  { block, signer, reason }: Command<'replace' | 'delegate'>,
  state: Known,
  { no, why, event }: Words,
): Decision {
  if (state.kind !== 'open') return endedText(state);
  const asked = state.blocks.find((one) => one.block === block);
  if (!asked || state.subject.kind === 'acta')
    return refuse(
      'casilla-no-reemplazable',
      `${no}: solo cambia quien firma una de las cinco casillas de un formato DIES-058.`,
    );
  if (asked.signer.personId === signer.personId) return ok([]);
  if (state.signed[block])
    return refuse('ya-firmo', `${no}: la casilla «${rolDeFirma(block)}» ya está firmada.`);
  if (isBlank(reason)) return refuse('falta-motivo', `${no}: ${why}`);
  const signerOf = (name: string): string | undefined =>
    name === block ? signer.personId : state.blocks.find((one) => one.block === name)?.signer.personId;
  return signerOf('validador') !== undefined && signerOf('validador') === signerOf('enlace')
    ? refuse(
        'misma-persona',
        `${no}: quien valida la base de datos no puede ser el mismo enlace. Elija a otra persona.`,
      )
    : ok([event]);
}

type Event<T extends SigningEvent['type']> = Extract<SigningEvent, { type: T }> & Stamp;

export const reminded = (state: Known, { personId, day, by }: Event<'reminded'>): Known => ({
  ...state,
  reminders: [...(state.reminders ?? []), { personId, day, by }],
});

export function signerReplaced(state: Known, event: Event<'signer-replaced'>): Known {
  const { block, signer, reason, encargo, at, by } = event;
  const former = state.blocks.find((one) => one.block === block)?.signer;
  return former
    ? {
        ...state,
        blocks: state.blocks.map((one) => (one.block === block ? { ...one, signer } : one)),
        replaced: [
          ...(state.replaced ?? []),
          { block, former, signer, reason, at, by, ...(encargo ? { encargo } : {}) },
        ],
      }
    : state;
}
