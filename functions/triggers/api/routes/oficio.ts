import { z } from 'zod';
import { ok, type Result } from '../../../../domain/kernel/result';
import {
  KeepPresentationInput,
  keepPresentation,
  loadMesa,
  mesaTarget,
  prepareOficio,
  SendOficioInput,
  sendOficio,
} from '../../../../domain/mesas';
import { type Action, may } from '../../../../domain/people';
import { beforeMesaView } from '../../../../domain/reports';
import { asFile, asJson, type Call, perform, type Route, thenShow } from '../call';
import { keptFile } from '../evidence';
import { expedienteOf } from '../expediente/expediente';
import { BeforeMesaSchema } from '../schemas/before-mesa';
import { NO_DOCUMENT, storedDocument } from '../stored-document';

const mesaOf = (call: Call): string => call.param('mesaId');
const view = (call: Call) => beforeMesaView(call.reader, call.actor, mesaOf(call));

/** Asked before anything is printed: who may not do it leaves no document behind. */
async function permitted(call: Call, action: Action): Promise<Result<void>> {
  const mesa = await loadMesa(call.reader, mesaOf(call));
  if (!mesa.ok) return mesa;
  const allowed = may(call.actor, action, mesaTarget(mesaOf(call), mesa.value, call.actor), mesa.value.kind);
  return allowed.ok ? ok(undefined) : allowed;
}

const before: Route = {
  method: 'get',
  path: '/mesas/{mesaId}/before',
  summary: 'Antes de la mesa: lo primero que falta, el alistamiento del moderador y el oficio',
  returns: BeforeMesaSchema,
  run: async (call) => asJson(await view(call)),
};

const prepare: Route = {
  method: 'post',
  path: '/mesas/{mesaId}/oficio',
  summary:
    'Genera el oficio con sus tres anexos; un texto corregido es otra versión y la anterior se conserva',
  body: z.strictObject({ texto: z.string().max(20_000) }),
  returns: BeforeMesaSchema,
  run: async (call) => {
    const texto = typeof call.body['texto'] === 'string' ? call.body['texto'] : '';
    const mesaId = mesaOf(call);
    const allowed = await permitted(call, 'mesas/prepare-oficio');
    if (!allowed.ok) return allowed;
    const documents = await call.ports.papers.oficio(call.actor, mesaId, texto);
    if (!documents.ok) return documents;
    const input = { mesaId, texto, documents: documents.value };
    return thenShow(await perform(call, prepareOficio, input), () => view(call));
  },
};

const sent: Route = {
  method: 'post',
  path: '/mesas/{mesaId}/oficio/sent',
  summary: 'Marca el oficio como enviado por Mercurio, con su radicado y su fecha',
  body: SendOficioInput.omit({ mesaId: true }),
  returns: BeforeMesaSchema,
  run: async (call) => thenShow(await perform(call, sendOficio, { mesaId: mesaOf(call) }), () => view(call)),
};

const presentation: Route = {
  method: 'post',
  path: '/mesas/{mesaId}/presentation',
  summary: 'Genera la presentación para la dependencia, o guarda el enlace de una propia',
  body: KeepPresentationInput.pick({ presentation: true }).partial(),
  returns: BeforeMesaSchema,
  run: async (call) => {
    const mesaId = mesaOf(call);
    if ('presentation' in call.body)
      return thenShow(await perform(call, keepPresentation, { mesaId }), () => view(call));
    const allowed = await permitted(call, 'mesas/keep-presentation');
    if (!allowed.ok) return allowed;
    const slides = await call.ports.papers.presentacion(call.actor, mesaId);
    if (!slides.ok) return slides;
    const { bytes } = slides.value;
    const sha256 = await call.ports.office.documents.put(call.actor.tenantId, bytes, slides.value);
    const input = { mesaId, presentation: { kind: 'documento' as const, sha256 } };
    return thenShow(await perform(call, keepPresentation, input), () => view(call));
  },
};

const presentationFile: Route = {
  method: 'post',
  path: '/mesas/{mesaId}/presentation/file',
  summary: 'Guarda como presentación un archivo propio',
  multipart: { file: 'El archivo: PDF o PowerPoint' },
  returns: BeforeMesaSchema,
  run: async (call) => {
    const mesaId = mesaOf(call);
    const allowed = await permitted(call, 'mesas/keep-presentation');
    if (!allowed.ok) return allowed;
    const sha256 = await keptFile(call);
    if (!sha256.ok) return sha256;
    const input = { mesaId, presentation: { kind: 'documento' as const, sha256: sha256.value } };
    return thenShow(await perform(call, keepPresentation, input), () => view(call));
  },
};

const attendance: Route = {
  method: 'get',
  path: '/mesas/{mesaId}/asistencia.pdf',
  summary: 'El formato de asistencia, con los convocados y el aviso de datos',
  returns: 'pdf',
  run: async (call) => asFile(await call.ports.papers.asistencia(call.actor, mesaOf(call))),
};

const archivo: Route = {
  method: 'get',
  path: '/mesas/{mesaId}/archivo.pdf',
  summary: 'El «Archivo de indicadores a tratar en la mesa», como lo recibe la dependencia (MES-031)',
  returns: 'pdf',
  run: async (call) => asFile(await call.ports.papers.archivo(call.actor, mesaOf(call))),
};

const document: Route = {
  method: 'get',
  path: '/mesas/{mesaId}/documents/{sha256}',
  summary: 'Un documento de antes de la mesa, por su huella: oficio, anexo o presentación',
  returns: 'pdf',
  run: async (call) => {
    const seen = await view(call);
    if (!seen.ok) return seen;
    const sha256 = call.param('sha256').toLowerCase();
    const { oficio, presentacion, anteriores } = seen.value;
    const kept = [{ versiones: oficio.versiones, presentacion }, ...anteriores].flatMap((one) => [
      one.presentacion?.sha256,
      ...one.versiones.flatMap(({ documentos }) => documentos.map(({ sha256 }) => sha256)),
    ]);
    return kept.includes(sha256) ? asFile(await storedDocument(call, sha256)) : NO_DOCUMENT;
  },
};

const expediente: Route = {
  method: 'get',
  path: '/mesas/{mesaId}/expediente.zip',
  summary: 'El expediente de la mesa con su índice; publico=1 no lleva datos de contacto ni borradores',
  query: z.object({ publico: z.enum(['1']).optional() }),
  returns: 'zip',
  run: async (call) => {
    const allowed = await permitted(call, 'mesas/expediente');
    return allowed.ok ? asFile(await expedienteOf(call, mesaOf(call), call.query.has('publico'))) : allowed;
  },
};

export const oficioRoutes = [
  before,
  prepare,
  sent,
  presentation,
  presentationFile,
  attendance,
  archivo,
  document,
  expediente,
];
