import { normalise } from '../../../domain/kernel/text';

/** A title without accents, capitals or punctuation; a year stands by itself: «META2024» → `meta 2024`. */
export function plain(title: string): string {
  return normalise(title.replaceAll(/[_\n\r]+/g, ' '))
    .replaceAll(/[^a-z0-9%ñ ]+/g, ' ')
    .replaceAll(/([a-zñ%])(20\d\d)(?!\d)/g, '$1 $2')
    .replaceAll(/(?<!\d)(20\d\d)([a-zñ%])/g, '$1 $2')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** What only one column of a sheet may be. `entidad`: the municipality or body the file is about. `group`: a merged cell that speaks for the rows below. */
export const SINGLE_KINDS = [
  'codigo',
  'nombre',
  'unidad',
  'acumulacion',
  'sentido',
  'lineaBase',
  'meta',
  'peso',
  'dependencia',
  'subsistema',
  'modulos',
  'tema',
  'entidad',
  'programa',
  'group',
] as const;
export type SingleKind = (typeof SINGLE_KINDS)[number];

const SMALL = /^(de|del|la|las|el|los|al|a|para|por|en|y|o|e|su|s)$/;
/** The short forms and slips of real headers. */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/^cods?$|^codigos$/, 'codigo'],
  [/^ind(ic)?$|^indicadores$/, 'indicador'],
  [/^prods?$|^productos$/, 'producto'],
  [/^(nro|num|no|n)$/, 'numero'],
  [/^cuatr\w*$/, 'cuatrienio'],
  [/^(und|unid|uni)$/, 'unidad'],
  [/^(resp|responsables)$/, 'responsable'],
  [/^(sec|secr|secretarias)$/, 'secretaria'],
  [/^(dep|dependencias)$/, 'dependencia'],
  [/^lb$/, 'linea base'],
];
/** The words that tell: «Código del Indicador de Producto (MGA)» → `codigo indicador producto mga`. */
const telling = (name: string): string =>
  name
    .split(' ')
    .filter((word) => !SMALL.test(word))
    .map((word) => WORDS.find(([form]) => form.test(word))?.[1] ?? word)
    .join(' ')
    .replace(/^l b\b/, 'linea base')
    .replace(/^(u|um|u m) ?(?=medida|$)/, 'unidad ')
    .trim();

/** What no target, baseline or yearly value is called. */
export const OF_MONEY =
  /recursos|sgp|credito|cofinanciacion|^otros|presupuest|financ|apropia|compromis|obligacion|pagos|costo|inversion|valor pdm/;
const NOT_META = /avance|ejec|logr|acumulad|cumplim|porcent|%|linea base|fuente/;
/** «del cuatrienio», «2024-2027»; two years in a row are a biennium of the regalías. */
function isOfTheTerm(name: string): boolean {
  const years = (name.match(/\b20\d\d\b/g) ?? []).map(Number);
  const [, from, to] = /\b(?:20)?(2\d) (2\d)\b/.exec(name) ?? [];
  if (Number(to) - Number(from) >= 3) return true;
  return /\bcuatrienio\b/.test(name) || Math.max(...years) - Math.min(...years) >= 3;
}
const isMeta = (name: string): boolean =>
  isOfTheTerm(name) &&
  !NOT_META.test(name) &&
  !OF_MONEY.test(name) &&
  /^((valor|total|cantidad) )*(cuatrienio|meta|program\w*|planead\w*|esperad\w*|objetivo)\b/.test(name);
const ofResults = (name: string): boolean => /\bresultado\b/.test(name);

/** The titles real files use, best first, told by their telling words. */
const TITLES: readonly (readonly [SingleKind, RegExp | ((name: string) => boolean)])[] = [
  ['codigo', /^codigo indicador( producto)? mga$|^codigo mga( indicador( producto)?)?$/],
  ['codigo', /^codigo( actual| unico)? indicador$/],
  ['codigo', /^codigo$/],
  ['codigo', /^codigo( meta)? producto( mga)?$/],
  [
    'codigo',
    /^codigo( int| interno)? (indicador|meta)( producto)?( personalizado)?$|^numero (meta|indicador)( producto)?$/,
  ],
  ['codigo', /^(id|identificador)( indicador| meta)?$/],
  ['nombre', /^personalizacion|^(nombre )?indicador( producto)? personalizado$/],
  ['nombre', /^(nombre )?indicador( producto)?( mga)?$/],
  ['nombre', /^(nombre( meta)?|meta producto|descripcion( indicador| meta)?( producto)?)$/],
  ['nombre', /^(nombre )?indicador (resultado|gestion|impacto|bienestar)( mga)?$/],
  ['unidad', /^unidad( medida)?( indicador| meta| producto)?$|^medida$/],
  [
    'acumulacion',
    /^(tipo |forma |es )?(acumulacion|acumulativ[oa]|acumulable|comportamiento)( meta| indicador)?$|^fc$/,
  ],
  ['acumulacion', /^tendencia( indicador| meta)?$|^tipo meta$/],
  ['sentido', /^(sentido|orientacion)( orientacion)?( indicador| meta)?$/],
  ['lineaBase', /^(valor )?linea base( indicador)? producto$/],
  [
    'lineaBase',
    /^(valor )?linea base( valor| numero| indicador| meta| inicial)?(( ano| vigencia| corte)? (\d\d? )?(\d\d? )?20\d\d)?( linea base)?$|^(ano )?20\d\d linea base$/,
  ],
  ['meta', (name) => isMeta(name) && !ofResults(name)],
  ['meta', /^meta (plan|total|final|fisica|plan desarrollo|periodo|pdm|pdt)$/],
  ['meta', /^meta$/],
  ['meta', isMeta],
  ['peso', /^(peso|ponderacion|ponderador|pond)( porcentual)?( %)?( indicador| meta| producto)?( %)?$/],
  [
    'dependencia',
    /^(dependencia|secretaria|oficina|sectorial)( secretaria| entidad| oficina| dependencia)?( responsable| lider| ejecutora?| encargada)?( indicador| meta)?$|^(entidad|area|sector) responsable$|^hoja$/,
  ],
  ['dependencia', /^responsable( meta| indicador)?$|^lider$/],
  ['subsistema', /^(tematica|subsistema|tematica subsistema)$/],
  ['modulos', /^modulo( ssepot)?$|^modulos( ssepot)?$/],
  ['tema', /^tema$/],
  ['entidad', /^codigo (dane|entidad)( municipio| entidad)?$/],
  ['entidad', /^(entidad territorial|municipio)$/],
  ['programa', /^(nombre )?programa( mga| pdt| pdm| plan)?$/],
  ['group', /^(linea( estrategica)?|componente|dimension|eje( estrategico)?|pilar)$/],
  /** Where no column names the indicator, its product or the text of its target does. */
  ['nombre', /^(nombre )?producto( mga)?$|^(nombre|descripcion) producto$/],
];
/** Names of last resort: only where no other column is one. */
export const LAST_RESORT = TITLES.length - 1;

/** A title already plain; `null`: it is none of the single ones. */
export function singleRole(name: string): { readonly kind: SingleKind; readonly rank: number } | null {
  const words = telling(name);
  const rank = TITLES.findIndex(([, says]) => (typeof says === 'function' ? says(words) : says.test(words)));
  const found = TITLES[rank];
  return found ? { kind: found[0], rank } : null;
}
