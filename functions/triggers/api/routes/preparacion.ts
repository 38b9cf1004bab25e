import { z } from 'zod';
import type { Act } from '../../../../domain/kernel/handle';
import { parseWith } from '../../../../domain/kernel/parse';
import {
  attachStep,
  PASOS,
  RecordStepInput,
  ReopenStepInput,
  recordStep,
  reopenStep,
} from '../../../../domain/mesas';
import { may } from '../../../../domain/people';
import { preparacionView } from '../../../../domain/reports';
import { asFile, asJson, type Call, perform, type Route, thenShow } from '../call';
import { keptFile } from '../evidence';
import { PreparacionSchema } from '../schemas/preparacion';
import { NO_DOCUMENT, storedDocument } from '../stored-document';

const Paso = z.enum(PASOS);
const view = ({ reader, actor, ports: { procesoId } }: Call) => preparacionView(reader, actor, procesoId);

const read: Route = {
  method: 'get',
  path: '/preparacion',
  summary: 'Las acciones preliminares A, B y C, y las sesiones que no son de una mesa',
  returns: PreparacionSchema,
  run: async (call) => asJson(await view(call)),
};

const onStep = <I extends { procesoId: string }>(
  name: string,
  summary: string,
  act: Act<I, unknown>,
  body: z.ZodObject,
): Route => ({
  method: 'post',
  path: `/preparacion/{paso}${name}`,
  summary,
  body: body.omit({ procesoId: true, paso: true }),
  returns: PreparacionSchema,
  run: async (call) => {
    const from = { procesoId: call.ports.procesoId, paso: call.param('paso') };
    return thenShow(await perform(call, act, from as unknown as Partial<I>), () => view(call));
  },
});

const upload: Route = {
  method: 'post',
  path: '/preparacion/{paso}/evidence',
  summary: 'Adjunta la evidencia de una acción preliminar',
  multipart: { file: 'El archivo: PDF, imagen u Office' },
  returns: PreparacionSchema,
  run: async (call) => {
    const { procesoId } = call.ports;
    const paso = parseWith(Paso, call.param('paso'));
    const allowed = paso.ok ? may(call.actor, 'preparacion/record', { procesoId }) : paso;
    const sha256 = allowed.ok ? await keptFile(call) : allowed;
    if (!paso.ok || !sha256.ok) return sha256.ok ? NO_DOCUMENT : sha256;
    const from = { procesoId, paso: paso.value, sha256: sha256.value };
    return thenShow(await perform(call, attachStep, from), () => view(call));
  },
};

/** Bytes only of what the view shows to this person. */
const file: Route = {
  method: 'get',
  path: '/preparacion/{paso}/evidence/{sha256}',
  summary: 'Los bytes exactos de una evidencia',
  returns: 'pdf',
  run: async (call) => {
    const seen = await view(call);
    if (!seen.ok) return seen;
    const sha256 = call.param('sha256').toLowerCase();
    const step = seen.value.pasos.find(({ paso }) => paso === call.param('paso'));
    return asFile(step?.archivos.includes(sha256) ? await storedDocument(call, sha256) : NO_DOCUMENT);
  },
};

export const preparacionRoutes = [
  read,
  onStep(
    '',
    'Registra una acción preliminar con fecha, responsable y evidencia',
    recordStep,
    RecordStepInput,
  ),
  onStep('/reopen', 'Reabre una acción preliminar, con motivo', reopenStep, ReopenStepInput),
  upload,
  file,
];
