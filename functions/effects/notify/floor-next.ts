import { EMPTY_FLOOR, loadMesa, mesaTitle, palabraOf, speakingOrder } from '../../../domain/mesas';
import { idOf } from '../job-data';
import { once } from '../once';
import type { Effect } from '../ports';
import { personalPlace, sendPersonal } from '../teams/reach';

/**
 * While somebody speaks, who follows is told in their personal chat: once per request, and never by mail, which would come too late. Who was
 * written down «de viva voz» is told by the relator.
 */
export const tellNext: Effect = async (job, world) => {
  const { tenantId } = job;
  const reader = world.office.reader(tenantId);
  const mesa = await loadMesa(reader, idOf(job, 'mesaId'));
  if (!mesa.ok || mesa.value.kind !== 'open') return;
  const { floor = EMPTY_FLOOR, plan } = mesa.value;
  const [next] = speakingOrder(floor, await palabraOf(reader, plan.procesoId));
  if (!floor.holder || !next || next.recordedBy) return;
  const person = await reader.persons.current(next.person.personId);
  if (!person) return;
  await once(world, tenantId, `floor/next:${next.id}`, async () => {
    const place = await personalPlace(world, tenantId, person);
    const text = `Usted sigue en el uso de la palabra en la ${mesaTitle(plan)}. Si ya no la necesita, escriba «ya no la pido».`;
    if (place)
      await sendPersonal(world, tenantId, person, {
        place,
        activity: { type: 'message', textFormat: 'plain', text },
      });
  });
};
