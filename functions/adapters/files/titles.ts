import { normalise } from '../../../domain/kernel/text';

/** A title without accents, capitals or punctuation. */
export function plain(title: string): string {
  return normalise(title.replaceAll(/[_\n\r]+/g, ' '))
    .replaceAll(/[^a-z0-9%ñ ]+/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** What only one column of a sheet may be. `entidad`: the municipality or body the file is about. `group`: a merged cell that speaks for the rows below. */
export type SingleKind =
  | 'codigo'
  | 'nombre'
  | 'unidad'
  | 'acumulacion'
  | 'sentido'
  | 'lineaBase'
  | 'meta'
  | 'peso'
  | 'dependencia'
  | 'subsistema'
  | 'modulos'
  | 'tema'
  | 'entidad'
  | 'programa'
  | 'group';

/** The titles real files use, best first; compared without accents, capitals or punctuation. */
export const TITLES: readonly (readonly [SingleKind, RegExp])[] = [
  ['codigo', /^(codigo|cod) (de )?indicador (de producto )?mga$/],
  ['codigo', /^(codigo|cod)( actual)?( del?)? indicador$/],
  ['codigo', /^(codigo|cod)$/],
  ['codigo', /^(codigo|cod)( del?)? (producto|meta|meta( de)? producto)( mga)?$/],
  [
    'codigo',
    /^(codigo|cod)( int| interno)?( del?)?( la)? (indicador|meta)( de producto)?$|^(no|n|numero)( de)? meta$/,
  ],
  ['nombre', /^personalizacion/],
  ['nombre', /^(nombre( del?)? )?indicador( de)?( producto)?( mga)?$/],
  ['nombre', /^(nombre|meta( de)? producto|descripcion( del?)?( la)?( indicador| meta)?( de producto)?)$/],
  ['nombre', /^(nombre( del?)? )?indicador( de)? (resultado|gestion|impacto|bienestar)( mga)?$/],
  ['unidad', /^unidad( de)?( la)?( medida)?( del? (indicador|producto|meta))?$|^und( medida)?$/],
  ['acumulacion', /^(tipo( de)? )?(acumulacion|acumulativo|comportamiento)( de la meta)?$/],
  ['acumulacion', /^tendencia( del?)?( indicador| meta)?$|^tipo( de)? meta$/],
  ['sentido', /^(sentido|orientacion|sentido orientacion)$/],
  ['lineaBase', /^(linea( de)? base|l b|lb)( del?)?( indicador de)? producto$/],
  ['lineaBase', /^(linea( de)? base|l b|lb)( valor| indicador| del indicador| 20\d\d| linea base)?$/],
  [
    'meta',
    /^(meta|valor esperado|valor meta|total meta)( esperada)?( del?)?( plan| periodo| producto| indicador)?( del?| al| para el)? cuatr\w+( 20\d\d 20\d\d)?$/,
  ],
  [
    'meta',
    /^(meta( plan| total| fisica)?( del?)?|valor esperado) 20\d\d (a |al )?20\d\d$|^meta( plan| total)?$/,
  ],
  ['peso', /^(peso|ponderacion|ponderador)( del?)?( indicador| meta| producto)?$/],
  [
    'dependencia',
    /^(dependencia|secretaria|oficina|sectorial)( o? ?(secretaria|entidad))?( responsable)?( del indicador)?$|^entidad responsable$|^hoja$/,
  ],
  ['dependencia', /^responsables?( de la meta| del indicador)?$|^lider$/],
  ['subsistema', /^(tematica|subsistema|tematica subsistema)$/],
  ['modulos', /^modulo ?s?( del ssepot)?$/],
  ['tema', /^tema$/],
  ['entidad', /^(codigo dane|cod entidad|codigo entidad)$/],
  ['entidad', /^(entidad territorial|municipio)$/],
  ['programa', /^programa( mga| pdt| pdm| del plan)?$/],
  ['group', /^(linea estrategica|componente|dimension|eje)$/],
];
/** Best first: the whole of the year, then what only some files call so. */
const PROGRAMMED = [
  /^(meta|prog|programado|programada|programacion|esperado|planeado|valor programado)\b/,
  /^total (planeado|programado|programacion)\b/,
  /^(valor|meta) (esperad|planead|program)\w+\b/,
] as const;
const NOT_PROGRAMMED = /%|porcent|acumulad|financ|presupuest|recurs|ejecutad|avance|cumpl/;
/** Best first: where a file has both «ejecución» and «avance», the second is a percentage. */
const EXECUTED = [
  /^(ejec|ejecutado|ejecucion|ejec fisica|ejecucion fisica|logro|medido|reportado|valor reportado)\b/,
  /^total ejecutad[oa]\b/,
  /^avance\b/,
  /^(valor|resultado)\b/,
] as const;
const NOT_A_VALUE = /%|porcent|acumulad|financ|presupuest|recurs|cumplimiento|explicacion|^pub\b|esperad/;
/** A quarter, a half or a month of the year: «T1 PLANEADO 2025», «Ejecutado trimestre II 2025». */
const PART =
  /^(?=.*\b20\d\d\b)(?=.*\b(planead|programad|ejecutad|prog|ejec|program|avance)\w*)(?=.*\b(t ?[1-4]|trim\w*|[1-4] trim\w*|i{1,3}v? trim\w*|semestre|sem [12]|corte|bimestre|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)\b)/;
const NOT_PART =
  /%|porcent|acumulad|financ|presupuest|recurs|cumplimiento|apropia|compromis|obligacion|pagos/;
const PART_DONE = /\b(ejecutad|ejec|avance)\w*/;
const NOT_MONEY = /recursos|sgp|credito|cofinanciacion|^otros/;

interface Yearly {
  readonly role: {
    readonly kind: 'programmed' | 'executed' | 'state' | 'plannedPart' | 'executedPart';
    readonly year: number;
  };
  readonly rank: number;
}
/** A title that names one year, already plain: what of that year it holds; `null` when it is nothing that we read. */
export function yearlyRole(name: string): Yearly | null {
  const years = name.match(/\b20\d\d\b/g) ?? [];
  const year = Number(years[0]);
  if (years.length !== 1 || NOT_MONEY.test(name)) return null;
  if (/^(estado|state)\b/.test(name)) return { role: { kind: 'state', year }, rank: 0 };
  if (PART.test(name) && !NOT_PART.test(name))
    return { role: { kind: PART_DONE.test(name) ? 'executedPart' : 'plannedPart', year }, rank: 0 };
  const planned = NOT_PROGRAMMED.test(name) ? -1 : PROGRAMMED.findIndex((pattern) => pattern.test(name));
  if (planned >= 0) return { role: { kind: 'programmed', year }, rank: planned };
  const executed = NOT_A_VALUE.test(name) ? -1 : EXECUTED.findIndex((pattern) => pattern.test(name));
  return executed >= 0 ? { role: { kind: 'executed', year }, rank: executed } : null;
}
