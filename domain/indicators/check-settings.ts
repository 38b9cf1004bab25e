import { ok, type Result, refuse } from '../kernel/result';
import { isBlank, normalise } from '../kernel/text';
import type { FieldSetting, Scale } from '../people';
import { checkScale } from './arithmetic/semaphore';
import { configureFicha, fichaSchema } from './ficha-schema';

/** What the register reads out of the ficha: an office names them, and does not change what they are. */
const READ_BY_REGISTER: ReadonlySet<string> = new Set([
  'codigo',
  'nombre',
  'unidad',
  'sentido',
  'acumulacion',
  'linea_base_valor',
  'linea_base_anio',
  'metas',
]);
const ALWAYS_REQUIRED: ReadonlySet<string> = new Set(['codigo', 'nombre']);

/** Fields as an office configures them: nothing that the register needs may be lost, and no two may be called the same. */
export function checkFields(settings: readonly FieldSetting[]): Result<void> {
  for (const setting of settings) {
    const fault = faultOf(setting);
    if (fault) return fault;
  }
  const schema = configureFicha(settings);
  const labels = schema.map(({ label }) => normalise(label));
  const repeated = schema.find(({ label }, i) => labels.indexOf(normalise(label)) !== i);
  if (new Set(settings.map(({ key }) => key)).size < settings.length || repeated)
    return refuse(
      'campo-repetido',
      `No se guardó la ficha: ${repeated ? `«${repeated.label}» está dos veces` : 'un campo está dos veces'}. Cada campo necesita un nombre propio.`,
    );
  return ok(undefined);
}

function faultOf({ key, label, required, kind, options }: FieldSetting): Result<never> | null {
  const base = fichaSchema.find((field) => field.key === key);
  if (!base && (!/^[a-z][a-z0-9_]{1,39}$/.test(key) || key in {}))
    return refuse(
      'clave-de-campo-invalida',
      `No se guardó la ficha: la clave «${key}» no sirve. Use minúsculas sin tildes, números y guion bajo, como «meta_social».`,
    );
  if (!base && isBlank(label ?? ''))
    return refuse('campo-sin-nombre', `No se guardó la ficha: el campo nuevo «${key}» no tiene nombre.`);
  if (required === false && ALWAYS_REQUIRED.has(key))
    return refuse(
      'campo-necesario',
      `No se guardó la ficha: «${base?.label ?? key}» identifica al indicador y siempre es obligatorio.`,
    );
  const fixed =
    base && (base.kind === 'sistema' || READ_BY_REGISTER.has(key)) && (kind ?? base.kind) !== base.kind;
  if (fixed || (base && READ_BY_REGISTER.has(key) && options))
    return refuse(
      'campo-del-registro',
      `No se guardó la ficha: el registro lee «${base.label}» para sus cálculos. Puede cambiarle el nombre y la ayuda, no el tipo ni las opciones.`,
    );
  return (kind ?? base?.kind) === 'opcion' && (options ?? base?.options ?? []).length === 0
    ? refuse('campo-sin-opciones', `No se guardó la ficha: «${label ?? key}» necesita al menos una opción.`)
    : null;
}

/** Scales with an origin, a validity that makes sense, and levels without holes (PDM-030). */
export function checkScales(scales: readonly Scale[]): Result<void> {
  for (const scale of scales) {
    const { nombre, origen, vigenteDesde, vigenteHasta } = scale;
    if (isBlank(origen))
      return refuse(
        'escala-sin-origen',
        `No se guardó la escala «${nombre}»: falta decir de dónde sale (acto, circular o decisión). Escríbalo en «origen».`,
      );
    if (vigenteDesde && vigenteHasta && vigenteDesde > vigenteHasta)
      return refuse(
        'escala-sin-vigencia',
        `No se guardó la escala «${nombre}»: su vigencia termina antes de empezar. Revise las dos fechas.`,
      );
    const checked = checkScale(scale);
    if (!checked.ok) return checked;
  }
  const places = scales.map(({ vigenteDesde, mesCorte }) => `${vigenteDesde} ${mesCorte}`);
  const twice = scales.find((_, i) => places.indexOf(places[i] ?? '') !== i);
  return twice || new Set(scales.map(({ id }) => id)).size < scales.length
    ? refuse(
        'escala-repetida',
        `No se guardaron las escalas: ${twice ? `«${twice.nombre}» empieza` : 'dos empiezan'} el mismo día y para el mismo mes de corte que otra. Deje una o cambie la vigencia.`,
      )
    : ok(undefined);
}
