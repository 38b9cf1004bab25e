import type { Desk } from '../kernel/handle';
import { ok, type Result } from '../kernel/result';
import { procesoFeature, type RegistroSettings } from '../people';
import { registroOf } from './register';

type Columnas = RegistroSettings['columnas'];
/** Layouts kept; of more, the oldest are forgotten. */
const LAYOUTS = 50;

/** What people said of the columns of a file, for the next file of its layout (PDM-041). What is already remembered is not written again. */
export async function rememberColumns(
  { procesoId, columnas = {} }: { readonly procesoId: string; readonly columnas?: Columnas },
  desk: Desk,
): Promise<Result<void>> {
  if (Object.keys(columnas).length === 0) return ok(undefined);
  const { state } = await desk.get(procesoFeature, procesoId);
  if (state.kind === 'none') return ok(undefined);
  const now = registroOf(state);
  const said = Object.entries(columnas).map(([layout, choices]): readonly [string, Columnas[string]] => [
    layout,
    { ...(Object.hasOwn(now.columnas, layout) ? now.columnas[layout] : {}), ...choices },
  ]);
  const all: Columnas = { ...now.columnas, ...Object.fromEntries(said) };
  const kept = Object.fromEntries(Object.entries(all).slice(-LAYOUTS));
  const done = await desk.change(procesoFeature, procesoId, {
    type: 'configure',
    settings: { registro: { ...now, columnas: kept } },
  });
  return done.ok ? ok(undefined) : done;
}
