import type { PlainDate } from '../kernel/instant';
import { bogotaDay } from '../kernel/instant';
import type { Reader, RecordedEvent } from '../kernel/store';
import { type ProcesoState, procesoFeature, type RegistroSettings } from '../people';
import { DEFAULT_POLICY } from './arithmetic/figure';
import type { FichaField } from './ficha-field';
import { configureFicha } from './ficha-schema';

/** What every proceso starts with: the default ficha, the formulas of SISPP, and no scale, because the sources fix none (Q17). */
export const DEFAULT_REGISTRO: RegistroSettings = {
  ficha: [],
  escalas: [],
  calculo: DEFAULT_POLICY,
  columnas: {},
};

type Configured = { readonly settings: { readonly registro?: RegistroSettings } };

export const registroOf = ({ settings }: Configured): RegistroSettings =>
  settings.registro ?? DEFAULT_REGISTRO;

const known = new WeakMap<RegistroSettings, readonly FichaField[]>();

/** The ficha as this proceso asks for it: its labels, its requirements and its own fields. */
export function schemaOf(proceso: Configured): readonly FichaField[] {
  const registro = registroOf(proceso);
  const schema = known.get(registro) ?? configureFicha(registro.ficha);
  known.set(registro, schema);
  return schema;
}

/** The same for a proceso by its id; the default where there is none. */
export async function schemaIn(reader: Reader, procesoId: string): Promise<readonly FichaField[]> {
  const { state } = await reader.get(procesoFeature, procesoId);
  return configureFicha(state.kind === 'open' ? registroOf(state).ficha : []);
}

/** The proceso as it was at the end of that day in Colombia: names of dependencias and scales then in force (PDM-030). */
export const procesoAsOf = (history: readonly RecordedEvent[], day: PlainDate): ProcesoState =>
  history
    .filter(({ kind, at }) => kind === 'proceso' && bogotaDay(at) <= day)
    .reduce<ProcesoState>(
      (state, { type, data, at, by }) => procesoFeature.evolve(state, { ...data, type, at, by } as never),
      procesoFeature.initial,
    );
