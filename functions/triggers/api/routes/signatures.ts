import { escalationsList } from '../../../../domain/reports';
import {
  delegateSignature,
  RemindInput,
  ReplaceInput,
  ReturnInput,
  remindSigners,
  replaceSigner,
  returnDocument,
  SignInput,
  sign,
  signingFeature,
} from '../../../../domain/signatures';
import { asFile, asJson, type Call, perform, type Route, thenShow } from '../call';
import { PageQuery, pageOf } from '../page';
import { takeScan } from '../scan';
import { SigningPage, SigningSchema } from '../schemas';
import { shown } from '../shown';
import { NO_DOCUMENT, storedDocument } from '../stored-document';

const view = (call: Call) => shown(call).signing(call.param('signingId'));

const mine: Route = {
  method: 'get',
  path: '/signatures',
  summary: 'Los documentos que esperan la firma de quien pregunta',
  query: PageQuery,
  returns: SigningPage,
  run: async (call) => {
    const pendings = await shown(call).pendings();
    return pendings.ok
      ? asJson(pageOf(pendings.value.firmas, ({ signingId }) => signingId, call.query))
      : pendings;
  },
};

const one: Route = {
  method: 'get',
  path: '/signatures/{signingId}',
  summary: 'Una solicitud de firma: documento, firmantes y qué cambia',
  returns: SigningSchema,
  run: async (call) => asJson(await view(call)),
};

const signs: Route = {
  method: 'post',
  path: '/signatures/{signingId}/sign',
  summary: 'Firma la propia casilla sobre los bytes exactos del documento',
  body: SignInput.omit({ signingId: true, route: true }),
  returns: SigningSchema,
  run: async (call) =>
    thenShow(await perform(call, sign, { signingId: call.param('signingId'), route: 'tab' }), () =>
      view(call),
    ),
};

const returns: Route = {
  method: 'post',
  path: '/signatures/{signingId}/return',
  summary: 'Devuelve el documento con observaciones',
  body: ReturnInput.omit({ signingId: true }),
  returns: SigningSchema,
  run: async (call) =>
    thenShow(await perform(call, returnDocument, { signingId: call.param('signingId') }), () => view(call)),
};

const reminds: Route = {
  method: 'post',
  path: '/signatures/{signingId}/remind',
  summary: 'Recuerda a quienes falta su firma, una vez al día a cada persona',
  body: RemindInput.omit({ signingId: true }),
  returns: SigningSchema,
  run: async (call) =>
    thenShow(await perform(call, remindSigners, { signingId: call.param('signingId') }), () => view(call)),
};

const replaces: Route = {
  method: 'post',
  path: '/signatures/{signingId}/replace',
  summary: 'Reemplaza a quien debía firmar una casilla; las demás firmas se mantienen',
  body: ReplaceInput.omit({ signingId: true }),
  returns: SigningSchema,
  run: async (call) =>
    thenShow(await perform(call, replaceSigner, { signingId: call.param('signingId') }), () => view(call)),
};

const delegates: Route = {
  method: 'post',
  path: '/signatures/{signingId}/delegate',
  summary: 'Delega la propia firma en otra persona, con su fundamento',
  body: ReplaceInput.omit({ signingId: true }),
  returns: SigningSchema,
  run: async (call) =>
    thenShow(await perform(call, delegateSignature, { signingId: call.param('signingId') }), () =>
      view(call),
    ),
};

const byHand: Route = {
  method: 'post',
  path: '/signatures/{signingId}/by-hand/{block}',
  summary: 'Registra la firma manuscrita de una persona: el escaneo firmado en PDF, JPG o PNG (hasta 25 MB)',
  multipart: { file: 'El escaneo del documento firmado' },
  returns: SigningSchema,
  run: async (call) => thenShow(await takeScan(call), () => view(call)),
};

const scan: Route = {
  method: 'get',
  path: '/signatures/{signingId}/scans/{sha256}',
  summary: 'Los bytes exactos del escaneo de una firma manuscrita',
  returns: 'pdf',
  run: async (call) => {
    const seen = await view(call);
    if (!seen.ok) return seen;
    const sha256 = call.param('sha256').toLowerCase();
    const kept = seen.value.firmas.some(({ manuscrita }) => manuscrita?.sha256 === sha256);
    return asFile(kept ? await storedDocument(call, sha256) : NO_DOCUMENT);
  },
};

/** Bytes only for those who may see a request of which they are the document. */
const document: Route = {
  method: 'get',
  path: '/documents/{sha256}',
  summary: 'Los bytes exactos de un documento, por su huella',
  returns: 'pdf',
  run: async (call) => {
    const sha256 = call.param('sha256').toLowerCase();
    const requests = await call.reader.find(signingFeature, { documentSha256: sha256 });
    for (const { id } of requests) {
      const seen = await shown(call).signing(id);
      if (seen.ok) return asFile(await storedDocument(call, sha256));
    }
    return (await reportSeen(call, sha256)) ? asFile(await storedDocument(call, sha256)) : NO_DOCUMENT;
  },
};

/** The report of an indicator without agreement, for those who may see that mesa. */
async function reportSeen({ reader, actor, ports }: Call, sha256: string): Promise<boolean> {
  const all = await escalationsList(reader, actor, { procesoId: ports.procesoId });
  return all.ok && all.value.some(({ documentSha256 }) => documentSha256 === sha256);
}

export const signatureRoutes = [
  mine,
  one,
  signs,
  returns,
  reminds,
  replaces,
  delegates,
  byHand,
  scan,
  document,
];
