import type { Stamp } from '../../kernel/feature';
import { ok, type Result, refuse } from '../../kernel/result';
import { contar, enumerar, isBlank } from '../../kernel/text';
import type { Item, MesaCommand, MesaEvent, MesaState } from '../mesas';

type Command<T extends MesaCommand['type']> = Extract<MesaCommand, { type: T }> & Stamp;
type Known = Exclude<MesaState, { kind: 'none' }>;
type Open = Extract<MesaState, { kind: 'open' }>;
type Decision = Result<readonly MesaEvent[]>;

/** Why nothing can be done in a mesa that is not open. */
export function notOpen({ kind }: Exclude<Known, Open>): Result<never> {
  if (kind === 'scheduled')
    return refuse(
      'mesa-sin-abrir',
      'No se registró: la mesa todavía no está abierta. Quien modera la abre con «Abrir mesa».',
    );
  if (kind === 'closed')
    return refuse(
      'mesa-cerrada',
      'No se registró: la mesa ya se cerró. Lo que falte se dice como observación al acta.',
    );
  return refuse(
    'mesa-cancelada',
    'No se registró: esta mesa fue cancelada. Busque la que la reemplaza o agende otra.',
  );
}

export function decideOpen(state: Known): Decision {
  if (state.kind === 'open') return ok([]);
  if (state.kind === 'scheduled') return ok([{ type: 'opened' }]);
  return state.kind === 'closed'
    ? refuse(
        'mesa-cerrada',
        'No se abrió la mesa: ya se cerró. Para continuar, agende otra con los indicadores aplazados.',
      )
    : refuse('mesa-cancelada', 'No se abrió la mesa: fue cancelada. Agende una nueva.');
}

/** The item, when the mesa is open and has it. */
function onItem(itemId: string, state: Known): Result<Item> {
  if (state.kind !== 'open') return notOpen(state);
  const item = state.items.find(({ id }) => id === itemId);
  return item
    ? ok(item)
    : refuse(
        'punto-inexistente',
        'No se registró: ese punto no está en el orden del día de esta mesa. Actualice la tarjeta.',
      );
}

/** What an earlier sesión decided is not decided again in its continuation (MES-077). */
function ofThisSesion(itemId: string, state: Known): Result<Item> {
  const item = onItem(itemId, state);
  if (!item.ok || item.value.kind !== 'decided') return item;
  return (item.value.sesionId ?? state.plan.sesionId) === state.plan.sesionId
    ? item
    : refuse(
        'punto-de-otra-sesion',
        'No se registró: ese punto se decidió en una sesión anterior de la mesa y su acta ya se hizo. Para tratarlo de nuevo, agende otra mesa con el indicador.',
      );
}

/** The floor never locks (MES-054): calling one item closes no other, and a decided one may be called again before closing. */
export function decideCall({ itemId }: Command<'call-item'>, state: Known): Decision {
  const item = ofThisSesion(itemId, state);
  if (!item.ok) return item;
  return ok(item.value.kind === 'open' ? [] : [{ type: 'item-called', itemId }]);
}

export function decidePosition(command: Command<'take-position'>, state: Known): Decision {
  const { itemId, party, value, person, aloud } = command;
  const text = command.text?.trim() ?? '';
  const item = onItem(itemId, state);
  if (!item.ok) return item;
  if (item.value.kind === 'decided')
    return refuse(
      'punto-decidido',
      'No se cambió la posición: el punto ya se cerró. Pida a quien modera que lo llame de nuevo si hay que reabrirlo.',
    );
  const taken = item.value.positions[party];
  const same =
    taken?.value === value &&
    taken.by.personId === person.personId &&
    (taken.recordedBy !== null) === aloud &&
    (text === '' || text === taken.text);
  return ok(
    same ? [] : [{ type: 'position-taken', itemId, party, value, ...(text ? { text } : {}), person, aloud }],
  );
}

export function decideComment(command: Command<'comment'>, state: Known): Decision {
  const { itemId, commentId, text, person, aloud } = command;
  if (isBlank(text))
    return refuse(
      'comentario-vacio',
      'No se guardó el comentario: está vacío. Escriba lo que quiere dejar dicho.',
    );
  if (state.kind !== 'open') return notOpen(state);
  const item = itemId === null ? null : onItem(itemId, state);
  if (item && !item.ok) return item;
  const comments = item ? item.value.comments : state.notes;
  if (comments.some(({ id }) => id === commentId)) return ok([]);
  const serves = command.proposito ? { proposito: command.proposito } : {};
  return ok([{ type: 'commented', itemId, commentId, ...serves, text: text.trim(), person, aloud }]);
}

export function decideOutcome(
  { itemId, outcome, note, quorum }: Command<'decide-item'>,
  state: Known,
): Decision {
  const item = ofThisSesion(itemId, state);
  if (!item.ok) return item;
  const { value: known } = item;
  if (known.kind === 'decided' && known.outcome === outcome && known.note === note.trim()) return ok([]);
  return ok([{ type: 'item-decided', itemId, outcome, note: note.trim(), ...(quorum ? { quorum } : {}) }]);
}

/** Every indicator ends with an outcome (MES-057). */
export function decideClose(state: Known): Decision {
  if (state.kind === 'closed') return ok([]);
  if (state.kind !== 'open') return notOpen(state);
  const open = state.items.flatMap((item, index) => (item.kind === 'decided' ? [] : [`Punto ${index + 1}`]));
  if (open.length === 0) return ok([{ type: 'closed' }]);
  return refuse(
    'puntos-sin-resultado',
    `No se cerró la mesa: ${contar(open.length, 'indicador no tiene', 'indicadores no tienen')} resultado (${enumerar(open.map((word) => word.toLowerCase()))}). Dé a cada uno el suyo; lo que no se alcanzó a tratar queda aplazado.`,
    open,
  );
}
