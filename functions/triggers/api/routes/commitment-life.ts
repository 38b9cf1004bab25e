import { z } from 'zod';
import {
  AnswerDelegationInput,
  AnswerExtensionInput,
  AskExtensionInput,
  answerDelegation,
  answerExtension,
  askExtension,
  CommentCommitmentInput,
  chooseDigest,
  closeFeed,
  commentCommitment,
  DelegateInput,
  delegateCommitment,
  openFeed,
  RecordDocumentInput,
  RejectInput,
  recordFromDocument,
  rejectCommitment,
  VerifyInput,
  verifyCommitment,
} from '../../../../domain/commitments';
import { ok, type Result } from '../../../../domain/kernel/result';
import { FRECUENCIAS, personFeature } from '../../../../domain/people';
import { commitmentDetail } from '../../../../domain/reports';
import { newFeedToken } from '../calendar-feed';
import { actsOn, asFile, asJson, type Call, perform, type Route, thenShow } from '../call';
import { evidenceOf, takeEvidence } from '../evidence';
import { CommitmentDetailSchema, type PreferencesBody, PreferencesSchema } from '../schemas/commitment';

const idOf = (call: Call): string => call.param('commitmentId');
const detail = (call: Call, id = idOf(call)) => commitmentDetail(call.reader, call.actor, id);

const one: Route = {
  method: 'get',
  path: '/commitments/{commitmentId}',
  summary: 'Un compromiso con todo lo que le pasó: fechas, evidencias, delegaciones, comentarios y avisos',
  returns: CommitmentDetailSchema,
  run: async (call) => asJson(await detail(call)),
};

const fromDocument: Route = {
  method: 'post',
  path: '/commitments/from-document',
  summary: 'Registra un compromiso que sale de una ayuda de memoria o de una reunión bilateral',
  body: RecordDocumentInput.omit({ procesoId: true }),
  returns: CommitmentDetailSchema,
  status: 201,
  run: async (call) => {
    const done = await perform(call, recordFromDocument, { procesoId: call.ports.procesoId });
    return done.ok ? asJson(await detail(call, done.value.commitmentId)) : done;
  },
};

const act = actsOn('/commitments/{commitmentId}', 'commitmentId', CommitmentDetailSchema, detail);

const attach: Route = {
  method: 'post',
  path: '/commitments/{commitmentId}/evidence',
  summary: 'Adjunta un archivo como evidencia (hasta 25 MB)',
  multipart: { file: 'El archivo' },
  returns: CommitmentDetailSchema,
  run: async (call) => thenShow(await takeEvidence(call, idOf(call)), () => detail(call)),
};

const evidence: Route = {
  method: 'get',
  path: '/commitments/{commitmentId}/evidence/{sha256}',
  summary: 'Los bytes exactos de una evidencia',
  returns: 'pdf',
  run: async (call) => asFile(await evidenceOf(call, idOf(call), call.param('sha256').toLowerCase())),
};

async function preferences(call: Call, url: string | null = null): Promise<Result<PreferencesBody>> {
  const { state } = await call.reader.get(personFeature, call.actor.person.personId);
  const known = state.kind === 'registered' ? state : null;
  return ok({ resumen: known?.resumen ?? 'ninguno', calendario: known?.feed !== undefined, url });
}

const mine: Route = {
  method: 'get',
  path: '/me/preferences',
  summary: 'Con qué frecuencia recibe su resumen y si tiene calendario',
  returns: PreferencesSchema,
  run: async (call) => asJson(await preferences(call)),
};

const digest: Route = {
  method: 'post',
  path: '/me/digest',
  summary: 'Elige la frecuencia de su resumen de pendientes',
  body: z.strictObject({ frecuencia: z.enum(FRECUENCIAS) }),
  returns: PreferencesSchema,
  run: async (call) =>
    thenShow(await perform(call, chooseDigest, { procesoId: call.ports.procesoId }), () => preferences(call)),
};

const feed: Route = {
  method: 'post',
  path: '/me/calendar',
  summary: 'Crea la dirección de su calendario de compromisos; la anterior deja de servir',
  body: z.strictObject({}),
  returns: PreferencesSchema,
  run: async (call) => {
    const { token, hash } = newFeedToken(call.actor.person.personId);
    const url = `${call.ports.publicUrl.replace(/\/+$/, '')}/api/commitments.ics?token=${token}`;
    return thenShow(await perform(call, openFeed, { hash }), () => preferences(call, url));
  },
};

const revoke: Route = {
  method: 'delete',
  path: '/me/calendar',
  summary: 'Revoca la dirección de su calendario',
  returns: PreferencesSchema,
  run: async (call) => thenShow(await perform(call, closeFeed), () => preferences(call)),
};

export const commitmentLifeRoutes = [
  fromDocument,
  one,
  attach,
  evidence,
  act('verify', 'Verifica lo informado; lo hace otra persona', verifyCommitment, VerifyInput),
  act('reject', 'Devuelve lo informado, con su motivo', rejectCommitment, RejectInput),
  act('comments', 'Comenta el compromiso', commentCommitment, CommentCommitmentInput),
  act('delegate', 'Ofrece el compromiso a otra persona', delegateCommitment, DelegateInput),
  act('answer-delegation', 'Acepta o rechaza la delegación', answerDelegation, AnswerDelegationInput),
  act('extension', 'Pide ampliar el plazo', askExtension, AskExtensionInput),
  act('answer-extension', 'Concede o niega la ampliación', answerExtension, AnswerExtensionInput),
  mine,
  digest,
  feed,
  revoke,
];
