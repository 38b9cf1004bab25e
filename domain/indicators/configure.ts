import { z } from 'zod';
import type { Act } from '../kernel/handle';
import { parseWith, zDate, zId, zText } from '../kernel/parse';
import { ok, refuse } from '../kernel/result';
import { may, procesoFeature, type RegistroSettings } from '../people';
import { checkFields, checkScales } from './check-settings';
import { registroOf } from './register';

const line = z.string().trim().max(200);
const zPercent = z.string().regex(/^-?\d+(\.\d+)?$/, 'no es un porcentaje escrito con punto, como 62.5');

const Field = z.strictObject({
  key: z.string().max(40),
  label: line.min(1).optional(),
  help: line.optional(),
  required: z.boolean().optional(),
  kind: z.enum(['texto', 'texto-largo', 'opcion', 'lista', 'entero', 'numero-o-nd', 'fecha']).optional(),
  options: z.array(line.min(1)).max(60).readonly().optional(),
});
const Level = z.strictObject({
  nombre: line.min(1),
  color: z.enum(['rojo', 'naranja', 'amarillo', 'verde', 'azul', 'gris']),
  forma: z.enum(['círculo', 'triángulo', 'cuadrado', 'rombo', 'estrella']),
  desde: zPercent.nullable(),
  hasta: zPercent.nullable(),
});
const Escala = z.strictObject({
  id: zId,
  nombre: line.min(1),
  origen: zText,
  incluye: z.enum(['inferior', 'superior']),
  bandas: z.array(Level).min(1).max(10).readonly(),
  vigenteDesde: zDate.nullable(),
  vigenteHasta: zDate.nullable(),
  mesCorte: z.number().int().min(1).max(12).nullable(),
});

export const ConfigureRegisterInput = z.strictObject({
  procesoId: zId,
  /** The whole list: a field that is not in it is as it comes by default. */
  ficha: z.array(Field).max(200).readonly().optional(),
  /** The whole list, those no longer in force too: old reports keep theirs. */
  escalas: z.array(Escala).max(50).readonly().optional(),
  calculo: z
    .strictObject({
      mantenimiento: z.enum(['ultimo', 'periodo']),
      capacidad: z.enum(['sobre-base', 'simple']),
    })
    .optional(),
  /** Layouts of files to forget. */
  olvidarColumnas: z.array(zId).optional(),
});
export type ConfigureRegisterInput = z.input<typeof ConfigureRegisterInput>;

/** Labels, requirements and fields of the ficha; scales with their validity and origin; how what the sources leave open is computed (PDM-030, Q17, X-020). */
export const configureRegister: Act<ConfigureRegisterInput> = {
  name: 'indicators/configure',
  run: async (raw, desk) => {
    const input = parseWith(ConfigureRegisterInput, raw);
    if (!input.ok) return input;
    const { procesoId, ficha, escalas, calculo, olvidarColumnas = [] } = input.value;
    const allowed = may(desk.actor, 'procesos/configure', { procesoId });
    if (!allowed.ok) return allowed;
    const { state } = await desk.get(procesoFeature, procesoId);
    if (state.kind === 'none')
      return refuse(
        'proceso-inexistente',
        'No se guardó nada: el proceso no existe. Revise el enlace o pida a un administrador que lo abra.',
      );
    const now = registroOf(state);
    const checked = [checkFields(withoutAbsent(ficha ?? now.ficha)), checkScales(escalas ?? now.escalas)];
    for (const one of checked) if (!one.ok) return one;
    const registro: RegistroSettings = {
      ficha: ficha ? withoutAbsent(ficha) : now.ficha,
      escalas: escalas ?? now.escalas,
      calculo: calculo ?? now.calculo,
      columnas: Object.fromEntries(
        Object.entries(now.columnas).filter(([layout]) => !olvidarColumnas.includes(layout)),
      ),
    };
    const done = await desk.change(procesoFeature, procesoId, { type: 'configure', settings: { registro } });
    return done.ok ? ok(undefined) : done;
  },
};

/** `undefined` says nothing: the setting as it is kept. */
const withoutAbsent = (fields: readonly object[]): RegistroSettings['ficha'] =>
  fields.map(
    (field) =>
      Object.fromEntries(
        Object.entries(field).filter(([, value]) => value !== undefined),
      ) as unknown as RegistroSettings['ficha'][number],
  );
