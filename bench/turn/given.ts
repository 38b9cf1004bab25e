import { convene } from '../../domain/dies058';
import { indicatorFeature } from '../../domain/indicators';
import type { Act } from '../../domain/kernel/handle';
import type { Office } from '../../domain/kernel/office';
import { callItem, mesaFeature, openMesa } from '../../domain/mesas';
import { actorFor } from '../../domain/people';
import { SAMPLE_PEOPLE, SAMPLE_PROCESO_ID, SAMPLE_TENANT_ID } from '../../functions/local/people';
import { openSampleOffice, SAMPLE_DEPENDENCIA } from '../../functions/local/sample-office';
import type { Slot } from './said';

/** A mesa of eight indicators: two people speak on each, so sixteen clicks at once are sixteen different positions. */
const ITEMS = 8;
const personOf = (key: string): string => SAMPLE_PEOPLE.find((one) => one.key === key)?.id ?? '';

async function by<I, O>(office: Office, key: string, act: Act<I, O>, input: I): Promise<O> {
  const reader = office.reader(SAMPLE_TENANT_ID);
  const actor = await actorFor(reader, SAMPLE_TENANT_ID, { personId: personOf(key), version: 1 });
  const done = await office.perform(actor, act, input, office.freshId());
  if (!done.ok)
    throw new Error(`${act.name}: ${done.refusal.message} ${done.refusal.details?.join(' ') ?? ''}`);
  return done.value;
}

export async function scheduledMesa(office: Office): Promise<string> {
  await openSampleOffice(office);
  const found = await office
    .reader(SAMPLE_TENANT_ID)
    .find(indicatorFeature, { procesoId: SAMPLE_PROCESO_ID });
  const indicatorIds = found.slice(0, ITEMS).map(({ id }) => id);
  const { mesaId } = await by(office, 'moderadora', convene, {
    procesoId: SAMPLE_PROCESO_ID,
    dependenciaId: SAMPLE_DEPENDENCIA,
    start: '2027-01-20T09:00:00-05:00',
    end: '2027-01-20T12:00:00-05:00',
    modalidad: 'virtual',
    moderadorId: personOf('moderadora'),
    relatorId: personOf('relator'),
    invitees: ['coordinadora', 'enlace'].map((key) => ({
      personId: personOf(key),
      origin: 'usepot' as const,
    })),
    indicatorIds,
    acceptWarnings: true,
    reason: 'Banco de pruebas.',
  });
  return mesaId;
}

/** Opens it with every item on the floor; answers who can click where. */
export async function openedMesa(office: Office, mesaId: string): Promise<readonly Slot[]> {
  await by(office, 'moderadora', openMesa, { mesaId });
  const reader = office.reader(SAMPLE_TENANT_ID);
  const { state } = await reader.get(mesaFeature, mesaId);
  if (state.kind === 'none') throw new Error('the mesa is gone');
  const slots: Slot[] = [];
  for (const { id: itemId, indicatorId } of state.items) {
    await by(office, 'moderadora', callItem, { mesaId, itemId });
    const { state: indicator } = await reader.get(indicatorFeature, indicatorId);
    const { enlaceId, coordinadorId } =
      indicator.kind === 'none' ? { enlaceId: null, coordinadorId: null } : indicator.assignment;
    for (const person of [enlaceId, coordinadorId]) if (person) slots.push({ mesaId, itemId, person });
  }
  return slots;
}
