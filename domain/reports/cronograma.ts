import { loadProceso, type OpenProceso } from '../dies058';
import type { Actor } from '../kernel/actor';
import { holidayName } from '../kernel/business-days';
import { addDays, bogotaDay, compare, type PlainDate } from '../kernel/instant';
import { ok, type Result } from '../kernel/result';
import type { Reader } from '../kernel/store';
import {
  calendarWarnings,
  type KnownMesa,
  mesaFeature,
  mesaTarget,
  mesaTitle,
  sesionesOf,
  sesionFeature,
  sesionTarget,
} from '../mesas';
import { may } from '../people';
import { scheduleOffers } from './mesa-offers';
import { cronogramaView } from './mesa-sesiones';
import { loadNames, type Names } from './names';
import { sameDays } from './same-days';
import type { CronogramaRow, CronogramaView } from './views';
import { ESTADO_MESA } from './words';

export interface CronogramaFilter {
  readonly procesoId: string;
  readonly fase?: 1 | 2 | 3;
  readonly tema?: 'a' | 'b';
  readonly dependenciaId?: string;
  readonly moderadorId?: string;
}
interface Seen {
  readonly id: string;
  readonly mesa: KnownMesa;
}
interface Around {
  readonly actor: Actor;
  readonly proceso: OpenProceso;
  readonly names: Names;
  /** Scheduled and open ones on the days of a sesión, whoever may see them: a clash is a clash. */
  readonly busyWith: (plan: KnownMesa['plan']) => readonly Seen[];
}

/** The cronograma of the proceso: every sesión of every mesa that the viewer may see, by date, with what speaks against its day (MES-020, MES-024, MES-026, MES-027). */
export async function cronogramaBoard(
  reader: Reader,
  actor: Actor,
  filter: CronogramaFilter,
): Promise<Result<CronogramaView>> {
  const { procesoId } = filter;
  const proceso = await loadProceso(reader, procesoId);
  if (!proceso.ok) return proceso;
  const found = await reader.find(mesaFeature, { procesoId }, { orderBy: 'start' });
  const all = found.flatMap(({ id, state }): readonly Seen[] =>
    state.kind === 'none' ? [] : [{ id, mesa: state }],
  );
  const seen = all.filter(
    ({ id, mesa }) =>
      keeps(mesa, filter) && may(actor, 'mesas/read', mesaTarget(id, mesa, actor), mesa.kind).ok,
  );
  const names = await loadNames(
    reader,
    seen.map(({ mesa: { plan, cronograma } }) => [plan, cronograma]),
    [],
    false,
  );
  const busy = all.filter(({ mesa: { kind } }) => kind === 'scheduled' || kind === 'open');
  const busyWith = sameDays(busy, ({ mesa }) => mesa.plan);
  const around = { actor, proceso: proceso.value, names, busyWith };
  const filas = seen
    .flatMap((one) => rowsOf(one, around))
    .sort((a, b) => a.inicio.localeCompare(b.inicio) || a.titulo.localeCompare(b.titulo, 'es'));
  return ok({
    procesoId,
    proceso: proceso.value.nombre,
    filas,
    sesiones: await otherSesiones(reader, actor, filter),
    festivos: closedDays(
      filas.map(({ inicio }) => bogotaDay(inicio as KnownMesa['plan']['start'])),
      proceso.value.settings.cierres,
    ),
  });
}

const keeps = ({ plan }: KnownMesa, { fase, tema, dependenciaId, moderadorId }: CronogramaFilter): boolean =>
  (fase === undefined || plan.fase === fase) &&
  (tema === undefined || plan.temas.includes(tema)) &&
  (dependenciaId === undefined || plan.dependenciaId === dependenciaId) &&
  (moderadorId === undefined || plan.moderador.personId === moderadorId);

function rowsOf({ id, mesa }: Seen, { actor, proceso, names, busyWith }: Around): readonly CronogramaRow[] {
  const sesiones = sesionesOf(mesa);
  const target = mesaTarget(id, mesa, actor);
  const { estado: cronograma, texto } = cronogramaView(mesa, names);
  return sesiones.map(({ sesionId, orden, plan, over }): CronogramaRow => {
    const current = sesionId === mesa.plan.sesionId;
    const coming = current && mesa.kind === 'scheduled';
    return {
      mesaId: id,
      sesionId,
      titulo: sesiones.length > 1 ? `${mesaTitle(plan)}, sesión ${orden}` : mesaTitle(plan),
      dependencia: proceso.dependencias.find((one) => one.id === plan.dependenciaId)?.nombre ?? plan.nombre,
      dependenciaId: plan.dependenciaId,
      fase: plan.fase,
      temas: plan.temas,
      inicio: plan.start,
      fin: plan.end,
      modalidad: plan.modalidad,
      lugar: plan.lugar,
      joinUrl: current ? mesa.calendar?.joinUrl || null : null,
      moderador: names.of(plan.moderador).nombre,
      moderadorId: plan.moderador.personId,
      relator: names.of(plan.relator).nombre,
      estado: over ? 'cerrada' : ESTADO_MESA[mesa.kind],
      cronograma: current ? cronograma : 'avalada',
      cronogramaTexto: current ? texto : 'Sesión realizada',
      avisos: coming
        ? calendarWarnings(plan, othersOf(id, busyWith(plan)), proceso.settings.cierres).map(
            ({ message }) => message,
          )
        : [],
      offers: current ? scheduleOffers(mesa, target, actor) : [],
    };
  });
}

const othersOf = (id: string, busy: readonly Seen[]): readonly KnownMesa['plan'][] =>
  busy.filter((other) => other.id !== id).map(({ mesa }) => mesa.plan);

/** A filter of mesas leaves them out: they have no fase, no tema, no dependencia. */
async function otherSesiones(
  reader: Reader,
  actor: Actor,
  { procesoId, ...rest }: CronogramaFilter,
): Promise<CronogramaView['sesiones']> {
  if (Object.keys(rest).length > 0) return [];
  const found = await reader.find(sesionFeature, { procesoId }, { orderBy: 'start' });
  return found.flatMap(({ id, state }) => {
    if (state.kind === 'none') return [];
    if (!may(actor, 'sesiones/read', sesionTarget(id, state, actor), state.kind).ok) return [];
    const { titulo, start: inicio, end: fin, modalidad, lugar } = state.plan;
    return [{ sesionId: id, titulo, inicio, fin, modalidad, lugar, estado: ESTADO_MESA[state.kind] }];
  });
}

/** Weekdays on which nothing should be called, in the months that the rows touch. */
function closedDays(
  days: readonly PlainDate[],
  closures: readonly string[],
): readonly { readonly dia: string; readonly motivo: string }[] {
  const sorted = days.toSorted(compare);
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (!first || !last) return [];
  const closed: { dia: string; motivo: string }[] = [];
  const from = `${first.slice(0, 8)}01` as PlainDate;
  for (let day = from; day.slice(0, 7) <= last.slice(0, 7); day = addDays(day, 1)) {
    const motivo = holidayName(day) ?? (closures.includes(day) ? 'La oficina está cerrada' : null);
    if (motivo !== null) closed.push({ dia: day, motivo });
  }
  return closed;
}
