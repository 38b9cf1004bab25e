import { ok, type Result, refuse } from '../../kernel/result';
import { sameText } from '../../kernel/text';
import { currentVersion } from '../evolve';
import type { FichaField } from '../ficha-field';
import { fichaSchema, missingFields } from '../ficha-schema';
import type { FichaChange, IndicatorEvent, IndicatorState } from '../indicators';

type Decision = Result<readonly IndicatorEvent[]>;
type Known = Exclude<IndicatorState, { kind: 'none' }>;

/** The change that a fully signed DIES-058 asks for (MES-076, DIE-002…005, 015, 016). The same form twice changes nothing. */
export function decideChange(
  change: FichaChange,
  state: IndicatorState,
  schema: readonly FichaField[] = fichaSchema,
): Decision {
  if (state.kind === 'none')
    return change.tipo === 'crear'
      ? decideCreate(change, schema)
      : refuse(
          'indicador-desconocido',
          'El indicador del formulario no está en la matriz: no se insertó nada.',
        );
  if (alreadyApplied(change, state)) return ok([]);
  if (change.tipo === 'crear')
    return refuse(
      'indicador-existente',
      'Este registro ya existe: «Crear uno nuevo» no puede insertarse sobre él.',
    );
  if (state.kind !== 'active')
    return refuse(
      'indicador-no-activo',
      `El indicador «${state.nombre}» ya no está activo: fue ${state.kind === 'inactive' ? 'inactivado' : 'reemplazado'} el ${state.since}. Retire el formulario o hágalo sobre el indicador vigente.`,
    );
  if (change.fichaVersion !== currentVersion(state)) return moved(change, state);
  return decideOnActive(change, state);
}

const alreadyApplied = (change: FichaChange, state: Known): boolean =>
  state.versions.some(({ cause }) => cause.kind === 'dies058' && cause.formId === change.formId) ||
  (state.kind !== 'active' && state.formId === change.formId);

const moved = (change: FichaChange, state: Known): Decision =>
  refuse(
    'ficha-avanzo',
    `La ficha de «${state.nombre}» avanzó de la versión ${change.fichaVersion} a la ${currentVersion(state)} mientras este formulario se tramitaba: requiere rebase. Revise la ficha vigente, ajuste el formulario y envíelo de nuevo a firma.`,
  );

function decideCreate(
  change: Extract<FichaChange, { tipo: 'crear' }>,
  schema: readonly FichaField[],
): Decision {
  const missing = missingFields(change.ficha, schema, 'crear').map(({ label }) => label);
  if (missing.length > 0)
    return refuse(
      'ficha-incompleta',
      `La ficha metodológica nueva está incompleta: faltan ${missing.length} campos obligatorios (nota 1 del formato). Complétela antes de insertar.`,
      missing,
    );
  return ok([{ type: 'changed', change }]);
}

function decideOnActive(change: Exclude<FichaChange, { tipo: 'crear' }>, state: Known): Decision {
  const code = change.tipo === 'inactivar' ? '' : (change.ficha?.['codigo'] ?? '').trim();
  if (change.tipo === 'reemplazar' && (code === '' || sameText(code, state.codigo)))
    return refuse(
      'codigo-igual',
      `El indicador que reemplaza a «${state.nombre}» necesita un código propio, distinto de ${state.codigo || 'el actual'}.`,
    );
  if (
    (change.tipo === 'modificar' || change.tipo === 'otro') &&
    code !== '' &&
    state.codigo !== '' &&
    !sameText(code, state.codigo)
  )
    return refuse(
      'codigo-inmutable',
      `El código ${state.codigo} no cambia después de la creación. Para otro código use «Reemplazar».`,
    );
  if (change.tipo === 'modificar' && (change.ficha['nombre'] ?? '').trim() === '')
    return refuse(
      'ficha-sin-nombre',
      'La ficha nueva no tiene nombre del indicador: complétela antes de insertar.',
      ['Nombre del indicador'],
    );
  return ok([{ type: 'changed', change }]);
}
