import { parseInstant } from '../../../domain/kernel/instant';
import { ok, type Result } from '../../../domain/kernel/result';
import type { Reader } from '../../../domain/kernel/store';
import {
  type Convocation,
  convocationWarnings,
  guestSuggestions,
  mesaFeature,
  mesaTitle,
  relatorSuggestion,
} from '../../../domain/mesas';
import { may, procesoFeature } from '../../../domain/people';
import type { Call } from './call';
import type { SchedulePreviewBody } from './schemas';

const FASES: Readonly<Record<string, 1 | 2 | 3>> = { 1: 1, 2: 2, 3: 3 };
const ref = (personId: string) => ({ personId, version: 1 });

/** What somebody who fills in the form of a mesa wants to know before saving (MES-021, MES-022, MES-026). */
export async function previewSchedule({
  ports,
  actor,
  reader,
  query,
}: Call): Promise<Result<SchedulePreviewBody>> {
  const { procesoId } = ports;
  const dependenciaId = query.get('dependencia') ?? '';
  const allowed = may(actor, 'mesas/schedule', { procesoId, dependenciaId });
  if (!allowed.ok) return allowed;
  const { state: proceso } = await reader.get(procesoFeature, procesoId);
  const dependencia =
    proceso.kind === 'open' ? proceso.dependencias.find(({ id }) => id === dependenciaId) : undefined;
  const suggested = await relatorSuggestion(reader, procesoId, dependenciaId);
  const sugeridoId = suggested.kind === 'one' ? suggested.personId : null;
  const moderadorId = query.get('moderador') ?? dependencia?.enlaceUsepotId ?? null;
  const relatorId = query.get('relator') ?? sugeridoId;
  const enlaceId = query.get('enlace') ?? dependencia?.enlaceTecnicoId ?? null;
  const start = parseInstant(query.get('start') ?? '');
  const end = parseInstant(query.get('end') ?? '');
  // Nobody chosen yet clashes with nobody: the warnings of the day are shown all the same.
  const plan: Convocation | null =
    start && end
      ? {
          procesoId,
          dependenciaId,
          fase: FASES[query.get('fase') ?? ''] ?? 2,
          start,
          end,
          moderador: ref(moderadorId ?? ''),
          relator: ref(relatorId ?? ''),
          enlace: enlaceId ? ref(enlaceId) : null,
        }
      : null;
  return ok({
    relator: {
      sugeridoId,
      razon: `${suggested.kind === 'none' ? 'Sin sugerencia' : 'Sugerido'}: ${suggested.reason}.`,
      empatados: suggested.kind === 'tie' ? suggested.personIds : [],
    },
    moderadorId: dependencia?.enlaceUsepotId ?? null,
    enlaceId: dependencia?.enlaceTecnicoId ?? null,
    advertencias: plan
      ? await convocationWarnings({ ...reader, now: ports.office.now() }, plan, query.getAll('indicator'))
      : [],
    invitadosSugeridos: (await guestSuggestions(reader, proceso, procesoId, dependenciaId)).map(
      ({ personId, reason }) => ({ personId, razon: `Sugerida: ${reason}.` }),
    ),
    enOtraMesa: await takenIndicators(reader, procesoId),
  });
}

async function takenIndicators(
  reader: Reader,
  procesoId: string,
): Promise<SchedulePreviewBody['enOtraMesa']> {
  const found = await reader.find(mesaFeature, { procesoId, status: ['scheduled', 'open'] });
  return found.flatMap(({ state }) =>
    state.kind === 'none'
      ? []
      : state.items.map(({ indicatorId }) => ({ indicatorId, mesa: mesaTitle(state.plan) })),
  );
}
