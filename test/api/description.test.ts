import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type {
  AttendanceBody,
  ImportReportBody,
  MeBody,
  SchedulePreviewBody,
} from '../../functions/triggers/api/schemas';
import type { FreeMomentsBody } from '../../functions/triggers/api/schemas/free-moments';
import type { SettingsBody } from '../../functions/triggers/api/schemas/settings';
import type { StructureBody } from '../../functions/triggers/api/schemas/structure';
import { statusOf, TITLES } from '../../functions/triggers/api/statuses';
import type * as configuration from '../../tab/configuration/wire';
import type * as tab from '../../tab/wire';
import { served } from './served';

type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never;
/** What the API answers is what the tab expects; a difference does not compile. */
const AGREED: readonly true[] = [
  true satisfies Same<MeBody, tab.Me>,
  true satisfies Same<AttendanceBody, tab.Attendance>,
  true satisfies Same<ImportReportBody, tab.ImportReport>,
  true satisfies Same<SchedulePreviewBody, tab.SchedulePreview>,
  true satisfies Same<FreeMomentsBody, tab.FreeMoments>,
  true satisfies Same<SettingsBody, configuration.Settings>,
  true satisfies Same<StructureBody, configuration.Structure>,
];

interface Operation {
  readonly summary: string;
  readonly operationId: string;
  readonly requestBody?: unknown;
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
  readonly responses: Record<string, unknown>;
}
interface Description {
  readonly openapi: string;
  readonly paths: Record<string, Record<string, Operation>>;
  readonly components: { readonly schemas: Record<string, unknown> };
}

test('X-050 the description is complete: every address, every schema it points to, every body', async () => {
  expect(AGREED).toHaveLength(7);
  const { ask } = await served();
  const { body } = await ask('/api/openapi.json', { as: null });
  const api = body as unknown as Description;
  expect(api.openapi).toBe('3.1.0');
  const references = [...JSON.stringify(body).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)].map(
    ([, name]) => name,
  );
  expect([...new Set(references)].filter((name) => !(name! in api.components.schemas))).toEqual([]);
  const operations = Object.entries(api.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
  expect(operations.length).toBeGreaterThan(45);
  const ids = operations.map(({ operation }) => operation.operationId);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { path, method, operation } of operations) {
    expect([path, operation.summary.length > 5]).toEqual([path, true]);
    const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    expect([
      path,
      operation.parameters?.filter((each) => each.in === 'path').map(({ name }) => name) ?? [],
    ]).toEqual([path, named]);
    const writes = method === 'post' || method === 'patch';
    expect([path, writes && !('requestBody' in operation)]).toEqual([path, false]);
  }
});

test('every address of the description answers something other than «unknown address»', async () => {
  const { ask } = await served();
  const { body } = await ask('/api/openapi.json', { as: null });
  for (const [path, methods] of Object.entries((body as unknown as Description).paths))
    for (const method of Object.keys(methods)) {
      const reply = await ask(path.replaceAll(/\{\w+\}/g, 'ninguno'), {
        as: 'relator',
        method: method.toUpperCase(),
      });
      expect([method, path, reply.body['code']]).not.toEqual([method, path, 'direccion-desconocida']);
      expect([method, path, reply.status < 500]).toEqual([method, path, true]);
    }
  expect((await ask('/api/nada')).body).toMatchObject({ code: 'direccion-desconocida', status: 404 });
});

test('health says whether the database answers, without a token', async () => {
  const { ask } = await served();
  expect((await ask('/api/health', { as: null })).body).toMatchObject({ status: 'ok' });
  const away = await served({ healthy: async () => false });
  const { status, body } = await away.ask('/api/health', { as: null });
  expect([status, body['status']]).toEqual([503, 'unavailable']);
});

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name));

test('X-052 refusals about something that is not there answer 404, and every status has a title', () => {
  const codes = filesIn('domain').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/refuse\(\s*'([a-z0-9-]+)'/g)].map(([, code]) => code ?? ''),
  );
  const lost = [...new Set(codes)].filter(
    (code) => code.endsWith('-inexistente') && code !== 'fecha-inexistente',
  );
  expect(lost.filter((code) => statusOf(code) !== 404)).toEqual([]);
  expect(codes.every((code) => TITLES[statusOf(code)] !== undefined)).toBe(true);
});

test('answers forbid framing, sniffing and foreign scripts', async () => {
  const { ask } = await served();
  const { response } = await ask('/api/me');
  expect(response.headers.get('Content-Security-Policy')).toContain("frame-ancestors 'none'");
  expect(response.headers.get('X-Content-Type-Options')).toBe('nosniff');
  expect(response.headers.get('Cache-Control')).toContain('private');
});
