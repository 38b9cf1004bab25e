import { ORGANIZER_MAILBOX, SAMPLE_PEOPLE } from '../../../functions/local/people';
import type { SimulatedTenant } from '../../../functions/local/tenant/tenant';
import { mailOf, words } from '../../helpers/people-in-teams';
import { ATTENDEES, SIGNERS } from '../mesa-under-fire';
import { counted, type Invariant } from './invariant';

interface Letter {
  readonly kind: string;
  readonly subject: RegExp;
  readonly attachments: number;
  readonly to: readonly string[];
}
const LETTERS: readonly Letter[] = [
  { kind: 'acta para firma', subject: /^Acta .* para su firma/, attachments: 3, to: ATTENDEES },
  { kind: 'acta final', subject: /^Acta .* cerrada/, attachments: 3, to: ATTENDEES },
  { kind: 'copia firmada', subject: /^Copia firmada/, attachments: 2, to: SIGNERS },
  { kind: 'informe de no concertación', subject: /^Para su decisión/, attachments: 1, to: ['despacho'] },
];
const DUE: Readonly<Record<string, number>> = Object.fromEntries(
  LETTERS.flatMap(({ kind, to }) => to.map((key) => [`${kind} to ${mailOf(key)}`, 1])),
);
const letterOf = (subject: string): Letter | undefined =>
  LETTERS.find((letter) => letter.subject.test(subject));

const twice = (keys: readonly string[]): readonly string[] => [
  ...new Set(keys.filter((key, i) => keys.indexOf(key) !== i)),
];

/** The known letters as often as they are due; any other at most once for each person and subject. */
const asDue = (addressed: readonly (readonly [subject: string, to: string])[]): readonly string[] => [
  ...counted(
    DUE,
    addressed.flatMap(([subject, to]) => {
      const letter = letterOf(subject);
      return letter ? [`${letter.kind} to ${to}`] : [];
    }),
  ),
  ...twice(addressed.map(([subject, to]) => `«${subject}» to ${to}`)).map((one) => `${one}: more than once`),
];

export const lettersAreSentOnce: Invariant = async ({ tenant }) => {
  const sent = tenant.desk.allSent().filter(({ kind }) => kind === 'mail');
  const received = SAMPLE_PEOPLE.flatMap(({ mail }) => tenant.desk.mail(mail)).filter(
    ({ kind }) => kind === 'mail',
  );
  return [
    ...asDue(sent.map(({ subject, to }) => [subject, to.map(({ address }) => address).join()])).map(
      (one) => `sent: ${one}`,
    ),
    ...asDue(received.map(({ subject, mailbox }) => [subject, mailbox])).map((one) => `received: ${one}`),
    ...twice(sent.map(({ internetMessageId }) => internetMessageId)).map((id) => `${id} was sent twice`),
    ...sent.flatMap(({ subject, attachments }) => {
      const letter = letterOf(subject);
      const names = new Set(attachments.map(({ name }) => name));
      return !letter || (names.size === letter.attachments && attachments.length === letter.attachments)
        ? []
        : [`${subject} carries ${attachments.map(({ name }) => name).join(', ') || 'nothing'}`];
    }),
  ];
};

export const noLetterIsHalfWritten: Invariant = async ({ tenant }) =>
  tenant.desk.mail(ORGANIZER_MAILBOX, 'drafts').map(({ subject }) => `«${subject}» is a draft`);

export const oneEventInTheCalendar: Invariant = async ({ tenant }) =>
  counted(
    Object.fromEntries(['moderadora', 'relator', 'coordinadora', 'enlace'].map((key) => [key, 1])),
    SAMPLE_PEOPLE.flatMap(({ key, mail }) => tenant.desk.calendar(mail).map(() => key)),
  );

export const oneTabInTheChat: Invariant = async ({ tenant }) => {
  const tabs = tenant.desk.meetings().flatMap(({ chatId }) => tenant.desk.chat(chatId).tabs);
  return tabs.length === 1 ? [] : [`it has ${tabs.length} tabs`];
};

interface Left {
  readonly chat: string;
  readonly text: string;
}
/** Cards posted by the outbox that the product does not know: posted a second time, or never taken away. */
async function unknownCards(tenant: SimulatedTenant, known: ReadonlySet<string>): Promise<readonly Left[]> {
  const chats = SAMPLE_PEOPLE.flatMap(({ id }) =>
    tenant.desk.chats(id).map((chat) => ({ id: chat.id, as: id, kind: chat.kind })),
  );
  const once = chats.filter(
    ({ id, kind, as }) => kind === 'personal' || chats.find((one) => one.id === id)?.as === as,
  );
  return once.flatMap(({ id, as, kind }) =>
    tenant.desk
      .messages(id, as)
      .filter(
        ({ id: message, from, deleted, replyToId }) =>
          from.kind === 'bot' && !deleted && replyToId === null && !known.has(message),
      )
      .map(({ card, text }) => ({ chat: kind, text: (text || words(card)).split('\n')[0] ?? '' })),
  );
}

/** Cards that the outbox left twice. A process that dies between a post and the record of its id posts once more: that is the window. */
export async function doubledCards({ tenant, record }: Parameters<Invariant>[0]): Promise<readonly Left[]> {
  const rows = await record.rows<{ activity_id: string }>('select activity_id from mesas.card_activities');
  return unknownCards(tenant, new Set(rows.map(({ activity_id }) => activity_id)));
}

export const cardsAreNotLeftTwice: Invariant = async (after) => {
  const left = await doubledCards(after);
  const window = after.chaos.blows.reduce((sum, { posts }) => sum + posts, 0);
  return left.length <= window
    ? []
    : [
        `${left.length} cards, where ${window} posts were cut: ${left.map(({ chat, text }) => `${chat} «${text}»`).join(', ')}`,
      ];
};
