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

/** The papers of many mesas, read together: as many statements for two hundred mesas as for one. */
export async function loadPapers(
  reader: Reader,
  mesas: readonly Seen[],
  proceso: OpenProceso,
): Promise<ReadonlyMap<string, Papers>> {
  if (mesas.length === 0) return new Map();
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
  const papers = await Promise.all(
    mesas.map(async ({ id, mesa }): Promise<readonly [string, Papers]> => {
      const frame = { mesa, proceso, signings: signingsOf.get(id) ?? [] };
      const acta = (actasOf.get(id) ?? []).flatMap(({ state }) =>
        state.kind !== 'none' && state.sesionId === mesa.plan.sesionId ? [state] : [],
      )[0];
      const request = acta && acta.kind !== 'draft' ? acta.signingId : null;
      return [
        id,
        {
          forms: await partsOfMesa(reader, formsOf.get(id) ?? [], frame),
          acta: acta ? { state: acta } : null,
          actaSigning: known(frame.signings.find((one) => one.id === request)?.state),
          sheets: { [mesa.plan.sesionId]: sheets[mesa.plan.sesionId] ?? { kind: 'none' } },
        },
      ];
    }),
  );
  return new Map(papers);
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
