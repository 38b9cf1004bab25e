import {
  ConfigureRegisterInput,
  configureRegister,
  PUBLISHED_SCALES,
  registroOf,
  schemaOf,
} from '../../../../domain/indicators';
import { ok, type Result, refuse } from '../../../../domain/kernel/result';
import { may, procesoFeature } from '../../../../domain/people';
import { asJson, type Call, perform, type Route, thenShow } from '../call';
import { type RegisterSettingsBody, RegisterSettingsSchema } from '../schemas/register-settings';

async function settings({
  reader,
  actor,
  ports: { procesoId },
}: Call): Promise<Result<RegisterSettingsBody>> {
  const allowed = may(actor, 'matrix/read', { procesoId });
  if (!allowed.ok) return allowed;
  const { state } = await reader.get(procesoFeature, procesoId);
  if (state.kind === 'none')
    return refuse('proceso-inexistente', 'Ese proceso no existe. Pida a quien administra que lo abra.');
  return ok({ ...registroOf(state), campos: schemaOf(state), publicadas: PUBLISHED_SCALES });
}

const one: Route = {
  method: 'get',
  path: '/indicators/settings',
  summary: 'La ficha del proceso, sus escalas con vigencia y origen, y las columnas recordadas',
  returns: RegisterSettingsSchema,
  run: async (call) => asJson(await settings(call)),
};

const configure: Route = {
  method: 'patch',
  path: '/indicators/settings',
  summary: 'Configura la ficha, las escalas o el cálculo; lo que no se envía queda como está',
  body: ConfigureRegisterInput.omit({ procesoId: true }),
  returns: RegisterSettingsSchema,
  precondition: settings,
  run: async (call) =>
    thenShow(await perform(call, configureRegister, { procesoId: call.ports.procesoId }), () =>
      settings(call),
    ),
};

export const registerSettingsRoutes = [one, configure];
