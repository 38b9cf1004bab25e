import { commitmentFeature } from '../commitments';
import { loadProceso } from '../dies058';
import type { Actor } from '../kernel/actor';
import type { Reader } from '../kernel/store';
import { mesaFeature } from '../mesas';
import { loadAround, type Owed, owedOf } from './around';
import { loadNames } from './names';
import { commitmentView } from './view-commitment';
import type { Atencion, CommitmentView, PendingsView } from './views';

export async function viewsOf(
  reader: Reader,
  actor: Actor,
  owed: readonly Owed[],
): Promise<readonly CommitmentView[]> {
  const [first] = owed;
  if (!first) return [];
  const proceso = await loadProceso(reader, first.state.procesoId);
  const names = await loadNames(reader, owed, [], false);
  const around = await loadAround(reader, actor, owed, { proceso: proceso.ok ? proceso.value : null, names });
  return owed.map(({ id, state }) => commitmentView(id, state, around));
}

const VERBS: Readonly<Record<Atencion, string>> = {
  delegacion: 'commitments/answer-delegation',
  verificar: 'commitments/verify',
  ampliacion: 'commitments/answer-extension',
};
/** Mesas whose commitments are looked after by whoever moderates or takes notes. */
const MESAS = 200;

/** Commitments of others that wait for this person: offered to them, or reported or asked for in a mesa that they conduct. */
export async function awaitingAnswer(
  reader: Reader,
  actor: Actor,
): Promise<NonNullable<PendingsView['porAtender']>> {
  const { personId } = actor.person;
  const offered = owedOf(await reader.find(commitmentFeature, { delegateId: personId, status: 'owed' }));
  const page = { orderBy: 'start', descending: true, limit: MESAS };
  const mesas = [
    ...(await reader.find(mesaFeature, { moderadorId: personId, status: ['open', 'closed'] }, page)),
    ...(await reader.find(mesaFeature, { relatorId: personId, status: ['open', 'closed'] }, page)),
  ];
  const mesaId = [...new Set(mesas.map(({ id }) => id))];
  const conducted =
    mesaId.length === 0
      ? []
      : owedOf([
          ...(await reader.find(commitmentFeature, { mesaId, status: 'reported' }, { orderBy: 'due' })),
          ...(await reader.find(commitmentFeature, { mesaId, extensionAsked: true }, { orderBy: 'due' })),
        ]);
  const views = await viewsOf(reader, actor, [...offered, ...conducted]);
  return views.flatMap((compromiso, i) => {
    const que: Atencion =
      i < offered.length ? 'delegacion' : compromiso.estado === 'por-verificar' ? 'verificar' : 'ampliacion';
    return compromiso.offers.some(({ verb }) => verb === VERBS[que]) ? [{ que, compromiso }] : [];
  });
}
