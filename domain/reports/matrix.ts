import { formFeature, MODULO_OPTIONS } from '../dies058';
import { currentFicha, currentVersion, eslabonOf } from '../indicators';
import type { Actor } from '../kernel/actor';
import { ok, type Result } from '../kernel/result';
import type { Reader } from '../kernel/store';
import { type KnownIndicator, subsistemaName } from './indicator';
import { loadNames } from './names';
import { loadRegister, type RegisterFilter } from './register';
import type { MatrixRow } from './views';
import { ESTADO_INDICADOR } from './words';

export type MatrixFilter = RegisterFilter;

/** The whole matrix, one row per indicator, with the signed change that each row carries; published for all of the proceso. */
export async function matrixRows(
  reader: Reader,
  actor: Actor,
  of: MatrixFilter | string,
): Promise<Result<readonly MatrixRow[]>> {
  const filter: MatrixFilter = typeof of === 'string' ? { procesoId: of } : of;
  const loaded = await loadRegister(reader, actor, filter);
  if (!loaded.ok) return loaded;
  const { entries: rows, proceso } = loaded.value;
  const inserted = await reader.find(formFeature, { procesoId: filter.procesoId, status: 'inserted' });
  const consecutivos = new Map(
    inserted.map(({ id, state }) => [id, state.kind === 'none' ? '' : state.consecutivo]),
  );
  const people = rows.flatMap(({ state }) => [state.assignment.coordinadorId, state.assignment.enlaceId]);
  const names = await loadNames(reader, null, people, false);
  const dependencias = new Map(proceso.dependencias.map(({ id, nombre }) => [id, nombre]));
  return ok(
    rows.map(({ id, state }) => {
      const { assignment } = state;
      return {
        indicatorId: id,
        codigo: state.codigo,
        nombre: state.nombre,
        cambio: changeOf(state, consecutivos),
        dependencia:
          dependencias.get(assignment.dependenciaId ?? '') ??
          (currentFicha(state)['dependencia_responsable'] || null),
        dependenciaId: assignment.dependenciaId,
        subsistema: subsistemaName(assignment.subsistema, proceso),
        coordinador: assignment.coordinadorId === null ? null : names.now(assignment.coordinadorId).nombre,
        enlace: assignment.enlaceId === null ? null : names.now(assignment.enlaceId).nombre,
        modulos: modulosOf(assignment.modulos),
        tema: assignment.tema,
        eslabon: eslabonOf(currentFicha(state)['tipo']),
        unidad: state.unidad,
        lineaBase: state.lineaBase,
        meta: state.metaCuatrienio,
        ...years(state),
        estado: ESTADO_INDICADOR[state.kind],
        version: String(currentVersion(state)),
      };
    }),
  );
}

const modulosOf = (keys: readonly string[]): string | null =>
  keys.length === 0
    ? null
    : keys.map((key) => MODULO_OPTIONS.find((option) => option.key === key)?.label ?? key).join(', ');

/** «DIES-058-007 · versión 2»: the last signed change. */
function changeOf(state: KnownIndicator, consecutivos: ReadonlyMap<string, string>): string | null {
  if (state.kind !== 'active')
    return `${consecutivos.get(state.formId) ?? 'DIES-058'} · ${ESTADO_INDICADOR[state.kind]}`;
  const last = state.versions.findLast(({ cause }) => cause.kind === 'dies058');
  if (last?.cause.kind !== 'dies058') return null;
  return `${consecutivos.get(last.cause.formId) ?? 'DIES-058'} · versión ${last.version}`;
}

const years = ({ values }: KnownIndicator): Readonly<Record<string, string | null>> =>
  Object.fromEntries(
    values.flatMap(({ year, programmed, executed, state }) => [
      [`p${year}`, programmed],
      [`e${year}`, executed ?? (state === 'reportado' || state === 'sin-dato' ? null : state)],
    ]),
  );
