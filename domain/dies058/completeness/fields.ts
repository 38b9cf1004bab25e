import { askedFields, type FichaField } from '../../indicators';

/**
 * Fields of the ficha that section 1 already answers or the insertion dates: the form does not ask for them again. People are there as
 * persons, never as text (design §3: events hold no names).
 */
const MANAGED: readonly string[] = [
  'modulos',
  'subsistema',
  'dependencia_responsable',
  'enlace_tecnico',
  'directivo',
  'coordinador_dap',
  'fecha_elaboracion',
  'fecha_actualizacion',
];
export const isManaged = ({ key }: Pick<FichaField, 'key'>): boolean => MANAGED.includes(key);

/** The fields of the new ficha that the form asks for, in the order of the schema. */
export const formFields = (schema: readonly FichaField[]): readonly FichaField[] =>
  askedFields(schema).filter((field) => !isManaged(field));

/** What a change of name may not touch (note 2, DIE-003), besides code, módulos and yearly values, which a form never touches. */
export const STRUCTURAL: readonly string[] = [
  'formula',
  'unidad',
  'variables',
  'metodologia',
  'acumulacion',
  'sentido',
];

/** What makes a series no longer comparable when values exist already. */
export const COMPARABILITY: readonly string[] = [
  'unidad',
  'formula',
  'linea_base_valor',
  'acumulacion',
  'sentido',
];
