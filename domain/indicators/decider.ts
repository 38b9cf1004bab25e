import type { Feature, Row, Stamp } from '../kernel/feature';
import { ok, type Result, refuse } from '../kernel/result';
import { normalise } from '../kernel/text';
import { decideChange } from './decide/apply';
import { evolve } from './evolve';
import type { Assignment, IndicatorCommand, IndicatorEvent, IndicatorState } from './indicators';
import { changesByImport } from './merge';

type Decision = Result<readonly IndicatorEvent[]>;

function decide(command: IndicatorCommand & Stamp, state: IndicatorState): Decision {
  if (command.type === 'import') return decideImport(command, state);
  if (command.type === 'assign') return decideAssign(command.assignment, state);
  return decideChange(command.change, state, command.schema);
}

function decideImport(
  command: Extract<IndicatorCommand, { type: 'import' }>,
  state: IndicatorState,
): Decision {
  const { procesoId, row, today } = command;
  if (row.nombre.trim() === '')
    return refuse(
      'fila-sin-nombre',
      'La fila no tiene nombre del indicador: complétela en el archivo e importe de nuevo.',
    );
  if (state.kind === 'none') return ok([{ type: 'imported', procesoId, row, today }]);
  return ok(changesByImport(state, row) ? [{ type: 'reimported', row, today }] : []);
}

function decideAssign(assignment: Partial<Assignment>, state: IndicatorState): Decision {
  if (state.kind === 'none')
    return refuse(
      'indicador-desconocido',
      'El indicador no está en la matriz: actualice la vista y elíjalo de nuevo.',
    );
  const news = Object.entries(assignment).filter(
    ([key, value]) =>
      value !== undefined &&
      JSON.stringify(value) !== JSON.stringify(state.assignment[key as keyof Assignment]),
  );
  return ok(
    news.length === 0
      ? []
      : [{ type: 'assigned', assignment: Object.fromEntries(news) as Partial<Assignment> }],
  );
}

const NOT_THERE: Row = {
  procesoId: null,
  codigo: null,
  nombre: null,
  nombreNorm: null,
  dependenciaId: null,
  coordinadorId: null,
  enlaceId: null,
  status: 'none',
  tema: null,
  subsistema: null,
};

function row(_id: string, state: IndicatorState): Row {
  if (state.kind === 'none') return NOT_THERE;
  const { procesoId, codigo, nombre, assignment } = state;
  const { dependenciaId, coordinadorId, enlaceId, tema, subsistema } = assignment;
  return {
    procesoId,
    codigo,
    nombre,
    nombreNorm: normalise(nombre),
    dependenciaId,
    coordinadorId,
    enlaceId,
    status: state.kind,
    tema,
    subsistema,
  };
}

/** Stream `indicator:{indicatorId}`: one entry of the register with its fichas by version and its yearly values. It tells nobody anything. */
export const indicatorFeature: Feature<IndicatorCommand, IndicatorState, IndicatorEvent> = {
  kind: 'indicator',
  schema: 1,
  initial: { kind: 'none' },
  decide,
  evolve,
  row,
  react: () => [],
};
