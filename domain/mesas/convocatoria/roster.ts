import { indicatorFeature } from '../../indicators';
import type { Grant } from '../../kernel/actor';
import type { Reader } from '../../kernel/store';
import { personFeature, procesoFeature, procesoOf } from '../../people';
import type { Invitee, Plan } from '../agenda';
import { guestSuggestions } from '../preparacion';

type Origin = Invitee['origin'];
type Place = Pick<Plan, 'procesoId' | 'dependenciaId'>;

/** Whom the register itself names for a mesa: of its dependencia, of its indicators and of their subsistemas (MES-030). */
export async function namedByRegister(
  reader: Pick<Reader, 'get'>,
  { procesoId, dependenciaId }: Place,
  indicatorIds: readonly string[],
): Promise<ReadonlyMap<string, Origin>> {
  const origins = new Map<string, Origin>();
  const add = (origin: Origin, ids: readonly (string | null | undefined)[]): void => {
    for (const id of ids) if (id && !origins.has(id)) origins.set(id, origin);
  };
  const { state: proceso } = await reader.get(procesoFeature, procesoId);
  const open = proceso.kind === 'open' ? proceso : null;
  const dependencia = open?.dependencias.find(({ id }) => id === dependenciaId);
  add('enlace', [dependencia?.enlaceTecnicoId, dependencia?.superiorId, dependencia?.directivoId]);
  add('usepot', [dependencia?.enlaceUsepotId]);
  for (const indicatorId of indicatorIds) {
    const { state } = await reader.get(indicatorFeature, indicatorId);
    if (state.kind === 'none') continue;
    const { enlaceId, coordinadorId, subsistema } = state.assignment;
    add('enlace', [enlaceId]);
    const subject = open?.subsistemas.find(({ id, nombre }) => id === subsistema || nombre === subsistema);
    add('usepot', [coordinadorId, subject?.coordinadorId]);
  }
  return origins;
}

/**
 * Why somebody is called, as the register and the roles say and whoever asks does not: who is of neither the dependencia nor the DAP is somebody
 * that the enlace adds, and waits for the vistos buenos (MES-030, MES-033). The guest of the preliminary actions is called by the USEPOT (MES-012).
 */
export async function originsOf(
  reader: Pick<Reader, 'get'>,
  place: Place,
  indicatorIds: readonly string[],
): Promise<(personId: string) => Promise<Origin>> {
  const { procesoId, dependenciaId } = place;
  const named = await namedByRegister(reader, place, indicatorIds);
  const { state: proceso } = await reader.get(procesoFeature, procesoId);
  const guests = await guestSuggestions(reader, proceso, procesoId, dependenciaId);
  return async (personId) => {
    const origin = named.get(personId);
    if (origin) return origin;
    if (guests.some((guest) => guest.personId === personId)) return 'usepot';
    const { state } = await reader.get(personFeature, personId);
    const grants = state.kind === 'registered' ? state.grants : [];
    if (grants.some((grant) => isOfTheDap(grant, procesoId))) return 'usepot';
    return grants.some((grant) => isOfTheDependencia(grant, place)) ? 'enlace' : 'invitado-por-enlace';
  };
}

const OF_THE_DAP = [
  'director-dap',
  'despacho-subdireccion',
  'lider-usepot',
  'coordinador-usepot',
  'enlace-usepot',
  'relator',
  'coordinador-tematico',
  'validador-bd',
];
const OF_THE_DEPENDENCIA = ['enlace-tecnico', 'superior-jerarquico', 'directivo-responsable', 'participante'];
const isOfTheDap = (grant: Grant, procesoId: string): boolean =>
  OF_THE_DAP.includes(grant.role) && procesoOf(grant) === procesoId;
/** Held in the whole proceso it names nobody of any dependencia. */
const isOfTheDependencia = (grant: Grant, { dependenciaId }: Place): boolean =>
  OF_THE_DEPENDENCIA.includes(grant.role) &&
  grant.scope.kind === 'dependencia' &&
  grant.scope.id === dependenciaId;
