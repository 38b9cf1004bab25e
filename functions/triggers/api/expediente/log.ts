import { actaFeature } from '../../../../domain/actas';
import { commitmentFeature } from '../../../../domain/commitments';
import { formFeature } from '../../../../domain/dies058';
import type { PersonRef, StreamKind } from '../../../../domain/kernel/feature';
import { fechaHora } from '../../../../domain/kernel/instant';
import type { RecordedEvent } from '../../../../domain/kernel/store';
import { loadMesa } from '../../../../domain/mesas';
import { signingFeature } from '../../../../domain/signatures';
import { votacionFeature } from '../../../../domain/votes';
import { coveredText, GENESIS } from '../../../adapters/store';
import type { Call } from '../call';
import { factWords } from './fact-words';
import { csv, type Piece, slug, text } from './piece';

interface Stream {
  readonly kind: StreamKind;
  readonly id: string;
  /** «Formato DIES-058-001» */
  readonly title: string;
}

/**
 * The record of the mesa and of everything that hangs from it. Each stream is a file of lines with the hash before, the very text
 * that is sealed and its hash, so that any program can walk the chain; and one table for people.
 */
export async function logPieces(call: Call, mesaId: string): Promise<readonly Piece[]> {
  const { reader, actor } = call;
  const streams = await streamsOf(call, mesaId);
  const histories = await Promise.all(
    streams.map(async (stream) => ({ stream, events: await reader.history(stream.kind, stream.id) })),
  );
  const filled = histories.filter(({ events }) => events.length > 0);
  const names = await namesOf(
    call,
    filled.flatMap(({ events }) => events),
  );
  const lines = filled.map(({ stream, events }) =>
    text(
      `10-registro/${slug(stream.title)}.jsonl`,
      `Registro encadenado: ${stream.title}`,
      events.map((event, n) => lineOf(actor.tenantId, event, events[n - 1]?.hash ?? GENESIS)).join(''),
    ),
  );
  const rows = filled
    .flatMap(({ stream, events }) => events.map((event) => ({ stream, event })))
    .toSorted((a, b) => (a.event.at < b.event.at ? -1 : a.event.at > b.event.at ? 1 : 0))
    .map(({ stream, event }) => [
      fechaHora(event.at),
      stream.title,
      String(event.version),
      factWords(event.type),
      names.get(keyOf(event.by)) ?? '',
      event.hash,
    ]);
  const titles = ['Momento', 'De qué', 'N.º', 'Hecho', 'Quién', 'Huella'];
  return [csv('10-registro/hechos.csv', 'Todos los hechos en orden, con su huella', titles, rows), ...lines];
}

const lineOf = (tenantId: string, event: RecordedEvent, previous: string): string =>
  `${JSON.stringify({ previa: previous, hecho: coveredText(tenantId, event), huella: event.hash })}\n`;

const keyOf = ({ personId, version }: PersonRef): string => `${personId} ${version}`;

async function namesOf(
  { reader }: Call,
  events: readonly RecordedEvent[],
): Promise<ReadonlyMap<string, string>> {
  const refs = new Map(events.map(({ by }) => [keyOf(by), by]));
  const found = await Promise.all([...refs].map(([, ref]) => reader.persons.at(ref)));
  return new Map([...refs.keys()].map((key, n) => [key, found[n]?.name ?? '(datos suprimidos)']));
}

async function streamsOf({ reader }: Call, mesaId: string): Promise<readonly Stream[]> {
  const mesa = await loadMesa(reader, mesaId);
  const where = { mesaId };
  const [votes, forms, actas, signings, commitments] = await Promise.all([
    reader.find(votacionFeature, where, { orderBy: 'numero' }),
    reader.find(formFeature, where, { orderBy: 'consecutivo' }),
    reader.find(actaFeature, where),
    reader.find(signingFeature, where),
    reader.find(commitmentFeature, where),
  ]);
  const sesiones = mesa.ok ? [...(mesa.value.held ?? []).map(({ plan }) => plan), mesa.value.plan] : [];
  const numbered = <T extends { readonly id: string }>(kind: StreamKind, name: string, found: readonly T[]) =>
    found.map(({ id }, n): Stream => ({ kind, id, title: `${name} ${n + 1}` }));
  return [
    { kind: 'mesa', id: mesaId, title: 'Mesa y cronograma' },
    ...sesiones.flatMap(({ sesionId }, n): readonly Stream[] => [
      { kind: 'convocatoria', id: sesionId, title: `Convocados de la sesión ${n + 1}` },
      { kind: 'attendance', id: sesionId, title: `Asistencia de la sesión ${n + 1}` },
    ]),
    ...votes.flatMap(({ id, state }): readonly Stream[] =>
      state.kind === 'none' ? [] : [{ kind: 'votacion', id, title: `Votación ${state.plan.numero}` }],
    ),
    ...forms.flatMap(({ id, state }): readonly Stream[] =>
      state.kind === 'none' ? [] : [{ kind: 'dies058', id, title: `Formato ${state.consecutivo}` }],
    ),
    ...actas.flatMap(({ id, state }): readonly Stream[] =>
      state.kind === 'none' ? [] : [{ kind: 'acta', id, title: `Acta ${state.numero}` }],
    ),
    ...signings.flatMap(({ id, state }, n): readonly Stream[] =>
      state.kind === 'none'
        ? []
        : [
            {
              kind: 'signing',
              id,
              title: `Firmas ${n + 1} de ${(state.title.split(/[:·]/)[0] ?? '').trim()} r${state.subject.revision}`,
            },
          ],
    ),
    ...numbered('commitment', 'Compromiso', commitments),
  ];
}
