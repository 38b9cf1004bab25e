import type { z } from 'zod';
import type { Actor } from '../domain/kernel/actor';
import type { Act } from '../domain/kernel/handle';
import { type Refusal, type Result, refuse } from '../domain/kernel/result';
import type { Reader } from '../domain/kernel/store';
import type { BotPorts } from './ports';
import type { Card } from './render';

/** Where it was said: personal matters are not answered in front of others. */
interface Place {
  readonly personal: boolean;
  readonly conversationId: string;
}
/** One click or sentence of one verified person. */
export interface Turn {
  readonly actor: Actor;
  readonly place: Place;
  readonly ports: BotPorts;
  readonly reader: Reader;
  readonly commandId: string;
  readonly perform: <I, O>(act: Act<I, O>, input: I, commandId?: string) => Promise<Result<O>>;
}

export type Reply =
  /** Takes the place of the clicked card, for whoever clicked; a message when nothing was clicked. */
  | {
      readonly kind: 'card';
      readonly card: Card;
      /** Said aloud where the card itself cannot be shown. */
      readonly notice?: string;
      /** Kept with the message, so that it can be edited when what it asks for is done. */
      readonly key?: string;
    }
  | { readonly kind: 'dialog'; readonly title: string; readonly card: Card }
  /** A dialog or command that is finished; `card` is posted where it was said. */
  | {
      readonly kind: 'done';
      readonly text: string;
      readonly card?: Card;
      /** The card takes the place of the one whose dialog was sent, in a personal chat. */
      readonly inPlace?: true;
      /** What the message kept under `key` says from now on. */
      readonly instead?: { readonly key: string; readonly card: Card };
    }
  | { readonly kind: 'say'; readonly text: string }
  /** Said in front of others and answered by the card that changes there. */
  | { readonly kind: 'quiet' };

/** A row of `actions.ts`. `open` answers a button that opens a dialog; `run` answers everything else. */
export interface Action {
  readonly open?: (data: unknown, turn: Turn) => Promise<Reply>;
  readonly run: (data: unknown, turn: Turn) => Promise<Reply>;
}
export interface DialogCard {
  readonly title: string;
  readonly card: Card;
}

/** What a card carried that it should not: another version's fields, or an identity, which only the activity proves. */
const strange = (error: z.ZodError): Refusal => {
  const typed = error.issues
    .filter((issue) => issue.code !== 'unrecognized_keys')
    .map((issue) => issue.message);
  return error.issues.some((issue) => issue.code === 'unrecognized_keys')
    ? {
        code: 'tarjeta-ajena',
        message:
          'Esta tarjeta trae datos que no reconozco, así que no hice nada. Pídala de nuevo y repita la acción.',
      }
    : {
        code: 'datos-incompletos',
        message: 'Falta corregir lo siguiente. Lo que escribió se conserva.',
        details: [...new Set(typed)],
      };
};

export function parsed<T>(schema: z.ZodType<T>, data: unknown): Result<T> {
  const result = schema.safeParse(data);
  if (result.success) return { ok: true, value: result.data };
  const { code, message, details } = strange(result.error);
  return refuse(code, message, details);
}

/** The same act twice from one card (a double click, two devices) is one act: the card brings the id of its request. */
export const requestId = (turn: Turn, solicitud: string): string =>
  `${turn.actor.person.personId}:${solicitud}`;
