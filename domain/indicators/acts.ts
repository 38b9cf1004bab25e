import { type Act, consulting, type Desk } from '../kernel/handle';
import { parseWith } from '../kernel/parse';
import { ok, type Result, refuse } from '../kernel/result';
import type { Reader } from '../kernel/store';
import { may, type RegistroSettings } from '../people';
import { placed, placesOf } from './catalogue';
import { indicatorFeature } from './decider';
import type {
  Assignment,
  FichaChange,
  FieldDifference,
  IndicatorCommand,
  IndicatorRow,
  IndicatorState,
} from './indicators';
import type { Existing } from './match';
import { AssignIndicatorsInput } from './parse';
import {
  type ImportPlan,
  type ImportQuestion,
  placeOf,
  planImport,
  type RefusedCell,
  type Resolutions,
} from './plan';
import { schemaIn } from './register';
import { rememberColumns } from './remember-columns';

export interface ImportInput {
  readonly procesoId: string;
  readonly file: string;
  readonly rows: readonly IndicatorRow[];
  readonly resolutions?: Resolutions;
  /** What people corrected of the mapping, by layout of the file: remembered when the import is done (PDM-041). */
  readonly columnas?: RegistroSettings['columnas'];
}
/** Counts of rows. Rows with an open question are in none of them: nothing was done with them. */
export interface ImportOutcome {
  readonly nuevos: number;
  readonly cambiados: number;
  readonly sinCambios: number;
  readonly rechazados: number;
  readonly preguntas: readonly ImportQuestion[];
  /** The refused rows with their reasons. */
  readonly rechazadas: readonly RefusedCell[];
  /** Indicators of the register that the file does not name: left as they are. */
  readonly ausentes: number;
  /** Rows worth a look that were taken all the same. */
  readonly avisos: readonly RefusedCell[];
  /** The first of each, to show. */
  readonly ejemplosNuevos: readonly {
    readonly cell: string;
    readonly codigo: string;
    readonly nombre: string;
  }[];
  readonly cambios: readonly {
    readonly id: string;
    readonly nombre: string;
    readonly changes: readonly FieldDifference[];
  }[];
}
const SHOWN = 100;

/** The register of a proceso, in one query. */
export async function existingIndicators(reader: Reader, procesoId: string): Promise<readonly Existing[]> {
  const found = await reader.find(indicatorFeature, { procesoId });
  return found.flatMap(({ id, state }) => (state.kind === 'none' ? [] : [{ id, indicator: state }]));
}

/** What the import would do, for the preview; changes nothing. Dependencias and subsistemas that the proceso knows by name get their ids. */
export async function previewImport(reader: Reader, input: ImportInput): Promise<ImportPlan> {
  const places = await placesOf(reader, input.procesoId);
  const rows = input.rows.map((row) => placed(row, places));
  const existing = await existingIndicators(reader, input.procesoId);
  return planImport(rows, existing, input.resolutions, await schemaIn(reader, input.procesoId));
}

/** One transaction: every row that needs no answer, or none (PDM-042). The same file twice changes nothing. */
export const importIndicators: Act<ImportInput, ImportOutcome> = {
  name: 'indicators/import',
  run: async (input, desk) => {
    const { procesoId } = input;
    const allowed = may(desk.actor, 'indicators/import', { procesoId });
    if (!allowed.ok) return allowed;
    const plan = await previewImport(desk, input);
    const done = await desk.changeAll(indicatorFeature, imports(plan, procesoId, desk));
    if (!done.ok) return done;
    const remembered = await rememberColumns(input, desk);
    return remembered.ok ? ok(outcomeOf(plan)) : remembered;
  },
};

function* imports(
  { nuevos, cambiados }: ImportPlan,
  procesoId: string,
  { newId, today }: Desk,
): Generator<readonly [string, IndicatorCommand]> {
  for (const row of nuevos) yield [newId(), { type: 'import', procesoId, row, today }];
  for (const { id, row } of cambiados) yield [id, { type: 'import', procesoId, row, today }];
}

