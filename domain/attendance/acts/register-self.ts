import type { Act } from '../../kernel/handle';
import { parseWith } from '../../kernel/parse';
import { ok, refuse } from '../../kernel/result';
import { loadMesa, mesaTarget } from '../../mesas';
import { may, procesoFeature } from '../../people';
import { RegisterSelfInput } from '../parse';
import { changeSheet } from './on-sheet';

/**
 * «Registrar mi asistencia», for who is in the room of a mesa that is held there (MES-055). The notice of data treatment was on the screen before, and
 * its version is kept (X-041, Ley 1581 de 2012).
 */
export const registerSelf: Act<RegisterSelfInput> = {
  name: 'attendance/register-self',
  run: async (raw, desk) => {
    const input = parseWith(RegisterSelfInput, raw);
    if (!input.ok) return input;
    const { mesaId, sesionId, aviso, grabacion } = input.value;
    const mesa = await loadMesa(desk, mesaId);
    if (!mesa.ok) return mesa;
    const { plan, kind } = mesa.value;
    const allowed = may(
      desk.actor,
      'attendance/register-self',
      mesaTarget(mesaId, mesa.value, desk.actor),
      kind,
    );
    if (!allowed.ok) return allowed;
    if (kind !== 'open' || plan.sesionId !== sesionId)
      return refuse(
        'mesa-no-abierta',
        'No se registró: esa sesión no está abierta en este momento. Si estuvo en la sala, pídale al relator que lo agregue.',
      );
    if (plan.modalidad === 'virtual')
      return refuse(
        'sesion-virtual',
        'No hace falta registrarse: la sesión es virtual y Teams registra la asistencia. Si entró por otro medio, pídale al relator que lo agregue.',
      );
    const { state: proceso } = await desk.look(procesoFeature, plan.procesoId);
    if (proceso.kind === 'open' && proceso.settings.avisoDatos.version !== aviso)
      return refuse(
        'aviso-anterior',
        'No se registró: el aviso de tratamiento de datos cambió. Léalo de nuevo y confirme.',
      );
    const person = await desk.persons.at(desk.actor.person);
    const changed = await changeSheet(desk, plan.sesionId, {
      type: 'register-self',
      mesaId,
      aviso,
      ...(grabacion ? { grabacion: true as const } : {}),
      hasEmail: (person?.email ?? null) !== null,
    });
    return changed.ok ? ok(undefined) : changed;
  },
};
