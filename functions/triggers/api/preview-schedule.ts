import { indicatorFeature } from '../../../domain/indicators';
import { fechaHora, horaCorta, parseInstant } from '../../../domain/kernel/instant';
import { ok, type Result } from '../../../domain/kernel/result';
import type { Reader } from '../../../domain/kernel/store';
import { punto } from '../../../domain/kernel/text';
import {
  type Convocation,
  convocationWarnings,
  guestSuggestions,
  mesaFeature,
  mesaTitle,
  originsOf,
  proposedIndicators,
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
  const taken = await takenIndicators(reader, procesoId);
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
    calendario: plan ? await calendarsSay({ ports, actor, reader }, plan, query.getAll('invitee')) : SILENT,
    convocados: await calledAs(reader, { procesoId, dependenciaId }, query),
    enOtraMesa: taken,
    propuestos: await proposedFor(reader, procesoId, dependenciaId, taken),
  });
}

/** What people's own calendars say of that hour: said, never an obstacle; without Outlook it is said that nobody looked (MES-026). */
async function calendarsSay(
  { ports, actor, reader }: Pick<Call, 'ports' | 'actor' | 'reader'>,
  { moderador, relator, enlace, start, end }: Convocation,
  invitees: readonly string[],
): Promise<SchedulePreviewBody['calendario']> {
  const asked = [moderador.personId, relator.personId, enlace?.personId ?? '', ...invitees].filter(Boolean);
  if (asked.length === 0 || start >= end) return SILENT;
  const busy = await ports.calendars.busyBetween(actor.tenantId, asked, start, end);
  if (!busy)
    return {
      consultado: false,
      avisos: [
        'No se pudieron consultar los calendarios de Outlook: revise usted si las personas están libres.',
      ],
    };
  const byPerson = new Map(busy.map((one) => [one.personId, one]));
  const avisos = await Promise.all(
    [...byPerson].map(async ([personId, one]) => {
      const name = (await reader.persons.current(personId))?.name ?? 'Una persona';
      return `${name} tiene ocupado su calendario de Outlook: ${fechaHora(one.start)} a ${punto(horaCorta(one.end))}`;
    }),
  );
  return { consultado: true, avisos };
}
const SILENT: SchedulePreviewBody['calendario'] = { consultado: false, avisos: [] };

/** Why each is called and who waits for the vistos buenos, as saving will decide it (MES-030, MES-033). */
async function calledAs(
  reader: Reader,
  place: { readonly procesoId: string; readonly dependenciaId: string },
  query: URLSearchParams,
): Promise<SchedulePreviewBody['convocados']> {
  const asked = query.getAll('indicator');
  const own = asked.length > 0 ? [] : await reader.find(indicatorFeature, { ...place, status: 'active' });
  const originOf = await originsOf(reader, place, [...asked, ...own.map(({ id }) => id)]);
  return Promise.all(
    [...new Set(query.getAll('invitee'))].map(async (personId) => {
      const origen = await originOf(personId);
      return { personId, origen, texto: WHY_CALLED[origen] };
    }),
  );
}
const WHY_CALLED = {
  usepot: 'La convoca la USEPOT.',
  enlace: 'Es de la dependencia, según el registro.',
  'invitado-por-enlace':
    'No está en el registro de la dependencia ni de la oficina: se citará cuando tenga el visto bueno de líderes y directivos.',
} as const;

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

/** The indicators that the form begins with. */
async function proposedFor(
  reader: Reader,
  procesoId: string,
  dependenciaId: string,
  taken: SchedulePreviewBody['enOtraMesa'],
): Promise<readonly string[]> {
  const active = await reader.find(indicatorFeature, { procesoId, dependenciaId, status: 'active' });
  return proposedIndicators(
    active.map(({ id }) => id),
    new Set(taken.map(({ indicatorId }) => indicatorId)),
  );
}
