import { type Attendee, attendanceFeature, mergeSheet } from '../../attendance';
import type { Act, Desk } from '../../kernel/handle';
import type { PlainDate } from '../../kernel/instant';
import { parseWith } from '../../kernel/parse';
import { ok, type Result, refuse } from '../../kernel/result';
import type { SignatureBlock } from '../../signatures';
import {
  dueDate,
  signingFeature,
  tellFollowUp,
  tellPendings,
  verificationCode,
  voidFormer,
} from '../../signatures';
import { votacionesOf } from '../../votes';
import { actaFeature } from '../decider';
import { type KnownActa, permittedActa } from '../load';
import { SendActaInput } from '../parse';

export interface Sent {
  readonly actaId: string;
  readonly signingId: string;
  readonly due: PlainDate;
  /** Whom the acta is mailed to: the attendees with an e-mail, and nobody else (MES-071). */
  readonly destinatarios: readonly string[];
  /** Attendees who cannot be mailed: listed, never forgotten (MES-056). */
  readonly sinCorreo: readonly string[];
}
interface Reach {
  readonly attendee: Attendee;
  readonly mail: boolean;
  readonly account: boolean;
}

/**
 * Sends the acta for signature or observations to those who attended, with its return date (MES-071, MES-072). Asked again for the revision that is in
 * signature, it answers what was sent, whatever is printed now: the document that is signed is the first one.
 */
export const sendActa: Act<SendActaInput, Sent> = {
  name: 'actas/send',
  run: async (raw, desk) => {
    const input = parseWith(SendActaInput, raw);
    if (!input.ok) return input;
    const { actaId, revision, documentSha256 } = input.value;
    const loaded = await permittedActa(desk, actaId, 'actas/send');
    if (!loaded.ok) return loaded;
    const { acta } = loaded.value;
    const voting = await underVote(desk, acta);
    if (!voting.ok) return voting;
    const reached = await attendees(desk, acta.sesionId);
    if (!reached.ok) return reached;
    const sendable = reached.value.filter(({ mail, account }) => mail || account);
    if (acta.kind === 'in-signature' && acta.revision === revision)
      return ok(outcome(actaId, acta, reached.value));
    const due = await dueDate(desk, acta.procesoId);
    if (!due.ok) return due;
    const signingId = desk.newId();
    const sent = await desk.change(actaFeature, actaId, {
      type: 'send',
      revision,
      signingId,
      documentSha256,
      due: due.value,
    });
    if (!sent.ok) return sent;
    // Somebody else sent it in this very moment: theirs is the request, and no other is made.
    if (sent.value.kind === 'in-signature' && sent.value.signingId !== signingId)
      return ok(outcome(actaId, sent.value, reached.value));
    const { mesaId, sesionId } = acta;
    const former = await voidFormer(desk, { actaId }, acta.revision);
    if (!former.ok) return former;
    const requested = await desk.change(signingFeature, signingId, {
      type: 'request',
      subject: { kind: 'acta', actaId, revision: acta.revision, mesaId },
      title: `Acta ${acta.numero}`,
      documentSha256,
      verification: verificationCode(signingId),
      blocks: sendable.map(blockOf),
      due: due.value,
    });
    if (!requested.ok) return requested;
    await tellFollowUp(desk, signingId, requested.value, acta.procesoId);
    const settled = await desk.change(attendanceFeature, sesionId, { type: 'settle', mesaId });
    if (!settled.ok) return settled;
    tell(desk, actaId, signingId, reached.value);
    return ok(outcome(actaId, { signingId, due: due.value }, reached.value));
  },
};

async function attendees(desk: Desk, sesionId: string): Promise<Result<readonly Reach[]>> {
  const { state } = await desk.get(attendanceFeature, sesionId);
  const sheet = mergeSheet(state);
  if (sheet.length === 0)
    return refuse(
      'sin-asistentes',
      'No se envió el acta: la lista de asistencia está vacía. Espere el reporte de Teams o agregue a mano a quienes asistieron.',
    );
  const reached: Reach[] = [];
  for (const attendee of sheet) {
    const person = await desk.persons.current(attendee.person.personId);
    reached.push({
      attendee,
      mail: attendee.hasEmail && person !== null && person.email !== null,
      account: person?.aadObjectId != null,
    });
  }
  return reached.some(({ mail, account }) => mail || account)
    ? ok(reached)
    : refuse(
        'sin-destinatarios',
        'No se envió el acta: ninguna de las personas que asistieron tiene correo. Complete al menos uno en la lista de asistencia.',
      );
}

const blockOf = ({ attendee: { person } }: Reach): SignatureBlock => ({
  block: `asistente:${person.personId}`,
  signer: person,
  turn: 1,
});

function tell(desk: Desk, actaId: string, signingId: string, reached: readonly Reach[]): void {
  for (const { attendee, mail, account } of reached) {
    const { personId } = attendee.person;
    const topic = 'mail/acta-para-firma';
    if (mail)
      desk.tell({ topic, key: `${topic}:${actaId}:${personId}:${signingId}`, data: { actaId, personId } });
    if (account) tellPendings(desk, personId, `${signingId}:acta`);
  }
}

const outcome = (
  actaId: string,
  { signingId, due }: Pick<Extract<KnownActa, { kind: 'in-signature' }>, 'signingId' | 'due'>,
  reached: readonly Reach[],
): Sent => ({
  actaId,
  signingId,
  due,
  destinatarios: reached.filter(({ mail }) => mail).map(({ attendee }) => attendee.person.personId),
  sinCorreo: reached.filter(({ mail }) => !mail).map(({ attendee }) => attendee.person.personId),
});

/** What an acta says of a vote must be its result (F16). */
async function underVote(desk: Desk, { mesaId, sesionId }: KnownActa): Promise<Result<void>> {
  const votes = await votacionesOf(desk, { mesaId, sesionId });
  const open = votes.find(({ state }) => state.kind === 'open');
  return open
    ? refuse(
        'votacion-sin-cerrar',
        `No se envió el acta: la votación ${open.state.plan.numero} sigue abierta. Ciérrela o anúlela y envíe de nuevo.`,
      )
    : ok(undefined);
}
