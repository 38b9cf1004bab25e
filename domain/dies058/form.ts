import type { Modulo } from '../indicators';
import type { Answers, Block, TipoModificacion } from './dies058';

/** FO-DIES-058 version 3 as printed (DIE-001, DIE-012). Literal words of the source: a comma here is a comma there. */
export const FORMATO = {
  codigo: 'FO-DIES-058',
  version: '3',
  titulo: 'Formato FO-DIES Control de Cambios de las Fichas Metodológicas de los Indicadores - SSEPOT',
  encabezado: [
    'Cod. FO-DIES-058',
    'Versión 3',
    'Formato FO-DIES Control de Cambios de las Fichas Metodológicas de los Indicadores - SSEPOT',
    'Alcaldía de Medellín',
  ],
  pie: [
    'Departamento Administrativo de Planeación',
    'Subdirección de Prospectiva, Información y Evaluación Estratégica',
  ],
} as const;

/** Notes (1), (2) and (3), shown next to the types of change. */
export const NOTAS = [
  '(1) La creación de un nuevo indicador, requiere diligenciar la totalidad de los campos de las fichas metodológicas. No se acepta la creación de un nuevo indicador sólo con el nombre.',
  '(2) Verificar que con el cambio del nombre del indicador no se afecten ni los aspectos estructurales del SSEPOT ni los valores anuales reportados.',
  '(3) La modificación de un indicador, implica la actualización de la totalidad de los campos de la ficha metodológica',
] as const;

interface Option<K> {
  readonly key: K;
  readonly label: string;
}
export const TIPOS: readonly Option<TipoModificacion>[] = [
  { key: 'inactivar', label: 'Inactivar sin reemplazar' },
  { key: 'reemplazar', label: 'Reemplazar' },
  { key: 'modificar', label: 'Modificar' },
  { key: 'crear', label: 'Crear uno nuevo' },
  { key: 'otro', label: 'Otro' },
];
export const MODULO_OPTIONS: readonly Option<Modulo>[] = [
  { key: 'marco-estrategico', label: 'Marco estratégico' },
  { key: 'modelo-ocupacion', label: 'Modelo de ocupación' },
  { key: 'objetivo-estrategico', label: 'Objetivo estratégico' },
  { key: 'caracterizacion-subsistema', label: 'Caracterización de subsistema' },
  { key: 'programa-ejecucion', label: 'Programa de ejecución' },
  { key: 'proyecto', label: 'Proyecto' },
  { key: 'otro', label: 'Otro' },
];

/** Section 6, in its order. The líder has a name and no cargo (Q6). */
export const FIRMAS: readonly { readonly block: Block; readonly rol: string; readonly conCargo: boolean }[] =
  [
    { block: 'coordinador', rol: 'Coordinador temático del DAP', conCargo: true },
    { block: 'enlace', rol: 'Enlace técnico de la dependencia', conCargo: true },
    { block: 'directivo', rol: 'Directivo de la dependencia responsable del reporte', conCargo: true },
    {
      block: 'lider',
      rol: 'Líder de Programa de la Unidad de Seguimiento Estratégico al POT',
      conCargo: false,
    },
    {
      block: 'validador',
      rol: 'Responsable de validar el ajuste en la base de datos del SSEPOT',
      conCargo: true,
    },
  ];
export const rolDeFirma = (block: string): string =>
  FIRMAS.find((firma) => firma.block === block)?.rol ?? 'Asistente';

export interface FormField {
  /** Key of `Answers`, with `.nombre`, `.cargo` where the form asks for both of a person. */
  readonly key: string;
  readonly label: string;
}
export interface FormSection {
  readonly n: 1 | 2 | 3 | 4 | 5 | 6;
  readonly titulo: string;
  readonly campos: readonly FormField[];
}
const persona = (key: string, quien: string): readonly FormField[] => [
  { key: `${key}.nombre`, label: `${quien} — Nombre` },
  { key: `${key}.cargo`, label: 'Cargo' },
];

export const SECCIONES: readonly FormSection[] = [
  {
    n: 1,
    titulo: 'DATOS ACTUALES DEL INDICADOR EN EL SSEPOT',
    campos: [
      { key: 'fechaAcuerdo', label: 'Fecha del acuerdo' },
      { key: 'codigoActual', label: 'Código actual del indicador' },
      { key: 'nombreActual', label: 'Nombre del indicador' },
      { key: 'modulos', label: 'Módulo(s) del SSEPOT' },
      { key: 'moduloOtro', label: 'Otro:' },
      ...persona('coordinador', 'Nombre del coordinador temático del DAP'),
      { key: 'tematica', label: 'Temática/subsistema' },
      { key: 'dependenciaId', label: 'Nombre de la dependencia responsable del indicador' },
      ...persona('enlace', 'Nombre del enlace técnico de la dependencia'),
      ...persona(
        'superior',
        'Nombre del superior jerárquico o supervisor del enlace técnico de la dependencia',
      ),
    ],
  },
  {
    n: 2,
    titulo: 'TIPO DE MODIFICACIÓN DEL INDICADOR',
    campos: [
      { key: 'tipo', label: 'Tipo de modificación del indicador' },
      { key: 'tipoOtro', label: 'Otro:' },
      {
        key: 'tipoOtroExplicacion',
        label: 'Si eligió otro, indique a que cambio corresponde y explique brevemente',
      },
    ],
  },
  { n: 3, titulo: 'JUSTIFICACIÓN', campos: [{ key: 'justificacion', label: 'Justificación' }] },
  {
    n: 4,
    titulo: 'ACUERDOS Y COMPROMISOS',
    campos: [
      { key: 'acuerdos', label: 'Acuerdos y compromisos' },
      { key: 'anexaActa', label: 'Se anexa acta de reunión' },
      { key: 'razonSinActa', label: 'Motivo por el que no se anexa el acta' },
    ],
  },
  {
    n: 5,
    titulo: 'DATOS ACTUALIZADOS DEL INDICADOR EN EL SSEPOT',
    campos: [
      { key: 'anexaFichaAnterior', label: 'Se anexa ficha metodológica anterior del indicador' },
      { key: 'anexaFichaNueva', label: 'Se anexa ficha metodológica nueva del indicador y completa' },
      { key: 'fichaNueva', label: 'Ficha metodológica nueva' },
    ],
  },
  {
    n: 6,
    titulo: 'FIRMAS',
    campos: FIRMAS.map(({ block, rol }) => ({ key: `firmas.${block}`, label: rol })),
  },
];

/** The label a person knows for a key of an edit; a field of the new ficha (`fichaNueva.unidad`) is named by its own key. */
export function labelOf(key: string, ficha: (fichaKey: string) => string = (k) => k): string {
  if (key.startsWith('fichaNueva.')) return `Ficha nueva: ${ficha(key.slice('fichaNueva.'.length))}`;
  if (key.startsWith('firmas.')) return `Firma: ${rolDeFirma(key.slice('firmas.'.length))}`;
  const campos = SECCIONES.flatMap((section) => section.campos);
  return (
    (campos.find((campo) => campo.key === key) ?? campos.find((campo) => campo.key === `${key}.nombre`))
      ?.label ?? key
  );
}

/** Section 1 comes from the register and is locked (DIE-007). The date of the agreement stays editable (Q7). */
export const SECTION_1 = [
  'codigoActual',
  'nombreActual',
  'modulos',
  'moduloOtro',
  'coordinador',
  'tematica',
  'dependenciaId',
  'enlace',
  'superior',
] as const satisfies readonly (keyof Answers)[];
