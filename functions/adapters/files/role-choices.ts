import { type FichaField, fichaSchema } from '../../../domain/indicators';
import { roleText } from './columns';
import type { SheetMapping } from './read-matrix';
import type { SingleKind } from './titles';

/** A role that a column may be given, with what people call it. */
export interface RoleChoice {
  readonly papel: string;
  readonly nombre: string;
}
const SINGLES: Readonly<Record<SingleKind, string>> = {
  codigo: 'Código del indicador',
  nombre: 'Nombre del indicador',
  unidad: 'Unidad de medida',
  acumulacion: 'Tipo de acumulación',
  sentido: 'Sentido',
  lineaBase: 'Línea base',
  meta: 'Meta del cuatrienio',
  peso: 'Peso o ponderación',
  dependencia: 'Dependencia responsable',
  subsistema: 'Temática o subsistema',
  modulos: 'Módulo(s) del SSEPOT',
  tema: 'Tema (a o b)',
  programa: 'Programa',
  entidad: 'Entidad o municipio',
  group: 'Línea, eje o componente',
};
const YEARLY = [
  ['programmed', 'Programado'],
  ['executed', 'Ejecutado'],
  ['state', 'Estado'],
  ['plannedPart', 'Parte de lo programado en'],
  ['executedPart', 'Parte de lo ejecutado en'],
] as const;
/** Told by a role of their own, not as a field of the ficha. */
const OWN = new Set([
  'codigo',
  'nombre',
  'unidad',
  'acumulacion',
  'sentido',
  'linea_base_valor',
  'dependencia_responsable',
  'subsistema',
  'modulos',
]);

/** What the columns of this file may be taken for: of the years that it names and of the term they are in. */
export function roleChoices(
  mapping: readonly SheetMapping[],
  schema: readonly FichaField[] = fichaSchema,
): readonly RoleChoice[] {
  const roles = mapping.flatMap(({ columns }) => columns.map(({ role }) => role));
  const titles = mapping.flatMap(({ columns }) => columns.map(({ title }) => title)).join(' ');
  const named = [...titles.matchAll(/(?<!\d)20\d\d(?!\d)/g)].map(([year]) => Number(year));
  const years = [
    ...new Set([...named, ...roles.flatMap((role) => ('year' in role ? [role.year] : []))]),
  ].sort((a, b) => a - b);
  const parts = new Set(roles.map(roleText));
  return [
    { papel: 'extra', nombre: 'Se guarda como vino' },
    ...Object.entries(SINGLES).map(([papel, nombre]) => ({ papel, nombre })),
    ...YEARLY.flatMap(([kind, word]) =>
      years
        .map((year) => ({ papel: `${kind} ${year}`, nombre: `${word} ${year}` }))
        .filter(({ papel }) => !kind.endsWith('Part') || parts.has(papel)),
    ),
    ...schema
      .filter(({ kind, key }) => kind !== 'sistema' && !OWN.has(key))
      .map(({ key, label }) => ({ papel: `ficha ${key}`, nombre: `Ficha: ${label}` })),
  ];
}
