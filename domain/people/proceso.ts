import type { Feature, Row, Stamp } from '../kernel/feature';
import { ok, type Result, refuse } from '../kernel/result';
import { isBlank, sameText } from '../kernel/text';
import type { Dependencia, ProcesoCommand, ProcesoEvent, ProcesoState, Subsistema } from './people';
import { checkSettings } from './settings';

type Open = Extract<ProcesoState, { kind: 'open' }>;
type Saved = Omit<Dependencia, 'nombresAnteriores'>;

const NOT_OPEN = refuse(
  'proceso-inexistente',
  'No se hizo nada: el proceso no existe. Revise el enlace o pida a un administrador que lo abra.',
);

function decide(command: ProcesoCommand & Stamp, state: ProcesoState): Result<readonly ProcesoEvent[]> {
  if (command.type === 'open') {
    if (state.kind === 'open') return ok([]);
    if (isBlank(command.nombre))
      return refuse(
        'falta-nombre',
        'No se abrió el proceso: le falta el nombre. Escríbalo y vuelva a guardar.',
      );
    const checked = checkSettings(command.settings);
    return checked.ok
      ? ok([{ type: 'opened', nombre: command.nombre.trim(), settings: command.settings }])
      : checked;
  }
  if (state.kind === 'none') return NOT_OPEN;
  switch (command.type) {
    case 'save-dependencia':
      return saveDependencia(command.dependencia, state);
    case 'save-subsistema':
      return saveSubsistema(command.subsistema, state);
    case 'configure': {
      const checked = checkSettings({ ...state.settings, ...command.settings });
      if (!checked.ok) return checked;
      const same = isSame({ ...state.settings, ...command.settings }, state.settings);
      return ok(same ? [] : [{ type: 'configured', settings: command.settings }]);
    }
    case 'number-mesa':
      return ok(
        state.numbered[command.mesaId] === undefined
          ? [{ type: 'mesa-numbered', mesaId: command.mesaId, numero: state.mesas + 1 }]
          : [],
      );
  }
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

function saveDependencia(dependencia: Saved, state: Open): Result<readonly ProcesoEvent[]> {
  const saved = { ...dependencia, nombre: dependencia.nombre.trim() };
  const fault = faultOfName('la dependencia', saved, state.dependencias);
  if (fault) return fault;
  const known = state.dependencias.find(({ id }) => id === saved.id);
  const same = known && isSame(known, { ...known, ...saved });
  return ok(same ? [] : [{ type: 'dependencia-saved', dependencia: saved }]);
}

function saveSubsistema(subsistema: Subsistema, state: Open): Result<readonly ProcesoEvent[]> {
  const saved = { ...subsistema, nombre: subsistema.nombre.trim() };
  const fault = faultOfName('el subsistema', saved, state.subsistemas);
  if (fault) return fault;
  const known = state.subsistemas.find(({ id }) => id === saved.id);
  return ok(
    known && isSame(known, { ...known, ...saved }) ? [] : [{ type: 'subsistema-saved', subsistema: saved }],
  );
}

type Named = { readonly id: string; readonly nombre: string };
function faultOfName(what: string, saved: Named, others: readonly Named[]): Result<never> | null {
  if (saved.nombre === '')
    return refuse('falta-nombre', `No se guardó ${what}: falta el nombre. Escríbalo y vuelva a guardar.`);
  if (others.some((other) => other.id !== saved.id && sameText(other.nombre, saved.nombre)))
    return refuse(
      'nombre-repetido',
      `No se guardó ${what}: ya existe «${saved.nombre}». Use el registro que existe, o escriba un nombre que los distinga.`,
    );
  return null;
}

function evolve(state: ProcesoState, event: ProcesoEvent & Stamp): ProcesoState {
  if (event.type === 'opened')
    return {
      kind: 'open',
      nombre: event.nombre,
      dependencias: [],
      subsistemas: [],
      settings: event.settings,
      mesas: 0,
      numbered: {},
    };
  if (state.kind === 'none') return state;
  switch (event.type) {
    case 'dependencia-saved':
      return { ...state, dependencias: withDependencia(state.dependencias, event.dependencia) };
    case 'subsistema-saved':
      return {
        ...state,
        subsistemas: state.subsistemas.some(({ id }) => id === event.subsistema.id)
          ? state.subsistemas.map((one) => (one.id === event.subsistema.id ? event.subsistema : one))
          : [...state.subsistemas, event.subsistema],
      };
    case 'configured':
      return { ...state, settings: { ...state.settings, ...event.settings } };
    case 'mesa-numbered':
      return { ...state, mesas: event.numero, numbered: { ...state.numbered, [event.mesaId]: event.numero } };
  }
}

/** Keeps its place in the list and, when it was renamed, the name it had (MES-004). */
function withDependencia(all: readonly Dependencia[], saved: Saved): readonly Dependencia[] {
  const known = all.find(({ id }) => id === saved.id);
  if (!known) return [...all, { ...saved, nombresAnteriores: [] }];
  const former =
    known.nombre === saved.nombre ? known.nombresAnteriores : [...known.nombresAnteriores, known.nombre];
  return all.map((one) => (one.id === saved.id ? { ...saved, nombresAnteriores: former } : one));
}

const row = (_id: string, state: ProcesoState): Row => ({
  status: state.kind,
  nombre: state.kind === 'open' ? state.nombre : '',
});

/** Stream `proceso:{procesoId}`: dependencias, subsistemas, configuration and the numbers of its mesas. */
export const procesoFeature: Feature<ProcesoCommand, ProcesoState, ProcesoEvent> = {
  kind: 'proceso',
  schema: 1,
  initial: { kind: 'none' },
  decide,
  evolve,
  row,
  react: () => [],
};
