import type { Actor } from '../../../domain/kernel/actor';
import type { Office } from '../../../domain/kernel/office';
import type { Result } from '../../../domain/kernel/result';
import type { CronogramaFilter } from '../../../domain/reports';
import type { MesaPapers } from '../../adapters/documents/mesa-papers';
import type { RegisterSearch } from '../../adapters/register-search';
import type { Deliveries, Watch } from '../../adapters/store';
import type { Calendars } from '../../calendars';
import type { Directory } from '../../directory';

/** The person behind a request, as the token proved it. */
export interface Identity {
  readonly tenantId: string;
  readonly oid: string;
  readonly name: string;
}
export interface Pdf {
  readonly bytes: Uint8Array;
  readonly contentType: string;
  readonly filename: string;
}
/** Documents to read that nobody signs: marked drafts, and copies that show who signed. */
interface Papers extends MesaPapers {
  readonly draftForm: (actor: Actor, formId: string) => Promise<Result<Pdf>>;
  readonly draftActa: (actor: Actor, actaId: string) => Promise<Result<Pdf>>;
  readonly cronograma: (actor: Actor, filter: CronogramaFilter) => Promise<Result<Pdf>>;
  readonly informe: (actor: Actor, mesaId: string, itemId: string) => Promise<Result<Pdf>>;
  readonly decision: (actor: Actor, mesaId: string, itemId: string) => Promise<Result<Pdf>>;
  readonly formToSign: (actor: Actor, formId: string) => Promise<Result<Pdf>>;
  readonly actaToSign: (actor: Actor, actaId: string) => Promise<Result<Pdf>>;
  readonly signedForm: (actor: Actor, formId: string) => Promise<Result<Pdf>>;
  readonly finalActa: (actor: Actor, actaId: string) => Promise<Result<Pdf>>;
  readonly constancia: (actor: Actor, signingId: string) => Promise<Result<Pdf>>;
}
interface Log {
  readonly info: (fields: object, message: string) => void;
  readonly error: (fields: object, message: string) => void;
}

/** Everything the API needs from outside; `functions/wire.ts` gives it. */
export interface ApiPorts {
  readonly office: Office;
  readonly papers: Papers;
  /** The same papers without contact data; no bytes where there was nothing to leave out. */
  readonly publicPapers: Papers;
  /** A refusal answers 401. */
  readonly verifyToken: (request: Request) => Promise<Result<Identity>>;
  /** The actor of a proved identity; a refusal (nobody the office knows) answers 403. */
  readonly actorFor: (identity: Identity) => Promise<Result<Actor>>;
  /** The office this installation serves: what the public verification looks in. */
  readonly tenantId: string;
  readonly procesoId: string;
  readonly publicUrl: string;
  /** The office's own address: where people ask and claim. */
  readonly contact: string;
  readonly version: string;
  /** The letters about a mesa, and what was rendered once for everybody who got it. */
  readonly deliveries: Pick<Deliveries, 'find' | 'ofMesa'>;
  /** Says when a stream moves, whichever process moved it. */
  readonly watch: Watch;
  /** Outlook, asked while somebody waits. */
  readonly calendars: Pick<Calendars, 'busyBetween' | 'freeMoments' | 'readAnswers'>;
  /** Whose account an address is, as the organization's directory says. */
  readonly directory: Directory;
  /** Whether the database answers. */
  readonly healthy: () => Promise<boolean>;
  /** The search of the register over its own index; absent: over the reader. */
  readonly search?: RegisterSearch;
  readonly log: Log;
}
