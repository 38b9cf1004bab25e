import type { Reader } from '../kernel/store';
import { procesoFeature } from '../people';
import { remembered } from './identity';
import type { IndicatorRow } from './indicators';
import { dependenciaKey } from './words';

/** Ids by what a file may call them: today's names and earlier ones (MES-004). */
export interface Places {
  readonly dependencias: ReadonlyMap<string, string>;
  readonly subsistemas: ReadonlyMap<string, string>;
  /** What a name is compared by; names repeat thousands of times in a file and are folded once. */
  readonly keyOf: (name: string) => string;
}

export async function placesOf(reader: Reader, procesoId: string): Promise<Places> {
  const { state } = await reader.get(procesoFeature, procesoId);
  if (state.kind !== 'open')
    return { dependencias: new Map(), subsistemas: new Map(), keyOf: dependenciaKey };
  const named = state.dependencias.flatMap(({ id, nombre, nombresAnteriores }) =>
    [...nombresAnteriores, nombre].map((name): [string, string] => [dependenciaKey(name), id]),
  );
  const temas = state.subsistemas.map(({ id, nombre }): [string, string] => [dependenciaKey(nombre), id]);
  return { dependencias: new Map(named), subsistemas: new Map(temas), keyOf: remembered(dependenciaKey) };
}

/** The row with the ids of what it names; a dependencia that nobody knows by that name stays to be assigned, a subsistema keeps its name. */
export function placed(row: IndicatorRow, { dependencias, subsistemas, keyOf }: Places): IndicatorRow {
  const { dependencia_responsable: dependencia = '', subsistema = '' } = row.ficha;
  const dependenciaId = row.assignment.dependenciaId ?? dependencias.get(keyOf(dependencia)) ?? null;
  const subsistemaId =
    row.assignment.subsistema ?? subsistemas.get(keyOf(subsistema)) ?? (subsistema || null);
  return { ...row, assignment: { ...row.assignment, dependenciaId, subsistema: subsistemaId } };
}
