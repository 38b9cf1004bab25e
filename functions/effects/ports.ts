import type { OutboxMessage } from '../../domain/kernel/feature';
import type { Office } from '../../domain/kernel/office';
import type { MesaPapers } from '../adapters/documents/mesa-papers';
import type { DocumentPrinter } from '../adapters/documents/printer';
import type { GraphClient } from '../adapters/graph';
import type { Mailbox } from '../adapters/mail';
import type { CardRegistry, ConversationRegistry, Deliveries } from '../adapters/store';
import type { Activity, Teams } from '../adapters/teams';
import type { Config } from '../config';

/** A message of the outbox, delivered at least once. */
export interface Job {
  readonly tenantId: string;
  readonly topic: string;
  readonly key: string;
  readonly data: OutboxMessage['data'];
}
/** Tells the world one thing. Runs again after a crash or a failure: everything in it can be repeated. */
export type Effect = (job: Job, world: World) => Promise<void>;

/** Not now, and not an error: the queue brings the job back by its own backoff. */
export class RetryLater extends Error {
  override readonly name = 'RetryLater';
}

/** The bot's builders: the words and cards are the bot's, the sending is ours. `null`: nothing to show. */
interface Faces {
  readonly card: (tenantId: string, cardKey: string) => Promise<Activity | null>;
  readonly pendings: (tenantId: string, personId: string) => Promise<Activity | null>;
  /** `aval:{mesaId}`, `outlook:{mesaId}`: a card for one person's chat. */
  readonly personal: (tenantId: string, personId: string, cardKey: string) => Promise<Activity | null>;
}

type Fields = Readonly<Record<string, unknown>>;
/** Ids and codes only, never names, addresses or texts. */
interface EffectLog {
  readonly info: (fields: Fields, message: string) => void;
  readonly warn: (fields: Fields, message: string) => void;
}

/** Everything an effect may touch; given by functions/wire.ts. */
export interface World {
  readonly office: Office;
  readonly printer: Pick<
    DocumentPrinter,
    'draftForm' | 'signedForm' | 'finalActa' | 'constancia' | 'informe' | 'cronograma'
  > &
    Pick<MesaPapers, 'archivo'>;
  readonly graph: GraphClient;
  readonly mailbox: Mailbox;
  readonly teams: Teams;
  readonly cards: CardRegistry;
  readonly conversations: ConversationRegistry;
  readonly deliveries: Deliveries;
  readonly faces: Faces;
  readonly config: Pick<
    Config,
    'organizerMailbox' | 'publicUrl' | 'procesoId' | 'teamsAppId' | 'calendarLookSeconds'
  >;
  readonly log: EffectLog;
}
