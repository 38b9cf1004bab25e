import { loadProceso, type OpenProceso } from '../dies058';
import type { Actor } from '../kernel/actor';
import type { Found, Reader } from '../kernel/store';
import { type KnownMesa, type MesaState, mesaFeature, mesaIn, mesaTitle, sesionesOf } from '../mesas';
import { turnoOfLoaded } from './mesa';
import { loadNames, type Names } from './names';
import { loadPapers, type PapersOf } from './papers';
import type { PendingsView } from './views';

/** Mesas already held are looked at while they are recent: those whose acta and forms ended owe nothing. */
const RECENT = 20;

interface Seen {
  readonly id: string;
  readonly mesa: KnownMesa;
}
interface Around {
  readonly reader: Reader;
  readonly personId: string;
  readonly proceso: OpenProceso;
  readonly papers: PapersOf;
  readonly names: Names;
}

/** Mesas that wait for this person, and what earlier sesiones of theirs still owe (MES-077); however many they are, in a few statements. */
export async function waitingMesas(reader: Reader, actor: Actor): Promise<PendingsView['mesas']> {
  const { personId } = actor.person;
  const mine = { orderBy: 'start', descending: true, limit: RECENT } as const;
  const status = ['scheduled', 'open', 'closed'];
  const asked = { personIds: personId, status: 'scheduled', cronograma: ['enviada', 'ajustada'] };
  const found = await Promise.all([
    reader.find(mesaFeature, { moderadorId: personId, status }, mine),
    reader.find(mesaFeature, { relatorId: personId, status }, mine),
    reader.find(mesaFeature, asked, mine),
  ]);
  const seen = once(found.flat());
  const [procesos, names] = await Promise.all([
    procesosOf(reader, seen),
    loadNames(
      reader,
      seen.map(({ mesa }) => [mesa.plan, mesa.held?.map(({ plan }) => plan)]),
      [],
      false,
    ),
  ]);
  return seen.flatMap(({ id, mesa }) => {
    const known = procesos.get(mesa.plan.procesoId);
    return known ? owedIn({ id, mesa }, { ...known, reader, personId, names }) : [];
  });
}

const once = (found: readonly Found<MesaState>[]): readonly Seen[] =>
  [...new Map(found.map(({ id, state }) => [id, state]))].flatMap(([id, state]) =>
    state.kind === 'none' ? [] : [{ id, mesa: state }],
  );

/** Each proceso with the papers of its mesas: those that have closed a sesión. */
async function procesosOf(
  reader: Reader,
  seen: readonly Seen[],
): Promise<ReadonlyMap<string, Pick<Around, 'proceso' | 'papers'>>> {
  const ids = [...new Set(seen.map(({ mesa }) => mesa.plan.procesoId))];
  const loaded = await Promise.all(ids.map((id) => loadProceso(reader, id)));
  const known = await Promise.all(
    ids.map(async (id, i) => {
      const proceso = loaded[i];
      if (!proceso?.ok) return [];
      const held = seen.filter(
        ({ mesa }) => mesa.plan.procesoId === id && (mesa.kind === 'closed' || mesa.held !== undefined),
      );
      return [
        [id, { proceso: proceso.value, papers: await loadPapers(reader, held, proceso.value) }],
      ] as const;
    }),
  );
  return new Map(known.flat());
}

function owedIn({ id, mesa }: Seen, around: Around): PendingsView['mesas'] {
  const { personId, papers, proceso, names, reader } = around;
  const turnoAs = (seen: KnownMesa, sesionId: string) =>
    turnoOfLoaded({ ...papers(id, sesionId), mesa: seen, proceso }, names, reader.today, personId);
  const { plan, kind } = mesa;
  const now = turnoAs(mesa, plan.sesionId);
  const avala = kind === 'scheduled' && plan.enlace?.personId === personId;
  const earlier = sesionesOf(mesa).slice(0, -1);
  return [
    ...(now.de.includes(personId)
      ? [{ mesaId: id, nombre: mesaTitle(plan), turno: now.texto, ...(avala ? { avala } : {}) }]
      : []),
    ...earlier.flatMap(({ sesionId, orden }) => {
      const seen = mesaIn(mesa, sesionId) ?? mesa;
      const turno = turnoAs(seen, sesionId);
      const nombre = `${mesaTitle(seen.plan)}, sesión ${orden}`;
      return turno.de.includes(personId) ? [{ mesaId: id, nombre, turno: turno.texto }] : [];
    }),
  ];
}
