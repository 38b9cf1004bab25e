import { linksOf } from '../links';
import { tellPerson } from '../notify/tell-person';
import type { World } from '../ports';
import type { Sitting } from './sitting';

const BY_HAND =
  'Mientras tanto el proceso sigue: en Microsoft Teams, quien organizó la reunión o la moderó puede abrir la reunión en el calendario, ir a «Asistencia», descargar el archivo CSV e importarlo en Mesas; también puede agregar a mano a quienes asistieron.';

/** the organization has not allowed the application to read online meetings. */
export const tellNoPolicy = (
  world: World,
  tenantId: string,
  { mesaId, sesionId, titulo, personId, path }: Sitting,
): Promise<void> =>
  tellPerson(world, tenantId, personId, {
    key: `attendance/policy:${sesionId}`,
    mesaId: mesaId === sesionId ? null : mesaId,
    asunto: `No pude leer la asistencia de ${titulo}`,
    parrafos: [
      'Microsoft 365 no permite a Mesas leer el informe de asistencia de la reunión. Un administrador debe conceder el permiso OnlineMeetingArtifact.Read.All y asignar la directiva de acceso de aplicaciones (application access policy) a la cuenta que organiza las mesas. Nada se perdió.',
      BY_HAND,
    ],
    enlace: { label: 'Abrir la lista de asistencia', href: linksOf(world).tab(path) },
  });

/** A day later nothing had come: the setting may let people leave themselves out, or nobody entered through the link. */
export const tellNoReport = (
  world: World,
  tenantId: string,
  { mesaId, sesionId, titulo, personId, path }: Sitting,
): Promise<void> =>
  tellPerson(world, tenantId, personId, {
    key: `attendance/none:${sesionId}`,
    mesaId: mesaId === sesionId ? null : mesaId,
    asunto: `No llegó el informe de asistencia de ${titulo}`,
    parrafos: [
      'Pasó un día desde el cierre y Microsoft Teams no publicó un informe de asistencia de la reunión. Esto ocurre si nadie entró por el enlace o si la organización tiene desactivado el informe.',
      BY_HAND,
    ],
    enlace: { label: 'Abrir la lista de asistencia', href: linksOf(world).tab(path) },
  });
