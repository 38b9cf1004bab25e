import type { FichaField } from '../../domain/indicators';
import { fold, matches, wordsOf } from '../words/text';

/** The ficha has 37 fields: they are told apart by what they answer. Names and fields are the product's own, as the default ficha is. */
const GROUPS: readonly (readonly [title: string, keys: string])[] = [
  ['Identificación', 'codigo nombre version estado'],
  ['Lugar en el POT', 'modulos sistema subsistema objetivo_estrategico'],
  ['Qué mide y cómo se calcula', 'definicion objetivo tipo formula variables metodologia unidad decimales'],
  [
    'Línea base, metas y seguimiento',
    'sentido acumulacion periodicidad linea_base_valor linea_base_anio metas valores',
  ],
  ['Fuente y desagregación', 'fuente desagregacion_geografica desagregacion_poblacional'],
  ['Responsables', 'dependencia_responsable enlace_tecnico directivo coordinador_dap'],
  [
    'Lectura y soportes',
    'interpretacion limitaciones observaciones soporte_legal enlaces fecha_elaboracion fecha_actualizacion',
  ],
];
const OWN = 'Campos agregados por esta oficina';

export interface FichaGroup {
  readonly title: string;
  readonly fields: readonly FichaField[];
  /** Of all the fields of the group, when only some are shown. */
  readonly of: number;
}
/** The fields in their groups, those that were looked for; a group where nothing fits is not there. */
export function groupsOf(fields: readonly FichaField[], query: string): readonly FichaGroup[] {
  const groupOf = new Map(GROUPS.flatMap(([title, keys]) => keys.split(' ').map((key) => [key, title])));
  const words = wordsOf(query);
  const titleOf = ({ key }: FichaField): string => groupOf.get(key) ?? OWN;
  const says = (field: FichaField): boolean => matches(fold(`${field.label} ${field.help}`), words);
  // The name of a group finds its fields only where no field says the words itself.
  const fits = fields.some(says) ? says : (field: FichaField) => matches(fold(titleOf(field)), words);
  return [...GROUPS.map(([title]) => title), OWN].flatMap((title) => {
    const all = fields.filter((field) => titleOf(field) === title);
    const found = all.filter(fits);
    return found.length > 0 ? [{ title, fields: found, of: all.length }] : [];
  });
}
