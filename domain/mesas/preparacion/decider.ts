import type { Feature, Row, Stamp } from '../../kernel/feature';
import { compare } from '../../kernel/instant';
import { ok, type Result, refuse } from '../../kernel/result';
import { isBlank } from '../../kernel/text';
import {
  PASOS,
  type Paso,
  type PasoState,
  type PreparacionCommand,
  type PreparacionEvent,
  type PreparacionState,
} from './nouns';

type Of<T extends PreparacionCommand['type']> = Extract<PreparacionCommand, { type: T }> & Stamp;
type Decision = Result<readonly PreparacionEvent[]>;

const EMPTY: PasoState = { archivos: [], hecho: null };
const stepOf = (state: PreparacionState, paso: Paso): PasoState =>
  (state.kind === 'open' ? state.pasos[paso] : undefined) ?? EMPTY;

/** The actions that nobody has recorded yet, in their order. */
export const openSteps = (state: PreparacionState): readonly Paso[] =>
  PASOS.filter((paso) => stepOf(state, paso).hecho === null);

function decide(command: PreparacionCommand & Stamp, state: PreparacionState): Decision {
  switch (command.type) {
    case 'record-step':
      return decideRecord(command, state);
    case 'attach-step': {
      const { procesoId, paso, sha256 } = command;
      const known = stepOf(state, paso).archivos.includes(sha256);
      return ok(known ? [] : [{ type: 'step-attached', procesoId, paso, sha256 }]);
    }
    case 'reopen-step': {
      const { paso, reason } = command;
      if (stepOf(state, paso).hecho === null) return ok([]);
      if (isBlank(reason))
        return refuse(
          'falta-motivo',
          'No se reabrió la acción preliminar: falta el motivo. Escríbalo y confirme de nuevo.',
        );
      return ok([{ type: 'step-reopened', paso, reason: reason.trim() }]);
    }
  }
}

function decideRecord(command: Of<'record-step'>, state: PreparacionState): Decision {
  const { procesoId, paso, fecha, today, responsable, rol } = command;
  const { archivos, hecho } = stepOf(state, paso);
  const evidencia = command.evidencia.trim();
  if (compare(fecha, today) > 0)
    return refuse(
      'fecha-futura',
      'No se registró la acción preliminar: la fecha es posterior a hoy. Regístrela cuando haya ocurrido.',
    );
  if (isBlank(evidencia) && archivos.length === 0)
    return refuse(
      'falta-soporte',
      'No se registró la acción preliminar: falta la evidencia. Adjunte el archivo, o escriba el enlace o dónde está.',
    );
  const fault = faultOfRole(paso, rol);
  if (fault) return fault;
  const same =
    hecho?.fecha === fecha &&
    hecho.responsable.personId === responsable.personId &&
    hecho.evidencia === evidencia &&
    JSON.stringify(hecho.rol) === JSON.stringify(rol);
  return ok(same ? [] : [{ type: 'step-recorded', procesoId, paso, fecha, responsable, evidencia, rol }]);
}

/** Only the third part of C has a result, and it must have one (MES-012). */
function faultOfRole(paso: Paso, rol: Of<'record-step'>['rol']): Result<never> | null {
  if (paso !== 'C3')
    return rol === null
      ? null
      : refuse('resultado-ajeno', 'No se registró: solo la evaluación del rol de invitada lleva resultado.');
  if (rol === null)
    return refuse(
      'falta-resultado',
      'No se registró la evaluación: falta el resultado. Diga si la SPTEC será invitada de las otras mesas: sí, no, o en cuáles.',
    );
  return rol.kind === 'en' && rol.dependenciaIds.length === 0
    ? refuse(
        'falta-resultado',
        'No se registró la evaluación: dijo «en algunas» y no eligió ninguna dependencia. Elíjalas, o responda sí o no.',
      )
    : null;
}

function evolve(state: PreparacionState, event: PreparacionEvent & Stamp): PreparacionState {
  if (event.type === 'step-reopened')
    return state.kind === 'none' ? state : withStep(state, event.paso, { hecho: null });
  const open: PreparacionState =
    state.kind === 'open' ? state : { kind: 'open', procesoId: event.procesoId, pasos: {} };
  if (event.type === 'step-attached')
    return withStep(open, event.paso, { archivos: [...stepOf(open, event.paso).archivos, event.sha256] });
  const { fecha, responsable, evidencia, rol, at, by } = event;
  return withStep(open, event.paso, { hecho: { fecha, responsable, evidencia, rol, at, by } });
}

const withStep = (
  state: Extract<PreparacionState, { kind: 'open' }>,
  paso: Paso,
  change: Partial<PasoState>,
): PreparacionState => ({
  ...state,
  pasos: { ...state.pasos, [paso]: { ...stepOf(state, paso), ...change } },
});

const row = (_id: string, state: PreparacionState): Row => ({
  status: state.kind,
  procesoId: state.kind === 'open' ? state.procesoId : null,
  pendientes: [...openSteps(state)],
});

export const preparacionFeature: Feature<PreparacionCommand, PreparacionState, PreparacionEvent> = {
  kind: 'preparacion',
  schema: 1,
  initial: { kind: 'none' },
  decide,
  evolve,
  row,
  react: () => [],
};
