import type { Answer } from './call';
import { etagOf, matchesTag } from './etag';

const BASE = { 'Cache-Control': 'private, no-cache', Vary: 'Authorization, Accept-Encoding' };

/** An answer as HTTP: tagged, and 304 when the caller already holds it. */
export function respond(answer: Answer, request: Request, status = 200): Response {
  const known = request.headers.get('If-None-Match');
  const reading = request.method === 'GET' || request.method === 'HEAD';
  switch (answer.kind) {
    case 'json': {
      const body = JSON.stringify(answer.value);
      const etag = etagOf(body);
      if (reading && matchesTag(known, etag)) return unchanged(etag);
      return new Response(body, {
        status,
        headers: { ...BASE, 'Content-Type': 'application/json; charset=utf-8', ETag: etag },
      });
    }
    case 'packed': {
      if (matchesTag(known, answer.etag)) return unchanged(answer.etag);
      const zipped = /\bgzip\b/.test(request.headers.get('Accept-Encoding') ?? '');
      return new Response(bodyOf(zipped ? answer.gzip : answer.plain()), {
        headers: {
          ...BASE,
          'Content-Type': 'application/json; charset=utf-8',
          ETag: answer.etag,
          ...(zipped ? { 'Content-Encoding': 'gzip' } : {}),
        },
      });
    }
    case 'events':
      return new Response(answer.body, {
        headers: {
          'Cache-Control': 'no-store',
          'Content-Type': 'text/event-stream; charset=utf-8',
          'X-Accel-Buffering': 'no',
        },
      });
    case 'file': {
      const { bytes, contentType, filename } = answer.file;
      const etag = etagOf(bytes);
      if (matchesTag(known, etag)) return unchanged(etag);
      return new Response(bodyOf(bytes), {
        headers: {
          ...BASE,
          'Content-Type': contentType,
          'Content-Disposition': inline(filename),
          ETag: etag,
        },
      });
    }
  }
}

const unchanged = (etag: string): Response =>
  new Response(null, { status: 304, headers: { ...BASE, ETag: etag } });
const bodyOf = (bytes: Uint8Array): ArrayBuffer =>
  bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;

/** RFC 6266: a plain name for old readers, the true one beside it. */
const inline = (filename: string): string =>
  `inline; filename="${filename.replaceAll(/[^\w.-]+/g, '_')}"; filename*=UTF-8''${encodeURIComponent(filename)}`;
