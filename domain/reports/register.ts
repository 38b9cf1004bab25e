import { loadProceso, type OpenProceso } from '../dies058';
import { type IndicatorState, asOf as indicatorAsOf, indicatorFeature, procesoAsOf } from '../indicators';
import type { Actor } from '../kernel/actor';
import type { PlainDate } from '../kernel/instant';
import { ok, type Result, refuse } from '../kernel/result';
import type { Found, Reader } from '../kernel/store';
import { may } from '../people';

export type KnownIndicator = Exclude<IndicatorState, { kind: 'none' }>;

export interface RegisterFilter {
  readonly procesoId: string;
  readonly dependenciaId?: string;
  readonly subsistema?: string;
  readonly tema?: 'a' | 'b';
  readonly estado?: 'active' | 'inactive' | 'replaced';
  /** Only these. */
  readonly indicatorIds?: readonly string[];
  /** The register at the end of that day; never a day to come. */
  readonly asOf?: PlainDate;
}
export interface RegisterEntry {
  readonly id: string;
  readonly state: KnownIndicator;
}
export interface Register {
  readonly entries: readonly RegisterEntry[];
  /** With the names and the configuration of that day. */
  readonly proceso: OpenProceso;
  readonly day: PlainDate | null;
}

/** The entries of the register that a filter asks for, today or as they were (design §3: "as of" views come from events). */
export async function loadRegister(
  reader: Reader,
  actor: Actor,
  filter: RegisterFilter,
): Promise<Result<Register>> {
  const { procesoId, asOf } = filter;
  const allowed = may(actor, 'matrix/read', { procesoId, dependenciaId: filter.dependenciaId ?? null });
  if (!allowed.ok) return allowed;
  const today = reader.today ?? null;
  const fault = notPast(asOf, today);
  if (fault) return fault;
  const proceso = await procesoAt(reader, procesoId, past(asOf, today));
  if (!proceso.ok) return proceso;
  const day = past(asOf, today);
  const entries = day === null ? await now(reader, filter) : await before(reader, filter, day);
  return ok({ entries, proceso: proceso.value, day: asOf ?? today });
}

/** A refusal for a day that has not come. */
export const notPast = (asOf: PlainDate | undefined, today: PlainDate | null): Result<never> | null =>
  asOf !== undefined && today !== null && asOf > today
    ? refuse(
        'fecha-futura',
        `El registro no se puede ver el ${asOf}: ese día no ha llegado. Elija hoy (${today}) o un día anterior.`,
      )
    : null;

/** `null` when what is asked for is how it is now. */
export const past = (asOf: PlainDate | undefined, today: PlainDate | null): PlainDate | null =>
  asOf === undefined || asOf === today ? null : asOf;

/** The proceso with the names and the configuration it had; before it existed, as it is now. */
export async function procesoAt(
  reader: Reader,
  procesoId: string,
  day: PlainDate | null,
): Promise<Result<OpenProceso>> {
  if (day === null) return loadProceso(reader, procesoId);
  const state = procesoAsOf(await reader.history('proceso', procesoId), day);
  return state.kind === 'open' ? ok(state) : loadProceso(reader, procesoId);
}

const known = (
  found: readonly Found<KnownIndicator | { readonly kind: 'none' }>[],
): readonly RegisterEntry[] =>
  found.flatMap(({ id, state }) => (state.kind === 'none' ? [] : [{ id, state }]));

async function now(reader: Reader, filter: RegisterFilter): Promise<readonly RegisterEntry[]> {
  const { procesoId, dependenciaId, subsistema, tema, estado, indicatorIds } = filter;
  const where = {
    procesoId,
    ...(indicatorIds ? { id: indicatorIds } : {}),
    ...(dependenciaId ? { dependenciaId } : {}),
    ...(subsistema ? { subsistema } : {}),
    ...(tema ? { tema } : {}),
    ...(estado ? { status: estado } : {}),
  };
  return known(await reader.find(indicatorFeature, where, { orderBy: 'codigo' }));
}

const AT_ONCE = 32;

/** Filters apply to what the entry was that day. An entry of one event is what it was when it came: its history is not read. */
async function before(
  reader: Reader,
  { procesoId, dependenciaId, subsistema, tema, estado, indicatorIds }: RegisterFilter,
  day: PlainDate,
): Promise<readonly RegisterEntry[]> {
  const where = { procesoId, ...(indicatorIds ? { id: indicatorIds } : {}) };
  const found = await reader.find(indicatorFeature, where, { orderBy: 'codigo' });
  const then: RegisterEntry[] = [];
  for (let i = 0; i < found.length; i += AT_ONCE)
    then.push(
      ...known(await Promise.all(found.slice(i, i + AT_ONCE).map((one) => entryAt(reader, one, day)))),
    );
  return then.filter(
    ({ state: { kind, assignment } }) =>
      (dependenciaId === undefined || assignment.dependenciaId === dependenciaId) &&
      (subsistema === undefined || assignment.subsistema === subsistema) &&
      (tema === undefined || assignment.tema === tema) &&
      (estado === undefined || kind === estado),
  );
}

type AnyIndicator = Found<KnownIndicator | { readonly kind: 'none' }>;
async function entryAt(reader: Reader, found: AnyIndicator, day: PlainDate): Promise<AnyIndicator> {
  const { id, state, version } = found;
  if (state.kind === 'none') return found;
  const [first] = state.versions;
  if (version === 1 && first) return first.from <= day ? found : { ...found, state: { kind: 'none' } };
  return { ...found, state: indicatorAsOf(await reader.history('indicator', id), day) };
}
