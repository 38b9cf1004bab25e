import {
  answerDelegation,
  answerExtension,
  askExtension,
  attachEvidence,
  commentCommitment,
  delegateCommitment,
  fulfilCommitment,
  recordCommitment,
  rejectCommitment,
  verifyCommitment,
  withdrawCommitment,
} from '../../../domain/commitments';
import { addDays } from '../../../domain/kernel/instant';
import { anybody, click, type Moves, type Option, option } from '../click';
import { sha } from '../outside';

const recorded: Moves = ({ mesas, commitments, today }, dice) =>
  mesas.flatMap((mesa): readonly Option[] => {
    if (mesa.kind !== 'open' && mesa.kind !== 'closed') return [];
    const item = dice.chance(0.7) ? dice.pick(mesa.items) : undefined;
    const owed = {
      mesaId: mesa.id,
      itemId: item?.id ?? null,
      what: `Entregar el soporte ${dice.nat(1_000_000)}`,
      ownerId: dice.pick(['enlace', 'coordinadora', 'directiva', 'invitado']) ?? 'enlace',
      due: addDays(today, dice.nat(20)),
    };
    const weight = commitments.length > 3 ? 0.1 : mesa.kind === 'open' ? 1.5 : 0.5;
    return [option(weight, click(dice.chance(0.7) ? 'relator' : 'moderadora', recordCommitment, owed))];
  });

/** What becomes of a commitment: reported, verified or rejected, given to somebody else, put off, withdrawn. */
const followed: Moves = ({ commitments, today }, dice) =>
  commitments.flatMap((commitment): readonly Option[] => {
    const { id: commitmentId, kind, owner, extensions, delegations } = commitment;
    const overseer = dice.pick(['moderadora', 'relator', 'lider']) ?? 'lider';
    const me = owner.personId;
    const offered = delegations.at(-1);
    const asked = extensions.at(-1)?.answer.kind === 'asked';
    const until = addDays(commitment.due > today ? commitment.due : today, 1 + dice.nat(15));
    const reason = `Motivo ${dice.nat(3)}`;
    const accept = { commitmentId, accept: dice.chance(0.7), reason };
    return [
      option(
        kind === 'owed' ? 0.6 : 0.05,
        click(me, fulfilCommitment, { commitmentId, evidence: 'Radicado 5' }),
      ),
      option(0.1, click(me, attachEvidence, { commitmentId, sha256: sha(`${commitmentId} ${dice.nat(3)}`) })),
      option(
        kind === 'reported' ? 1.5 : 0.05,
        click(overseer, verifyCommitment, { commitmentId, note: 'Conforme' }),
      ),
      option(kind === 'reported' ? 0.7 : 0.05, click(overseer, rejectCommitment, { commitmentId, reason })),
      option(0.3, click(me, delegateCommitment, { commitmentId, toId: anybody(dice), reason })),
      option(
        offered?.answer.kind === 'offered' ? 1 : 0.05,
        click(offered?.to.personId ?? me, answerDelegation, accept),
      ),
      option(0.5, click(me, askExtension, { commitmentId, until, reason })),
      option(
        asked ? 1.5 : 0.05,
        click(overseer, answerExtension, { commitmentId, grant: dice.chance(0.7), reason }),
      ),
      option(0.2, click(anybody(dice), commentCommitment, { commitmentId, text: `Nota ${dice.nat(9)}` })),
      option(0.05, click('lider', withdrawCommitment, { commitmentId, reason })),
    ];
  });

export const commitmentMoves: Moves = (view, dice) => [...recorded(view, dice), ...followed(view, dice)];
