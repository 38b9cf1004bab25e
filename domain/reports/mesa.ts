import { actaFeature, type KnownActa } from '../actas';
import { type AttendanceState, attendanceFeature, mergeSheet } from '../attendance';
import { commitmentFeature } from '../commitments';
import { loadProceso, type OpenProceso } from '../dies058';
import type { Actor } from '../kernel/actor';
import type { PlainDate } from '../kernel/instant';
import { ok, type Result } from '../kernel/result';
import type { Reader } from '../kernel/store';
import { type KnownMesa, loadMesa, mesaIn, mesaTarget, sesionesOf } from '../mesas';
import { may } from '../people';
import { signingFeature } from '../signatures';
import { loadAround, type Owed, owedOf } from './around';
import { missing } from './form-offers';
import type { FormParts, KnownSigning } from './form-parts';
import { known, loadMesaForms } from './load-forms';
import type { HeldSesion } from './mesa-parts';
import { loadNames, type Names } from './names';
import type { Sheets } from './presence';
import { type Turno, turnoOf } from './turno';
import { viewOfMesa } from './view-mesa';
import type { MesaView } from './views';

/** A mesa with all that belongs to it, as the store has it now. */
export interface LoadedMesa {
  readonly mesaId: string;
  readonly mesa: KnownMesa;
  readonly proceso: OpenProceso;
  readonly forms: readonly FormParts[];
  readonly commitments: readonly Owed[];
  /** All its sesiones, the current one last, with the acta of each. */
  readonly sesiones: readonly HeldSesion[];
  readonly acta: { readonly id: string; readonly state: KnownActa } | null;
  readonly actaSigning: KnownSigning | null;
  /** Of every sesión that has had one. */
  readonly sheets: Sheets;
}

/** `sesionId`: the mesa as that sesión saw it, with its own acta; absent: as it is now, with the acta of the current sesión. */
export async function loadWholeMesa(
  reader: Reader,
  mesaId: string,
  sesionId?: string,
): Promise<Result<LoadedMesa>> {
  const whole = await loadMesa(reader, mesaId);
  if (!whole.ok) return whole;
  const seen = sesionId === undefined ? whole.value : mesaIn(whole.value, sesionId);
  const mesa = seen ?? whole.value;
  const proceso = await loadProceso(reader, mesa.plan.procesoId);
  if (!proceso.ok) return proceso;
  const [forms, commitments, actas, sheets] = await Promise.all([
    loadMesaForms(reader, mesaId, whole.value, proceso.value),
    reader.find(commitmentFeature, { mesaId }, { orderBy: 'due' }),
    reader.find(actaFeature, { mesaId }),
    sheetsOf(reader, whole.value),
  ]);
  const composed = actas.flatMap(({ id, state }) => (state.kind === 'none' ? [] : [{ id, state }]));
  const acta = composed.find(({ state }) => state.sesionId === mesa.plan.sesionId) ?? null;
  const signing =
    acta === null || acta.state.kind === 'draft'
      ? undefined
      : await reader.get(signingFeature, acta.state.signingId);
  return ok({
    mesaId,
    mesa,
    proceso: proceso.value,
    forms,
    commitments: owedOf(commitments).filter(
      ({ state }) => sesionId === undefined || state.origin.sesionId === sesionId,
    ),
    sesiones: sesionesOf(whole.value).map(({ sesionId: id, orden, plan, over }) => ({
      sesionId: id,
      orden,
      plan,
      over,
      actaId: composed.some(({ state }) => state.sesionId === id) ? id : null,
      acta: composed.find(({ state }) => state.sesionId === id)?.state ?? null,
    })),
    acta,
    actaSigning: known(signing?.state),
    sheets,
  });
}

async function sheetsOf(reader: Reader, mesa: KnownMesa): Promise<Sheets> {
  const sheets = await Promise.all(
    sesionesOf(mesa).map(async ({ sesionId }) => {
      const { state } = await reader.get(attendanceFeature, sesionId);
      return [sesionId, state] as const;
    }),
  );
  return Object.fromEntries(sheets);
}

export const turnoOfLoaded = (
  loaded: Pick<LoadedMesa, 'mesa' | 'proceso' | 'forms' | 'actaSigning'> & {
    readonly acta: { readonly state: KnownActa } | null;
    readonly sheets?: Sheets;
  },
  names: Names,
  today: PlainDate | undefined,
  reader?: string,
): Turno =>
  turnoOf(
    {
      mesa: loaded.mesa,
      forms:
        loaded.mesa.kind === 'closed'
          ? loaded.forms.map((parts) => ({ ...parts, faltan: missing(parts, today).length }))
          : loaded.forms,
      acta: loaded.acta?.state ?? null,
      actaSigning: loaded.actaSigning,
      terminoDias: loaded.proceso.settings.terminoDevolucionDias,
      sinAsistencia: isEmpty(loaded.sheets?.[loaded.mesa.plan.sesionId]),
      today,
    },
    names,
    reader,
  );

const isEmpty = (sheet: AttendanceState | undefined): boolean =>
  sheet !== undefined && mergeSheet(sheet).length === 0;

/** A mesa for its cards, its screens and its acta; `you`, where only that person reads it, is «usted». */
export async function mesaView(
  reader: Reader,
  actor: Actor,
  mesaId: string,
  you?: string,
): Promise<Result<MesaView>> {
  const loaded = await loadWholeMesa(reader, mesaId);
  if (!loaded.ok) return loaded;
  const { mesa } = loaded.value;
  const target = mesaTarget(mesaId, mesa, actor);
  const allowed = may(actor, 'mesas/read', target, mesa.kind);
  if (!allowed.ok) return allowed;
  const names = await loadNames(reader, loaded.value, [], may(actor, 'people/read', target).ok);
  return ok(await mesaViewOf(reader, actor, loaded.value, names, you));
}

export async function mesaViewOf(
  reader: Reader,
  actor: Actor,
  loaded: LoadedMesa,
  names: Names,
  you?: string,
): Promise<MesaView> {
  const { proceso, commitments, acta } = loaded;
  const around = await loadAround(reader, actor, commitments, { proceso, names });
  const parts = {
    ...loaded,
    actaId: acta?.id ?? null,
    turno: turnoOfLoaded(loaded, names, reader.today, you),
  };
  return viewOfMesa(parts, { actor, names, today: reader.today }, around);
}
