import { createHash } from 'node:crypto';
import type { Instant } from '../../domain/kernel/instant';
import type { Office } from '../../domain/kernel/office';
import { ok } from '../../domain/kernel/result';
import type { GraphClient } from '../../functions/adapters/graph';
import type { World } from '../../functions/effects/ports';
import { PROCESO } from '../dies058/office';
import { memoryConversations, memoryDocuments } from '../helpers/memory-registries';
import type { Mortal } from './mortal';

/** One thing that somebody saw or read. */
export interface Said {
  readonly via: 'chat' | 'mail';
  readonly to: string;
  readonly text: string;
  readonly at: Instant;
}
export interface Outside {
  readonly world: World;
  readonly documents: Office['documents'];
  readonly said: readonly Said[];
  /** What is shown of each card, and in which chat, by card key. */
  readonly shown: ReadonlyMap<string, { readonly chat: string; readonly text: string }>;
  readonly events: ReadonlyMap<string, string>;
  /** The letters that left, by their own message ids. */
  readonly letters: readonly string[];
}

const ADDRESS = 'mesas@oficina.example';

/** Teams, Outlook and the mailbox as the office's effects see them: they take everything and remember what was said, to whom and when. */
export function outside(
  office: Omit<Office, 'documents' | 'printer'>,
  face: World['faces']['card'],
  { crossing, cards, deliveries }: Mortal,
): Outside {
  const said: Said[] = [];
  const posts = new Map<string, string>();
  const letters: string[] = [];
  const drafts = new Map<string, { to: string; text: string; internetMessageId: string; sent: boolean }>();
  const events = new Map<string, string>();
  const shown = new Map<string, { chat: string; text: string }>();
  const documents = memoryDocuments();
  const printed = (name: string) => async () => {
    const bytes = Buffer.from(`%PDF ${name}`);
    return ok({ bytes, contentType: 'application/pdf' as const, filename: `${name}.pdf` });
  };
  const show = (chat: string, text: string): void => {
    const key = /^(?:mesa|item|cierre|palabra|votacion):.*/.exec(text)?.[0];
    if (key) shown.set(key, { chat, text });
  };
  const teams: World['teams'] = {
    defaultServiceUrl: 'https://teams.example/',
    trust: () => undefined,
    sendTo: ({ conversationId }, { text }) =>
      crossing(`${conversationId} ${String(text)}`, () => {
        const id = `a-${posts.size + 1}`;
        posts.set(id, conversationId);
        show(conversationId, String(text));
        said.push({ via: 'chat', to: conversationId, text: String(text), at: office.now() });
        return id;
      }),
    update: ({ conversationId }, _id, { text }) => crossing('', () => show(conversationId, String(text))),
    remove: async () => undefined,
    memberId: async () => null,
    createPersonal: async (aadObjectId) => ({
      serviceUrl: 'https://teams.example/',
      conversationId: aadObjectId,
    }),
  };
  const mailbox: World['mailbox'] = {
    createDraft: ({ to, subject, internetMessageId }) =>
      crossing('', () => {
        const messageId = `m-${drafts.size + letters.length + 1}-${internetMessageId}`;
        drafts.set(messageId, { to: to.address, text: subject, internetMessageId, sent: false });
        return { messageId, internetMessageId, isDraft: true };
      }),
    addAttachment: async () => undefined,
    send: (messageId) =>
      crossing('', () => {
        const draft = drafts.get(messageId);
        if (!draft) throw new Error(`no draft ${messageId}`);
        draft.sent = true;
        letters.push(draft.internetMessageId);
        said.push({ via: 'mail', to: draft.to, text: draft.text, at: office.now() });
      }),
    find: async (wanted) => {
      const found = [...drafts].find(([, { internetMessageId }]) => internetMessageId === wanted);
      return found ? { messageId: found[0], internetMessageId: wanted, isDraft: !found[1].sent } : null;
    },
    discard: async (messageId) => void drafts.delete(messageId),
  };
  const parts = { ...office, documents, printer: { form: never, acta: never } };
  const world: World = {
    office: parts,
    printer: {
      draftForm: printed('borrador'),
      signedForm: printed('firmado'),
      finalActa: printed('acta-final'),
      constancia: printed('constancia'),
      informe: printed('informe'),
      cronograma: printed('cronograma'),
      archivo: printed('indicadores-a-tratar'),
    },
    graph: graphOf(events, crossing),
    mailbox,
    teams,
    cards,
    conversations: memoryConversations(),
    deliveries,
    faces: {
      card: face,
      personal: async (_tenant, personId, key) => message(`${key} para ${personId}`),
      pendings: async (_tenant, personId) => message(`pendientes de ${personId}`),
    },
    config: {
      organizerMailbox: ADDRESS,
      publicUrl: 'https://mesas.example',
      procesoId: PROCESO,
      teamsAppId: 'app',
      // Nobody moves anything in this calendar: the looks at it are left out of the story.
      calendarLookSeconds: 30 * 24 * 3600,
    },
    log: { info: () => undefined, warn: () => undefined },
  };
  return { world, documents, said, shown, events, letters };
}

export const message = (text: string) => ({ type: 'message', text, textFormat: 'plain' });
export const sha = (text: string): string => createHash('sha256').update(text).digest('hex');
const never = async (): Promise<never> => Promise.reject(new Error('nothing is printed here'));

/** The calendar: an event is singular by its transaction id, and its chat by the event. Nobody joins through it. */
function graphOf(events: Map<string, string>, crossing: Mortal['crossing']): GraphClient {
  const places = new Map<string, object>();
  const event = (id: string) => ({
    id,
    onlineMeeting: { joinUrl: `https://teams.example/l/${id}` },
    ...places.get(id),
  });
  const idIn = (path: string): string => /\/events\/([^/?]+)/.exec(path)?.[1] ?? '';
  const answer = (path: string): unknown =>
    idIn(path) === '' ? { id: 'organizador', mail: ADDRESS } : event(idIn(path));
  const put = (id: string, { start, end }: Readonly<Record<string, unknown>>): void => {
    if (start && end) places.set(id, { start, end });
  };
  return {
    get: async (path, shape) => shape.parse(answer(path)),
    list: async (path, item, how) => {
      const [, link = ''] = /JoinWebUrl eq '([^']+)'/.exec(how?.query?.['$filter'] ?? '') ?? [];
      const id = link.split('/').at(-1) ?? '';
      const found = path.endsWith('/onlineMeetings')
        ? [{ id: `om-${id}`, chatInfo: { threadId: `19:${id}@thread.v2` } }]
        : [];
      return found.map((one) => item.parse(one));
    },
    post: (_path, body, shape) =>
      crossing('', () => {
        const transaction = String(body['transactionId']);
        const id = events.get(transaction) ?? `ev-${events.size + 1}`;
        if (!events.has(transaction)) put(id, body);
        events.set(transaction, id);
        return shape.parse(event(id));
      }),
    patch: (path, body) => crossing('', () => put(idIn(path), body)),
    remove: async () => undefined,
    act: async () => undefined,
  };
}
