import type { Stamp } from '../../kernel/feature';
import { bogotaDay, compare } from '../../kernel/instant';
import { ok, type Result, refuse } from '../../kernel/result';
import { isBlank } from '../../kernel/text';
import { settled, type Unagreed } from '../escalation';
import type { EscalationCommand } from '../escalation-nouns';
import type { MesaEvent, MesaState } from '../mesas';

type Known = Exclude<MesaState, { kind: 'none' }>;
type Command<T extends EscalationCommand['type']> = Extract<EscalationCommand, { type: T }> & Stamp;
type Decision = Result<readonly MesaEvent[]>;

/** The item, when it ended without agreement in a sesión that is over. */
function dissent(itemId: string, state: Known): Result<Unagreed> {
  const item = state.items.find(({ id }) => id === itemId);
  if (!item)
    return refuse(
      'punto-inexistente',
      'No se registró: ese punto no está en el orden del día de esta mesa. Actualice la página.',
    );
  if (item.kind !== 'decided' || item.outcome !== 'no-concertado')
    return refuse(
      'sin-disenso',
      'No se registró: al despacho de la Subdirección solo va lo que la mesa cerró como no concertado.',
    );
  return settled(state, item)
    ? ok(item)
    : refuse(
        'mesa-sin-cerrar',
        'No se registró: la mesa sigue abierta y el punto todavía se puede concertar. El informe sale cuando se cierre.',
      );
}

/** The same report twice is one; a corrected one replaces it until the decision comes. */
export function decideReport(
  { itemId, documentSha256, due, to }: Command<'send-report'>,
  state: Known,
): Decision {
  const item = dissent(itemId, state);
  if (!item.ok) return item;
  const { escalation, ruling } = item.value;
  const known = escalation?.to.map(({ personId }) => personId) ?? [];
  const same =
    escalation?.documentSha256 === documentSha256 && to.every(({ personId }) => known.includes(personId));
  if (ruling || same) return ok([]);
  // A clock that runs is not started again by sending the report to somebody else.
  return ok([{ type: 'report-sent', itemId, documentSha256, due: escalation ? escalation.due : due, to }]);
}

export function decideRuling(command: Command<'rule'>, state: Known): Decision {
  const { itemId, sense, text, date, today, author, evidence } = command;
  const item = dissent(itemId, state);
  if (!item.ok) return item;
  const { ruling, at } = item.value;
  if (ruling)
    return ruling.sense === sense && ruling.text === text.trim() && ruling.date === date
      ? ok([])
      : refuse(
          'disenso-decidido',
          'No se registró: el despacho ya decidió sobre este indicador y la decisión no se reemplaza. Si cambió, trátelo en una nueva mesa.',
        );
  if (isBlank(text))
    return refuse(
      'falta-texto',
      'No se registró la decisión: falta su texto. Escriba qué decidió el despacho y por qué.',
    );
  if (compare(date, today) > 0)
    return refuse(
      'fecha-futura',
      'No se registró la decisión: su fecha todavía no ha llegado. Revise la fecha.',
    );
  if (compare(date, bogotaDay(at)) < 0)
    return refuse(
      'fecha-anterior',
      'No se registró la decisión: su fecha es anterior a la sesión en la que no se concertó. Revise la fecha.',
    );
  if (author.personId !== command.by.personId && isBlank(evidence))
    return refuse(
      'falta-soporte',
      'No se registró la decisión: usted la escribe por quien decidió y falta el soporte. Indique el oficio o el radicado en el que consta.',
    );
  return ok([{ type: 'ruled', itemId, sense, text: text.trim(), date, author, evidence: evidence.trim() }]);
}
