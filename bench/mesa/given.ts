import { convene } from '../../domain/dies058';
import { indicatorFeature } from '../../domain/indicators';
import type { Act } from '../../domain/kernel/handle';
import type { Office } from '../../domain/kernel/office';
import { callItem, loadMesa, mesaFeature, openMesa } from '../../domain/mesas';
import { actorFor, grantRole, registerPerson } from '../../domain/people';
import { startVotacion, votacionFeature } from '../../domain/votes';
import { SAMPLE_PROCESO_ID, SAMPLE_TENANT_ID, type SamplePerson } from '../../functions/local/people';
import { openSampleOffice, SAMPLE_DEPENDENCIA } from '../../functions/local/sample-office';
import { until } from '../turn/patience';
import { sampleId } from './people';

/** Points open at once: two people speak for the parties of each. */
const POINTS = 6;

export interface Crowd {
  readonly mesaId: string;
  readonly chatId: string;
  readonly votacionId: string;
  readonly opciones: readonly string[];
  readonly people: readonly string[];
  /** Who fixes positions on which point. */
  readonly parties: readonly { readonly itemId: string; readonly person: string }[];
  readonly itemId: string;
}

interface Product {
  readonly office: Office;
  readonly jobsDue: () => Promise<number>;
}

/** A mesa with everybody in it, open, with its points called and a named vote under way. */
export async function crowded(
  { office, jobsDue }: Product,
  attendants: readonly SamplePerson[],
): Promise<Crowd> {
  const reader = office.reader(SAMPLE_TENANT_ID);
  const by = async <I, O>(key: string, act: Act<I, O>, input: I): Promise<O> => {
    const actor = await actorFor(reader, SAMPLE_TENANT_ID, { personId: sampleId(key), version: 1 });
    const done = await office.perform(actor, act, input, office.freshId());
    if (done.ok) return done.value;
    const { code, message, details = [] } = done.refusal;
    throw new Error(`${act.name}: ${code} ${message} ${details.join(' ')}`);
  };
  const settled = () =>
    until('an empty outbox', async () => {
      const due = await jobsDue();
      return due === 0 ? null : `${due} jobs due`;
    });

  await openSampleOffice(office);
  for (const { id: personId, name, cargo, dependencia, mail: email } of attendants) {
    const person = { personId, name, cargo, dependencia, email, aadObjectId: personId };
    await by('moderadora', registerPerson, person);
    await by('moderadora', grantRole, {
      personId,
      procesoId: SAMPLE_PROCESO_ID,
      role: 'participante',
      scope: { kind: 'dependencia', id: SAMPLE_DEPENDENCIA },
    });
  }
  const found = await reader.find(indicatorFeature, { procesoId: SAMPLE_PROCESO_ID });
  const { mesaId } = await by('moderadora', convene, {
    procesoId: SAMPLE_PROCESO_ID,
    dependenciaId: SAMPLE_DEPENDENCIA,
    start: '2027-01-20T09:00:00-05:00',
    end: '2027-01-20T12:00:00-05:00',
    modalidad: 'virtual',
    moderadorId: sampleId('moderadora'),
    relatorId: sampleId('relator'),
    invitees: ['coordinadora', 'enlace']
      .map(sampleId)
      .concat(attendants.map(({ id }) => id))
      .map((personId) => ({ personId, origin: 'usepot' as const })),
    indicatorIds: found.slice(0, POINTS).map(({ id }) => id),
    acceptWarnings: true,
    reason: 'Una mesa numerosa.',
  });
  await until('a chat for the mesa', async () => {
    const mesa = await loadMesa(reader, mesaId);
    return mesa.ok && mesa.value.calendar?.chatId ? null : `${await jobsDue()} jobs due`;
  });
  await settled();
  await by('moderadora', openMesa, { mesaId });
  const { state } = await reader.get(mesaFeature, mesaId);
  if (state.kind === 'none') throw new Error('the mesa is gone');
  const parties: { itemId: string; person: string }[] = [];
  for (const { id: itemId, indicatorId } of state.items) {
    await by('moderadora', callItem, { mesaId, itemId });
    const { state: indicator } = await reader.get(indicatorFeature, indicatorId);
    if (indicator.kind === 'none') continue;
    const { enlaceId, coordinadorId } = indicator.assignment;
    for (const person of [enlaceId, coordinadorId]) if (person) parties.push({ itemId, person });
  }
  const { votacionId } = await by('moderadora', startVotacion, { mesaId, pregunta: '¿Se sesiona en enero?' });
  const { state: votacion } = await reader.get(votacionFeature, votacionId);
  await settled();
  return {
    mesaId,
    chatId: state.calendar?.chatId ?? '',
    votacionId,
    opciones: votacion.kind === 'none' ? [] : votacion.plan.opciones.map(({ id }) => id),
    people: attendants.map(({ id }) => id),
    parties,
    itemId: state.items.at(-1)?.id ?? '',
  };
}
