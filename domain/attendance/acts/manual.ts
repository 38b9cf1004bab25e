import type { Act } from '../../kernel/handle';
import { parseWith } from '../../kernel/parse';
import { ok, refuse } from '../../kernel/result';
import { AddManualInput, RemoveManualInput } from '../parse';
import { changeSheet, permittedSheet } from './on-sheet';

/** Somebody who was in the room, on the phone or hidden from the report, with the reason (MES-055). */
export const addManual: Act<AddManualInput> = {
  name: 'attendance/add-manual',
  run: async (raw, desk) => {
    const input = parseWith(AddManualInput, raw);
    if (!input.ok) return input;
    const { mesaId, personId, reason, join, leave } = input.value;
    const sheet = await permittedSheet(desk, input.value, 'attendance/add-manual');
    if (!sheet.ok) return sheet;
    const person = await desk.persons.current(personId);
    if (!person)
      return refuse(
        'persona-desconocida',
        'No se agregó a la persona: no está en el directorio. Regístrela con su nombre, cargo y dependencia y agréguela de nuevo.',
      );
    if ((join === undefined) !== (leave === undefined))
      return refuse(
        'hora-incompleta',
        'No se agregó a la persona: hay una sola hora. Escriba la de entrada y la de salida, o deje las dos en blanco.',
      );
    const changed = await changeSheet(desk, sheet.value, {
      type: 'add-manual',
      mesaId,
      reason,
      presence: {
        person: { personId, version: person.version },
        intervals: join === undefined || leave === undefined ? [] : [{ join, leave }],
        role: '',
        source: 'manual',
        hasEmail: person.email !== null,
      },
    });
    return changed.ok ? ok(undefined) : changed;
  },
};

export const removeManual: Act<RemoveManualInput> = {
  name: 'attendance/remove-manual',
  run: async (raw, desk) => {
    const input = parseWith(RemoveManualInput, raw);
    if (!input.ok) return input;
    const { personId, reason } = input.value;
    const sheet = await permittedSheet(desk, input.value, 'attendance/remove-manual');
    if (!sheet.ok) return sheet;
    const changed = await changeSheet(desk, sheet.value, { type: 'remove-manual', personId, reason });
    return changed.ok ? ok(undefined) : changed;
  },
};