export const outcomeOf = (plan: ImportPlan): ImportOutcome => ({
  nuevos: plan.nuevos.length,
  cambiados: plan.cambiados.length,
  sinCambios: plan.sinCambios.length,
  rechazados: plan.rechazados.length,
  preguntas: plan.preguntas,
  rechazadas: plan.rechazados,
  ausentes: plan.ausentes.length,
  avisos: plan.avisos,
  ejemplosNuevos: plan.nuevos
    .slice(0, SHOWN)
    .map(({ source, codigo, nombre }) => ({ cell: placeOf(source), codigo, nombre })),
  cambios: plan.cambiados
    .slice(0, SHOWN)
    .map(({ id, row, changes }) => ({ id, nombre: row.nombre, changes })),
});

/** Gives several indicators what the file lacked: dependencia, coordinador, enlace, módulos, tema. */
export const assignIndicators: Act<AssignIndicatorsInput, { readonly asignados: number }> = {
  name: 'indicators/assign',
  run: async (raw, desk) => {
    const input = parseWith(AssignIndicatorsInput, raw);
    if (!input.ok) return input;
    const ids = [...new Set(input.value.indicatorIds)];
    if (ids.length === 0)
      return refuse('sin-indicadores', 'No eligió ningún indicador: marque al menos uno y guarde de nuevo.');
    const assignment = given(input.value.assignment);
    for (const id of ids) {
      const { state } = await desk.get(indicatorFeature, id);
      const procesoId = state.kind === 'none' ? '' : state.procesoId;
      const allowed = may(desk.actor, 'indicators/assign', { procesoId, indicatorId: id });
      if (state.kind !== 'none' && !allowed.ok) return allowed;
      const done = await desk.change(indicatorFeature, id, { type: 'assign', assignment });
      if (!done.ok) return done;
    }
    return ok({ asignados: ids.length });
  },
};

const given = (assignment: AssignIndicatorsInput['assignment']): Partial<Assignment> =>
  Object.fromEntries(Object.entries(assignment).filter(([, value]) => value !== undefined));

/**
 * Puts the change of a fully signed form into the register, within the act of the validador's signature (MES-076, DIE-015). `indicatorId` is `null`
 * for «Crear uno nuevo». «Reemplazar» closes the old entry and opens its successor under `change.newIndicatorId`. Answers the id in force afterwards.
 */
export async function insertChange(
  desk: Desk,
  indicatorId: string | null,
  change: FichaChange,
): Promise<Result<{ readonly indicatorId: string }>> {
  if (change.tipo === 'crear') {
    const newId = indicatorId ?? desk.newId();
    const schema = await schemaIn(consulting(desk), change.procesoId);
    return applied(await desk.change(indicatorFeature, newId, { type: 'apply', change, schema }), newId);
  }
  if (indicatorId === null)
    return refuse(
      'indicador-desconocido',
      'El formulario no dice a qué indicador se refiere: no se insertó nada.',
    );
  const done = await desk.change(indicatorFeature, indicatorId, { type: 'apply', change });
  if (!done.ok || change.tipo !== 'reemplazar') return applied(done, indicatorId);
  if (done.value.kind === 'none') return applied(done, indicatorId);
  const { procesoId, assignment } = done.value;
  const { formId, effective, ficha, newIndicatorId } = change;
  const successor: FichaChange = {
    tipo: 'crear',
    formId,
    fichaVersion: 0,
    effective,
    procesoId,
    ficha,
    assignment,
    replaces: indicatorId,
  };
  return applied(
    await desk.change(indicatorFeature, newIndicatorId, {
      type: 'apply',
      change: successor,
      schema: await schemaIn(consulting(desk), procesoId),
    }),
    newIndicatorId,
  );
}
const applied = (
  done: Result<IndicatorState>,
  indicatorId: string,
): Result<{ readonly indicatorId: string }> => (done.ok ? ok({ indicatorId }) : done);
