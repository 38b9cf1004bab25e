import { loadProceso, type OpenProceso } from '../dies058';
import type { Actor } from '../kernel/actor';
import { ok, type Result } from '../kernel/result';
import type { Reader } from '../kernel/store';
import { enumerar } from '../kernel/text';
import {
  PASO_WORDS,
  PASOS,
  preparacionFeature,
  type RolInvitada,
  sesionFeature,
  sesionTarget,
} from '../mesas';
import { may } from '../people';
import { loadNames } from './names';
import { offersOf } from './offers';
import { sesionViewOf } from './sesion';
import type { PasoView, PreparacionView, SesionView } from './views';

/** The preliminary actions with their dates and evidence, and the sesiones that belong to no mesa (MES-010 to MES-012, MES-036). */
export async function preparacionView(
  reader: Reader,
  actor: Actor,
  procesoId: string,
): Promise<Result<PreparacionView>> {
  const allowed = may(actor, 'preparacion/read', { procesoId });
  if (!allowed.ok) return allowed;
  const proceso = await loadProceso(reader, procesoId);
  if (!proceso.ok) return proceso;
  const { state } = await reader.get(preparacionFeature, procesoId);
  const names = await loadNames(reader, state, [], false);
  const pasos = PASOS.map((paso): PasoView => {
    const { archivos = [], hecho = null } = (state.kind === 'open' ? state.pasos[paso] : undefined) ?? {};
    return {
      paso,
      titulo: PASO_WORDS[paso],
      hecho: hecho !== null,
      fecha: hecho?.fecha ?? null,
      responsable: hecho ? names.of(hecho.responsable) : null,
      evidencia: hecho?.evidencia ?? '',
      archivos,
      rol: hecho?.rol ?? null,
      rolTexto: rolTexto(hecho?.rol ?? null, proceso.value),
      registradoPor: hecho ? names.of(hecho.by).nombre : null,
    };
  });
  return ok({
    pasos,
    pendientes: pasos.filter(({ hecho }) => !hecho).length,
    sesiones: await sesionesOfProceso(reader, actor, procesoId),
    offers: offersOf(actor, { procesoId }, 'open', [
      { verb: 'preparacion/record', label: 'Registrar', when: true },
      { verb: 'sesiones/plan', label: 'Agendar sesión', when: true },
    ]),
  });
}

function rolTexto(rol: RolInvitada | null, { dependencias }: OpenProceso): string {
  if (rol === null) return '';
  if (rol.kind === 'si') return 'Sí: la SPTEC es invitada de las mesas con otras dependencias';
  if (rol.kind === 'no') return 'No: la SPTEC no es invitada de las otras mesas';
  const named = rol.dependenciaIds.map((id) => dependencias.find((one) => one.id === id)?.nombre ?? id);
  return `En las mesas de ${enumerar(named)}`;
}

async function sesionesOfProceso(
  reader: Reader,
  actor: Actor,
  procesoId: string,
): Promise<readonly SesionView[]> {
  const found = await reader.find(sesionFeature, { procesoId }, { orderBy: 'start' });
  const views: SesionView[] = [];
  for (const { id, state } of found)
    if (state.kind !== 'none' && may(actor, 'sesiones/read', sesionTarget(id, state, actor), state.kind).ok)
      views.push(await sesionViewOf(reader, actor, id, state));
  return views;
}
