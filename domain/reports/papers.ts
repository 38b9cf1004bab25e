import { actaFeature, type KnownActa } from '../actas';
import { attendanceFeature } from '../attendance';
import { formFeature, type OpenProceso } from '../dies058';
import type { Found, Reader } from '../kernel/store';
import type { KnownMesa } from '../mesas';
import { signingFeature } from '../signatures';
import type { FormParts, KnownSigning } from './form-parts';
import { known, partsOfMesa } from './load-forms';
import type { Sheets } from './presence';

/** What tells whose turn it is once a mesa is closed: its forms, its acta and the request of it. */
export interface Papers {
  readonly forms: readonly FormParts[];
  readonly acta: { readonly state: KnownActa } | null;
  readonly actaSigning: KnownSigning | null;
  readonly sheets?: Sheets;
}
export const NO_PAPERS: Papers = { forms: [], acta: null, actaSigning: null };

interface Seen {
  readonly id: string;
  readonly mesa: KnownMesa;
}

/** The papers of a mesa as one of its sesiones has them: of the current one, unless another is named. */
export type PapersOf = (mesaId: string, sesionId?: string) => Papers;

/** The papers of many mesas, read together: as many statements for two hundred mesas as for one. */
export async function loadPapers(
  reader: Reader,
  mesas: readonly Seen[],
  proceso: OpenProceso,
): Promise<PapersOf> {
  if (mesas.length === 0) return () => NO_PAPERS;
  const mesaId = mesas.map(({ id }) => id);
  const [forms, signings, actas, attendances] = await Promise.all([
    reader.find(formFeature, { mesaId }, { orderBy: 'consecutivo' }),
    reader.find(signingFeature, { mesaId }),
    reader.find(actaFeature, { mesaId }),
    reader.find(attendanceFeature, { mesaId }),
  ]);
  const sheets: Sheets = Object.fromEntries(attendances.map(({ id, state }) => [id, state]));
  const formsOf = grouped(forms, ({ state }) => (state.kind === 'none' ? '' : state.mesaId));
  const signingsOf = grouped(signings, ({ state }) => (state.kind === 'none' ? '' : state.subject.mesaId));
  const actasOf = grouped(actas, ({ state }) => (state.kind === 'none' ? '' : state.mesaId));
  const current = new Map(mesas.map(({ id, mesa }) => [id, mesa.plan.sesionId]));
  const parts = new Map(
    await Promise.all(
      mesas.map(async ({ id, mesa }) => {
        const around = { mesa, proceso, signings: signingsOf.get(id) ?? [] };
        return [id, await partsOfMesa(reader, formsOf.get(id) ?? [], around)] as const;
      }),
    ),
  );
  return (mesaId, sesionId = current.get(mesaId) ?? '') => {
    const acta = (actasOf.get(mesaId) ?? []).flatMap(({ state }) =>
      state.kind !== 'none' && state.sesionId === sesionId ? [state] : [],
    )[0];
    const request = acta && acta.kind !== 'draft' ? acta.signingId : null;
    return {
      forms: parts.get(mesaId) ?? [],
      acta: acta ? { state: acta } : null,
      actaSigning: known(signingsOf.get(mesaId)?.find(({ id }) => id === request)?.state),
      sheets: { [sesionId]: sheets[sesionId] ?? { kind: 'none' } },
    };
  };
}

function grouped<S>(
  found: readonly Found<S>[],
  keyOf: (one: Found<S>) => string,
): ReadonlyMap<string, readonly Found<S>[]> {
  const groups = new Map<string, Found<S>[]>();
  for (const one of found) {
    const group = groups.get(keyOf(one));
    if (group) group.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return groups;
}
