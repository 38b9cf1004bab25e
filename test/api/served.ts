import { createHash } from 'node:crypto';
import { SYSTEM } from '../../domain/kernel/actor';
import { handle } from '../../domain/kernel/handle';
import type { Office as OfficePort } from '../../domain/kernel/office';
import { ok, refuse } from '../../domain/kernel/result';
import { mesaFeature } from '../../domain/mesas';
import { actorFor } from '../../domain/people';
import { formView } from '../../domain/reports';
import { mesaPapers } from '../../functions/adapters/documents/mesa-papers';
import { documentPrinter } from '../../functions/adapters/documents/printer';
import { typesetPublic } from '../../functions/adapters/documents/public';
import { type ApiPorts, api } from '../../functions/triggers/api';
import { type Held, heldMesa } from '../dies058/held';
import { type Office, office, PROCESO } from '../dies058/office';
import { circumstances, NOW, TENANT, TODAY } from '../helpers/given';

type Body = Record<string, unknown> & { readonly items?: readonly Record<string, unknown>[] };
export interface Reply {
  readonly status: number;
  readonly body: Body;
  readonly response: Response;
}
export interface Ask {
  readonly as?: string | null;
  readonly method?: string;
  readonly body?: unknown;
  readonly form?: FormData;
  readonly headers?: Record<string, string>;
}
export interface Served {
  readonly house: Office;
  readonly held: Held;
  readonly ask: (path: string, ask?: Ask) => Promise<Reply>;
  readonly ports: ApiPorts;
  readonly logged: readonly object[];
}

/** The API in process, over the office of the tests: a token is the name of a person. */
export async function served(overrides: Partial<ApiPorts> = {}): Promise<Served> {
  const house = await office();
  const held = await heldMesa(house);
  const documents = new Map<string, { bytes: Uint8Array; contentType: string; filename: string }>();
  const logged: object[] = [];
  let ids = 0;
  const desk: OfficePort = {
    perform: (actor, act, input, commandId) =>
      handle(house.store, actor, act, input, circumstances({ commandId })),
    reader: (tenantId) => house.store.reader(tenantId),
    now: () => NOW,
    today: () => TODAY,
    freshId: () => `fresh-${++ids}`,
    documents: {
      put: async (_tenant, bytes, meta) => {
        const sha256 = createHash('sha256').update(bytes).digest('hex');
        documents.set(sha256, { bytes, ...meta });
        return sha256;
      },
      get: async (_tenant, sha256) => documents.get(sha256) ?? null,
    },
    printer: {
      form: async (actor, formId) => {
        const view = await formView(house.reader(), actor, formId);
        if (!view.ok) return view;
        const bytes = Buffer.from(`%PDF ${view.value.consecutivo} r${view.value.revision}`);
        const sha256 = await desk.documents.put(TENANT, bytes, {
          contentType: 'application/pdf',
          filename: 'forma.pdf',
        });
        return ok({ sha256, revision: view.value.revision, title: view.value.consecutivo });
      },
      acta: async (_actor, actaId) => {
        const bytes = Buffer.from(`%PDF acta ${actaId}`);
        const sha256 = await desk.documents.put(TENANT, bytes, {
          contentType: 'application/pdf',
          filename: 'acta.pdf',
        });
        return ok({ sha256, revision: 1, title: 'Acta 001-1' });
      },
    },
  };
  const pdf = (text: string) => ({
    bytes: Buffer.from(text),
    contentType: 'application/pdf',
    filename: 'borrador ñ.pdf',
  });
  const paper = {
    reader: (tenantId: string) => ({ ...house.store.reader(tenantId), today: TODAY }),
    documents: desk.documents,
    now: () => NOW,
    publicUrl: 'https://mesas.example',
  };
  // What goes with the oficio is really printed; so is what may be published.
  const real = documentPrinter(paper);
  const open = documentPrinter({ ...paper, typeset: typesetPublic });
  const papers = {
    draftForm: async () => ok(pdf('%PDF borrador')),
    draftActa: async () => ok(pdf('%PDF borrador acta')),
    cronograma: async () => ok(pdf('%PDF cronograma')),
    formToSign: async () => ok(pdf('%PDF formato')),
    actaToSign: async () => ok(pdf('%PDF acta')),
    informe: async () => ok(pdf('%PDF informe')),
    decision: async () => ok(pdf('%PDF decisión')),
    signedForm: async () => ok(pdf('%PDF firmado')),
    finalActa: async () => ok(pdf('%PDF acta final')),
    constancia: async () => ok(pdf('%PDF constancia')),
    ...mesaPapers({ ...paper, cronograma: real.cronograma }),
  };
  const publicPapers = {
    ...open,
    ...mesaPapers({ ...paper, typeset: typesetPublic, cronograma: open.cronograma }),
  };
  const ports: ApiPorts = {
    office: desk,
    papers,
    publicPapers,
    verifyToken: async (request) => {
      const who = /^Bearer (\w+)$/.exec(request.headers.get('Authorization') ?? '')?.[1];
      return who
        ? ok({ tenantId: TENANT, oid: who, name: who })
        : refuse('missing', 'Falta la identidad de Teams.');
    },
    actorFor: async ({ oid }) =>
      (await house.reader().persons.current(oid))
        ? ok(
            oid === SYSTEM.personId
              ? { tenantId: TENANT, person: SYSTEM, grants: [] }
              : await actorFor(house.reader(), TENANT, { personId: oid, version: 1 }),
          )
        : refuse('unknown', 'Su cuenta no está registrada en esta oficina.'),
    tenantId: TENANT,
    procesoId: PROCESO,
    publicUrl: 'https://mesas.example',
    contact: 'mesas@oficina.example',
    deliveries: { find: async () => null, ofMesa: async () => [] },
    version: '0.1.0',
    watch: (_tenant, [mesaId = ''], tell) => {
      const look = async () => tell(String((await house.reader().get(mesaFeature, mesaId)).version));
      void look();
      const timer = setInterval(() => void look(), 20).unref();
      return () => clearInterval(timer);
    },
    calendars: {
      busyBetween: async () => [],
      freeMoments: async () => ({ answered: false, moments: [] }),
      readAnswers: async () => true,
    },
    directory: async () => null,
    healthy: async () => true,
    log: { info: (fields) => void logged.push(fields), error: (fields) => void logged.push(fields) },
    ...overrides,
  };
  const app = api(ports);
  const ask = async (
    path: string,
    { as = 'lider', method = 'GET', body, form, headers = {} }: Ask = {},
  ): Promise<Reply> => {
    const response = await app.request(path, {
      method,
      headers: {
        ...(as === null ? {} : { Authorization: `Bearer ${as}` }),
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...headers,
      },
      ...(form ? { body: form } : body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const json =
      /json/.test(response.headers.get('Content-Type') ?? '') && !response.headers.has('Content-Encoding');
    return { status: response.status, body: json ? ((await response.clone().json()) as Body) : {}, response };
  };
  return { house, held, ask, ports, logged };
}
