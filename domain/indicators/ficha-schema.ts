import type { FieldSetting } from '../people';
import { type FichaField, field } from './ficha-field';
import type { Ficha } from './indicators';
import { ESLABONES } from './value-chain';

export type { FichaField } from './ficha-field';

/**
 * The default ficha metodológica: 37 fields composed from Cali's sheet, Sinergia, EVAPLAN and what FO-DIES-058 asks. The SSEPOT's own
 * ficha is not public, so an office relabels, requires or adds fields (`configureFicha`).
 */
export const fichaSchema: readonly FichaField[] = [
  field(
    'codigo',
    'Código',
    'texto',
    true,
    'No cambia después de la creación; al crear, lo asigna el registro.',
  ),
  field(
    'nombre',
    'Nombre del indicador',
    'texto',
    true,
    'Un cambio de nombre no altera la estructura ni los valores reportados (nota 2).',
  ),
  field(
    'version',
    'Versión de la ficha',
    'sistema',
    true,
    'La incrementa el sistema con cada cambio insertado.',
  ),
  field('estado', 'Estado', 'sistema', true, 'Activo, inactivo o reemplazado; lo fija el cambio insertado.'),
  field(
    'modulos',
    'Módulo(s) del SSEPOT',
    'lista',
    true,
    'Marco estratégico, modelo de ocupación, objetivo estratégico, caracterización de subsistema, programa de ejecución, proyecto u otro.',
  ),
  field(
    'sistema',
    'Sistema POT',
    'texto',
    false,
    'Sistema público y colectivo, de ocupación o institucional y de gestión.',
  ),
  field(
    'subsistema',
    'Temática / subsistema',
    'texto',
    true,
    'Obligatoria si el módulo es caracterización de subsistema.',
  ),
  field(
    'objetivo_estrategico',
    'Objetivo estratégico asociado',
    'texto',
    false,
    'Objetivo del POT al que aporta.',
  ),
  field('definicion', 'Definición', 'texto-largo', true, 'Qué mide el indicador.'),
  field('objetivo', 'Objetivo', 'texto-largo', true, 'Para qué se mide.'),
  field('tipo', 'Tipo de indicador', 'opcion', true, 'Eslabón de la cadena de valor.', ESLABONES),
  field('formula', 'Fórmula de cálculo', 'texto-largo', true, 'Con los símbolos de las variables.'),
  field('variables', 'Variables (símbolo, nombre, unidad, fuente)', 'lista', true, 'Al menos una.'),
  field('metodologia', 'Metodología de cálculo', 'texto-largo', true, 'Paso a paso, de la fuente al valor.'),
  field('unidad', 'Unidad de medida', 'texto', true, 'Número, porcentaje, hectáreas, metros cuadrados…'),
  field('decimales', 'Decimales', 'entero', true, 'Cuántos se muestran; el valor se guarda exacto.'),
  field('sentido', 'Sentido / orientación', 'opcion', true, 'Hacia dónde mejora.', [
    'ascendente',
    'descendente',
    'mantener',
  ]),
  field(
    'acumulacion',
    'Tipo de acumulación',
    'opcion',
    true,
    'Cómo los valores anuales forman la meta del cuatrienio.',
    ['acumulado', 'no-acumulado', 'mantenimiento', 'capacidad', 'reduccion', 'reduccion-anual'],
  ),
  field('periodicidad', 'Periodicidad', 'opcion', true, 'Cada cuánto se reporta.', [
    'mensual',
    'bimestral',
    'trimestral',
    'semestral',
    'anual',
    'bienal',
    'cuatrienal',
    'única',
  ]),
  field(
    'linea_base_valor',
    'Línea base – valor',
    'numero-o-nd',
    true,
    'Un número, o ND con la explicación en observaciones.',
  ),
  field(
    'linea_base_anio',
    'Línea base – año',
    'entero',
    true,
    'Obligatorio cuando la línea base tiene valor.',
  ),
  field(
    'metas',
    'Metas (por año y del cuatrienio)',
    'lista',
    true,
    'Por ejemplo: «Cuatrienio: 10; 2024: 1; 2025: 3». NA o ND cuando no hay número.',
  ),
  field(
    'valores',
    'Valores anuales reportados',
    'sistema',
    false,
    'Los conserva el registro: ningún cambio de ficha los altera (nota 2).',
  ),
  field(
    'fuente',
    'Fuente de información',
    'texto',
    true,
    'Entidad, sistema o archivo de donde sale el dato.',
  ),
  field(
    'desagregacion_geografica',
    'Desagregación geográfica',
    'lista',
    true,
    'Municipio, comuna o corregimiento, barrio o vereda, otra.',
  ),
  field('desagregacion_poblacional', 'Desagregación poblacional/temática', 'texto', false, 'Si aplica.'),
  field('dependencia_responsable', 'Dependencia responsable', 'texto', true, 'La que reporta el indicador.'),
  field('enlace_tecnico', 'Enlace técnico (nombre, cargo, correo)', 'texto', true, 'De la dependencia.'),
  field('directivo', 'Superior jerárquico o supervisor', 'texto', true, 'Del enlace técnico.'),
  field('coordinador_dap', 'Coordinador temático DAP', 'texto', true, 'De la temática o subsistema.'),
  field('interpretacion', 'Interpretación', 'texto-largo', true, 'Cómo se lee el valor.'),
  field('limitaciones', 'Limitaciones', 'texto-largo', true, 'Qué no dice el indicador.'),
  field('observaciones', 'Observaciones', 'texto-largo', false, 'Incluye la explicación de un ND.'),
  field(
    'soporte_legal',
    'Soporte legal (artículo del Acuerdo 48/2014, etc.)',
    'texto-largo',
    false,
    'Norma que lo respalda.',
  ),
  field('enlaces', 'Enlaces', 'lista', false, 'Direcciones de consulta.'),
  field('fecha_elaboracion', 'Fecha de elaboración', 'fecha', true, 'De la primera versión de la ficha.'),
  field('fecha_actualizacion', 'Fecha de actualización', 'fecha', true, 'De esta versión de la ficha.'),
];

