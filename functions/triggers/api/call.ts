import type { z } from 'zod';
import type { Actor } from '../../../domain/kernel/actor';
import type { Act } from '../../../domain/kernel/handle';
import { ok, type Result } from '../../../domain/kernel/result';
import type { Reader } from '../../../domain/kernel/store';
import type { ApiPorts, Pdf } from './ports';

/** A request of a person whom we know, taken apart. Nothing in it has been decided. */
export interface Call {
  readonly ports: ApiPorts;
  readonly actor: Actor;
  readonly reader: Reader;
  /** One per intention: the person's `Idempotency-Key`, or a fresh one. */
  readonly commandId: string;
  readonly request: Request;
  readonly param: (name: string) => string;
  readonly query: URLSearchParams;
  /** The JSON body, or `{}`; acts parse it themselves. */
  readonly body: Readonly<Record<string, unknown>>;
}
export type Answer =
  | { readonly kind: 'json'; readonly value: unknown }
  /** Already serialised and compressed, with its tag. */
  | {
      readonly kind: 'packed';
      readonly gzip: Uint8Array;
      readonly plain: () => Uint8Array;
      readonly etag: string;
    }
  | { readonly kind: 'file'; readonly file: Pdf }
  /** Server-sent events; the connection stays open. */
  | { readonly kind: 'events'; readonly body: ReadableStream<Uint8Array> };

export const FILE_TYPES = {
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
  zip: 'application/zip',
  events: 'text/event-stream',
} as const;
type FileKind = keyof typeof FILE_TYPES;

export interface Route {
  readonly method: 'get' | 'post' | 'patch' | 'delete';
  /** `/mesas/{mesaId}/open`, under `/api`. */
  readonly path: string;
  readonly summary: string;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  readonly multipart?: Readonly<Record<string, string>>;
  readonly returns: z.ZodType | FileKind;
  readonly status?: 201;
  /** What `If-Match` is compared with before the act runs. */
  readonly precondition?: (call: Call) => Promise<Result<unknown>>;
  readonly run: (call: Call) => Promise<Result<Answer>>;
}

export const json = (value: unknown): Answer => ({ kind: 'json', value });
const file = (pdf: Pdf): Answer => ({ kind: 'file', file: pdf });
export const asJson = <T>(result: Result<T>): Result<Answer> => (result.ok ? ok(json(result.value)) : result);
export const asFile = (result: Result<Pdf>): Result<Answer> => (result.ok ? ok(file(result.value)) : result);

/** Performs an act as the person of the call; its input is the body with the ids of the address, which win. */
export const perform = <I, O>(call: Call, act: Act<I, O>, fromAddress: Partial<I> = {}): Promise<Result<O>> =>
  call.ports.office.perform(call.actor, act, { ...call.body, ...fromAddress } as I, call.commandId);

/** After an act the caller gets the current state of the thing, never just «ok». */
export async function thenShow<T>(
  done: Result<unknown>,
  view: () => Promise<Result<T>>,
): Promise<Result<Answer>> {
  return done.ok ? asJson(await view()) : done;
}

/**
 * The acts on one thing, answered with that thing as it is then: `actsOn('/mesas/{mesaId}/floor', 'mesaId', FloorSchema, view)` makes the
 * row of each. The id of the address wins over the body.
 */
export const actsOn =
  <V>(place: string, key: string, returns: z.ZodType, view: (call: Call) => Promise<Result<V>>) =>
  <I>(name: string, summary: string, act: Act<I, unknown>, input: z.ZodObject): Route => ({
    method: 'post',
    path: `${place}/${name}`,
    summary,
    body: without(input, key),
    returns,
    run: async (call) =>
      thenShow(await perform(call, act, { [key]: call.param(key) } as Partial<I>), () => view(call)),
  });

const without = (input: z.ZodObject, key: string): z.ZodType => {
  const mask: Record<string, true> = { [key]: true };
  return input.omit(mask as Parameters<typeof input.omit>[0]);
};
