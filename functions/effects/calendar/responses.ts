import { loadList, mesaFeature, type Respuesta, recordResponses } from '../../../domain/mesas';
import { attendeeResponses } from '../../adapters/graph';
import { peopleNow } from '../people';
import type { World } from '../ports';
import { fingerprint, perform } from '../system';

const SAID: Readonly<Record<string, Respuesta>> = {
  accepted: 'acepto',
  declined: 'declino',
  tentativelyAccepted: 'tentativo',
};

/** Who accepted and who declined in Outlook, for the lists of the mesas still to be held; nothing is recorded when nothing changed. */
export async function readResponses(world: World, tenantId: string): Promise<void> {
  const reader = world.office.reader(tenantId);
  const mesas = await reader.find(mesaFeature, { status: 'scheduled' });
  for (const { id: mesaId, state } of mesas) {
    if (state.kind === 'none' || state.calendar === null) continue;
    const lista = await loadList(reader, state.plan.sesionId);
    if (!lista) continue;
    const answers = await attendeeResponses(
      world.graph,
      world.config.organizerMailbox,
      state.calendar.eventId,
    );
    if (!answers) continue;
    const cited = lista.personas.filter(({ bookedAt, left }) => bookedAt !== null && left === null);
    const people = await peopleNow(
      world,
      tenantId,
      cited.map(({ person }) => person),
    );
    const respuestas = people.flatMap(({ personId, email }) => {
      const answer = email === null ? undefined : answers.get(email.toLowerCase());
      const before = cited.find(({ person }) => person.personId === personId)?.respuesta?.value;
      const value = SAID[answer ?? ''] ?? 'sin-respuesta';
      return answer === undefined || value === (before ?? 'sin-respuesta') ? [] : [{ personId, value }];
    });
    if (respuestas.length === 0) continue;
    const name = fingerprint(mesaId, world.office.now(), JSON.stringify(respuestas));
    await perform(world, tenantId, recordResponses, { mesaId, respuestas }, `calendar/responses:${name}`);
  }
}