/** The schema of a proceso: the default with its own labels, requirements and added fields; each field says where it comes from. */
export function configureFicha(
  settings: readonly FieldSetting[],
  base: readonly FichaField[] = fichaSchema,
): readonly FichaField[] {
  const said = new Map(settings.map((setting) => [setting.key, setting]));
  const known = base.map((one) => {
    const own = said.get(one.key);
    return own
      ? {
          ...one,
          ...own,
          kind: one.kind === 'sistema' ? one.kind : (own.kind ?? one.kind),
          origin: 'proceso' as const,
        }
      : one;
  });
  const added = settings
    .filter(({ key }) => !base.some((one) => one.key === key))
    .map(({ key, label, kind, required, help, options }) => ({
      ...field(key, label ?? key, kind ?? 'texto', required ?? false, help ?? '', options),
      origin: 'proceso' as const,
    }));
  return [...known, ...added];
}

/** Fields a person answers: all but those the register keeps itself (versión, estado, valores). */
export const askedFields = (schema: readonly FichaField[] = fichaSchema): readonly FichaField[] =>
  schema.filter(({ kind }) => kind !== 'sistema');

/** Required fields that the ficha leaves blank (DIE-002, DIE-004). `crear`: the code is not asked, it is assigned at insertion. */
export function missingFields(
  ficha: Ficha,
  schema: readonly FichaField[] = fichaSchema,
  tipo: 'crear' | 'modificar' | 'reemplazar' | 'otro' = 'modificar',
): readonly FichaField[] {
  const blank = (key: string): boolean => (ficha[key] ?? '').trim() === '';
  const noBase = /^(nd|na)$/i.test((ficha['linea_base_valor'] ?? '').trim());
  return askedFields(schema).filter(({ key, required }) => {
    if (key === 'codigo' && tipo === 'crear') return false;
    if (key === 'linea_base_anio' && noBase) return false;
    if (key === 'observaciones' && noBase) return blank(key);
    return required && blank(key);
  });
}
