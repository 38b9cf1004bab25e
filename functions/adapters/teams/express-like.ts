import type { Response as BotResponse } from 'botbuilder';

interface Caught {
  readonly express: BotResponse;
  readonly status: () => number;
  readonly body: () => unknown;
}

/** What botbuilder writes, caught: it speaks Express, our handlers speak fetch. */
export function caughtResponse(): Caught {
  let status = 200;
  let body: unknown;
  const express: BotResponse = {
    socket: undefined,
    status: (code: number) => {
      status = code;
      return express;
    },
    header: () => express,
    send: (sent?: unknown) => {
      body = sent;
      return express;
    },
    end: () => express,
  };
  return { express, status: () => status, body: () => body };
}

export function answer(status: number, body: unknown): Response {
  if (body === undefined || body === null || status === 204) return new Response(null, { status });
  if (typeof body === 'string')
    return new Response(body, { status, headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
  return Response.json(body, { status });
}
