import { ok, type Result, refuse } from '../../../../domain/kernel/result';
import { BY_ARRIVAL } from '../../../../domain/mesas';
import {
  ConfigureProcesoInput,
  configureProceso,
  DEFAULT_ORDEN,
  DEFAULT_SEGUIMIENTO,
  may,
  procesoFeature,
} from '../../../../domain/people';
import { asJson, type Call, perform, type Route, thenShow } from '../call';
import { type SettingsBody, SettingsSchema } from '../schemas/settings';

async function settings({ reader, actor, ports: { procesoId } }: Call): Promise<Result<SettingsBody>> {
  const allowed = may(actor, 'matrix/read', { procesoId });
  if (!allowed.ok) return allowed;
  const { state } = await reader.get(procesoFeature, procesoId);
  if (state.kind === 'none')
    return refuse('proceso-inexistente', 'Ese proceso no existe. Pida a quien administra que lo abra.');
  const { palabra, orden, seguimiento, ...rest } = state.settings;
  return ok({
    nombre: state.nombre,
    terminoDevolucionDias: rest.terminoDevolucionDias,
    terminoOrigen: rest.terminoOrigen,
    decisionDespachoDias: rest.decisionDespachoDias ?? null,
    decisionDespachoOrigen: rest.decisionDespachoOrigen ?? '',
    cierres: rest.cierres,
    avisoDatos: rest.avisoDatos,
    quorum: rest.quorum ?? null,
    palabra: palabra ?? BY_ARRIVAL,
    orden: orden ?? DEFAULT_ORDEN,
    seguimiento: seguimiento ?? DEFAULT_SEGUIMIENTO,
    predeterminado: [
      ...(palabra ? [] : (['palabra'] as const)),
      ...(orden ? [] : (['orden'] as const)),
      ...(seguimiento ? [] : (['seguimiento'] as const)),
    ],
  });
}

const one: Route = {
  method: 'get',
  path: '/settings',
  summary: 'Plazos con su origen, orden del día, reglas de la palabra, avisos y cierres del proceso',
  returns: SettingsSchema,
  run: async (call) => asJson(await settings(call)),
};

const configure: Route = {
  method: 'patch',
  path: '/settings',
  summary: 'Configura el proceso; lo que no se envía queda como está',
  body: ConfigureProcesoInput.omit({ procesoId: true }),
  returns: SettingsSchema,
  precondition: settings,
  run: async (call) =>
    thenShow(await perform(call, configureProceso, { procesoId: call.ports.procesoId }), () =>
      settings(call),
    ),
};

export const settingsRoutes = [one, configure];
