import type { Office } from '../../../domain/kernel/office';
import { loadList, loadMesa, mesaFeature, type Respuesta, recordResponses } from '../../../domain/mesas';
import { attendeeResponses, type GraphClient } from '../../adapters/graph';
import type { Config } from '../../config';
import { idOf } from '../job-data';
import type { Effect, World } from '../ports';
import { fingerprint, perform } from '../system';

const SAID: Readonly<Record<string, Respuesta>> = {
  accepted: 'acepto',
  declined: 'declino',
  tentativelyAccepted: 'tentativo',
};

/** Who accepted and who declined in Outlook, for the lists of the mesas still to be held. */
export async function readResponses(world: World, tenantId: string): Promise<void> {
  const mesas = await world.office.reader(tenantId).find(mesaFeature, { status: 'scheduled' });
  for (const { id } of mesas) await readAnswersOf(world, tenantId, id);
}

/** When a mesa opens, its list says who is expected and who is not. */
export const readMesaResponses: Effect = (job, world) =>
  readAnswersOf(world, job.tenantId, idOf(job, 'mesaId'));

interface Asking {
  readonly office: Office;
  readonly graph: GraphClient;
  readonly config: Pick<Config, 'organizerMailbox'>;
}

/** Of one mesa, until it closes; nothing is recorded when nothing changed. */
export async function readAnswersOf(
  { office, graph, config }: Asking,
  tenantId: string,
  mesaId: string,
): Promise<void> {
  const reader = office.reader(tenantId);
  const mesa = await loadMesa(reader, mesaId);
  if (!mesa.ok || mesa.value.kind === 'cancelled' || mesa.value.kind === 'closed') return;
  const { calendar, plan, lost } = mesa.value;
  const lista = await loadList(reader, plan.sesionId);
  const cited = lista?.personas.filter(({ bookedAt, left }) => bookedAt !== null && left === null) ?? [];
  if (calendar === null || lost || cited.length === 0) return;
  const answers = await attendeeResponses(graph, config.organizerMailbox, calendar.eventId);
  if (!answers) return;
  const respuestas = [];
  for (const { person, respuesta } of cited) {
    const known = await reader.persons.current(person.personId);
    const answer = known?.email ? answers.get(known.email.toLowerCase()) : undefined;
    const value = SAID[answer ?? ''] ?? 'sin-respuesta';
    if (answer === undefined || value === (respuesta?.value ?? 'sin-respuesta')) continue;
    respuestas.push({ personId: person.personId, value });
  }
  if (respuestas.length === 0) return;
  const name = fingerprint(mesaId, office.now(), JSON.stringify(respuestas));
  await perform({ office }, tenantId, recordResponses, { mesaId, respuestas }, `calendar/responses:${name}`);
}
