import { actaFeature } from '../../domain/actas';
import { formFeature } from '../../domain/dies058';
import type { Reader } from '../../domain/kernel/store';
import { type MesaState, mesaFeature } from '../../domain/mesas';
import { signingFeature } from '../../domain/signatures';
import { votacionFeature } from '../../domain/votes';

type Known = Exclude<MesaState, { kind: 'none' }>;

/** What a card of the meeting's chat must show, as text: the parts of the record that its readers see on it. `null`: no such card. */
export async function faceOf(reader: Reader, cardKey: string): Promise<string | null> {
  const [kind = '', mesaId = '', itemId = ''] = cardKey.split(':');
  const { state } = await reader.get(mesaFeature, mesaId);
  const face = state.kind === 'none' ? undefined : await FACES[kind]?.(state, reader, itemId);
  return face ? `${cardKey}\n${JSON.stringify(face)}` : null;
}

const FACES: Readonly<
  Record<string, (mesa: Known, reader: Reader, itemId: string) => Promise<object | null>>
> = {
  mesa: async ({ kind, items }) => ({ kind, items: items.map((item) => outcomeOf(item)) }),
  item: async ({ items }, reader, itemId) => {
    const item = items.find(({ id }) => id === itemId);
    if (!item || item.kind === 'pending' || item.since === null) return null;
    const { state: form } = await reader.get(formFeature, item.formId);
    const signingId = 'signingId' in form ? form.signingId : '';
    const { state: signing } = await reader.get(signingFeature, signingId);
    return {
      outcome: `${outcomeOf(item)} ${rulingOf(item)}`,
      positions: item.positions,
      comments: item.comments.length,
      form: form.kind === 'none' ? null : [form.kind, form.revision, form.outcome, form.ruling?.sense],
      signed: signing.kind === 'none' ? null : [signing.kind, Object.keys(signing.signed).sort()],
    };
  },
  cierre: async (mesa, reader) => {
    if (mesa.kind !== 'closed') return { over: false };
    const { state: acta } = await reader.get(actaFeature, mesa.plan.sesionId);
    const reviewed = acta.kind === 'none' ? undefined : acta.reviewed?.revision;
    const items = mesa.items.map((item) => `${outcomeOf(item)} ${rulingOf(item)}`);
    return { over: true, items, acta: [acta.kind, reviewed] };
  },
  votacion: async (_mesa, reader, votacionId) => {
    const { state } = await reader.get(votacionFeature, votacionId);
    if (state.kind === 'none' || state.kind === 'draft') return null;
    const voted = state.kind === 'cancelled' ? state.emitidos : state.votos.length;
    return { kind: state.kind, voted, result: state.kind === 'closed' ? state.resultado : null };
  },
  palabra: async ({ floor }) => ({
    waiting: floor?.queue.map(({ id }) => id),
    speaking: floor?.holder?.requestId ?? null,
  }),
};

const outcomeOf = (item: Known['items'][number]): string =>
  item.kind === 'decided' ? item.outcome : item.kind;
const rulingOf = (item: Known['items'][number]): string =>
  item.kind === 'decided' ? (item.ruling?.sense ?? '') : '';
