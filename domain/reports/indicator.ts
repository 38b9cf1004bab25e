import { loadProceso, MODULO_OPTIONS, type OpenProceso } from '../dies058';
import {
  asOf,
  currentFicha,
  currentVersion,
  type Indicator,
  indicatorFeature,
  schemaOf,
} from '../indicators';
import type { Actor } from '../kernel/actor';
import type { PlainDate } from '../kernel/instant';
import { ok, type Result, refuse } from '../kernel/result';
import type { Reader } from '../kernel/store';
import { may, type Target } from '../people';
import { asRead } from './as-read';
import { loadNames, type Names } from './names';
import { type KnownIndicator, notPast, past, procesoAt } from './register';
import type { IndicatorView } from './views';
import { ESTADO_INDICADOR } from './words';

export type { KnownIndicator };

export async function loadIndicator(
  reader: Reader,
  actor: Actor,
  indicatorId: string,
): Promise<Result<{ readonly indicator: KnownIndicator; readonly proceso: OpenProceso }>> {
  const { state } = await reader.get(indicatorFeature, indicatorId);
  if (state.kind === 'none')
    return refuse('indicador-inexistente', 'No encontré ese indicador. Búsquelo de nuevo en la matriz.');
  const allowed = may(actor, 'matrix/read', targetOf(indicatorId, state), state.kind);
  if (!allowed.ok) return allowed;
  const proceso = await loadProceso(reader, state.procesoId);
  return proceso.ok ? ok({ indicator: state, proceso: proceso.value }) : proceso;
}

export const targetOf = (indicatorId: string, { procesoId, assignment }: Indicator): Target => ({
  procesoId,
  dependenciaId: assignment.dependenciaId,
  indicatorId,
});

/** The same at the end of a past day, with the names and the configuration of that day. */
export async function indicatorAt(
  reader: Reader,
  actor: Actor,
  indicatorId: string,
  day?: PlainDate,
): ReturnType<typeof loadIndicator> {
  const loaded = await loadIndicator(reader, actor, indicatorId);
  if (!loaded.ok) return loaded;
  const today = reader.today ?? null;
  const fault = notPast(day, today);
  if (fault) return fault;
  const then = past(day, today);
  if (then === null) return loaded;
  const indicator = asOf(await reader.history('indicator', indicatorId), then);
  if (indicator.kind === 'none')
    return refuse(
      'indicador-inexistente',
      `Ese indicador todavía no estaba en la matriz el ${then}. Elija un día posterior.`,
    );
  const proceso = await procesoAt(reader, indicator.procesoId, then);
  return proceso.ok ? ok({ indicator, proceso: proceso.value }) : proceso;
}

/** One entry of the register as it is now, or as it was at the end of a past day. */
export async function indicatorView(
  reader: Reader,
  actor: Actor,
  indicatorId: string,
  day?: PlainDate,
): Promise<Result<IndicatorView>> {
  const loaded = await indicatorAt(reader, actor, indicatorId, day);
  if (!loaded.ok) return loaded;
  const { indicator, proceso } = loaded.value;
  const { coordinadorId, enlaceId } = indicator.assignment;
  const names = await loadNames(reader, null, [coordinadorId, enlaceId], false);
  return ok(viewOfIndicator(indicatorId, indicator, proceso, names));
}

export function viewOfIndicator(
  indicatorId: string,
  indicator: KnownIndicator,
  proceso: OpenProceso,
  names: Names,
): IndicatorView {
  const { assignment } = indicator;
  const ficha = currentFicha(indicator);
  return {
    indicatorId,
    codigo: indicator.codigo,
    nombre: indicator.nombre,
    estado: ESTADO_INDICADOR[indicator.kind],
    version: currentVersion(indicator),
    dependencia:
      proceso.dependencias.find(({ id }) => id === assignment.dependenciaId)?.nombre ??
      (ficha['dependencia_responsable'] || null),
    dependenciaId: assignment.dependenciaId,
    coordinador: assignment.coordinadorId === null ? null : names.now(assignment.coordinadorId).nombre,
    enlace: assignment.enlaceId === null ? null : names.now(assignment.enlaceId).nombre,
    subsistema: subsistemaName(assignment.subsistema, proceso),
    modulos: assignment.modulos.map(
      (key) => MODULO_OPTIONS.find((option) => option.key === key)?.label ?? key,
    ),
    tema: assignment.tema,
    unidad: indicator.unidad,
    lineaBase: indicator.lineaBase,
    metaCuatrienio: indicator.metaCuatrienio,
    acumulacion: indicator.acumulacion,
    valores: indicator.values.map(({ year, programmed, executed, state }) => ({
      year,
      programado: programmed,
      ejecutado: executed,
      estado: state,
    })),
    ficha: schemaOf(proceso)
      .filter(({ kind }) => kind !== 'sistema')
      .map(({ key, label, help, required, origin }) => ({
        key,
        label,
        valor: asRead(key, ficha[key] ?? ''),
        ayuda: help,
        obligatorio: required,
        origen: origin,
      })),
  };
}

export const subsistemaName = (said: string | null, { subsistemas }: OpenProceso): string | null =>
  said === null ? null : (subsistemas.find(({ id }) => id === said)?.nombre ?? said);
