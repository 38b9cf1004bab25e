import type { PersonRef } from './feature';

/** A role held somewhere. Roles and scopes are named by `domain/people`. */
export interface Grant {
  readonly role: string;
  readonly scope: {
    readonly kind: 'proceso' | 'dependencia' | 'mesa' | 'indicator';
    readonly id: string;
    /** The proceso that the dependencia, mesa or indicator belongs to: its holder reads what is published there. */
    readonly procesoId?: string;
  };
}

/** The person behind a click or a request, as proved by the token or the activity; never by card data. */
export interface Actor {
  readonly tenantId: string;
  readonly person: PersonRef;
  readonly grants: readonly Grant[];
}

/** The product itself acting for nobody: timers and the outbox. Recorded as such. */
export const SYSTEM: PersonRef = { personId: 'sistema', version: 1 };
