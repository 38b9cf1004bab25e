import { contar } from '../../domain/kernel/text';
import { mesaFeature, mesaTitle } from '../../domain/mesas';
import { pendingsOf } from '../../domain/reports';
import type { Turn } from '../action';

/** What waits for somebody who greets the bot: a mesa that is being held, and in their own chat what they owe. */
export async function nowFor({
  actor,
  reader,
  place,
}: Pick<Turn, 'actor' | 'reader' | 'place'>): Promise<readonly string[]> {
  const live = await reader.find(
    mesaFeature,
    { personIds: actor.person.personId, status: 'open' },
    { limit: 2 },
  );
  const held = live.flatMap(({ state }) =>
    state.kind === 'none'
      ? []
      : [`${mesaTitle(state.plan)} está abierta: en su chat puede escribir «@Mesas pido la palabra».`],
  );
  if (!place.personal) return held;
  const owed = await pendingsOf(reader, actor);
  if (!owed.ok) return held;
  const { firmas, compromisos, mesas } = owed.value;
  const parts = [
    firmas.length > 0 ? contar(firmas.length, 'firma', 'firmas') : '',
    compromisos.length > 0 ? contar(compromisos.length, 'compromiso', 'compromisos') : '',
  ].filter(Boolean);
  return [
    ...held,
    ...(parts.length > 0 ? [`Espera por usted: ${parts.join(' y ')}. Escriba «mis pendientes».`] : []),
    ...mesas.slice(0, 2).map(({ nombre, turno }) => `${nombre}: ${turno}`),
  ];
}
