import { SYSTEM } from '../../kernel/actor';
import type { PersonRef } from '../../kernel/feature';
import type { Desk } from '../../kernel/handle';
import { ok, type Result, refuse } from '../../kernel/result';
import { isBlank } from '../../kernel/text';
import { foldEmail, registerPerson } from '../../people';
import { inviteeFaults } from '../invitees';
import type { InviteeLineInput } from './parse';

/** Everything that keeps a list from being taken, line by line (MES-032, MES-035). */
export function listFaults(lines: readonly InviteeLineInput[]): readonly string[] {
  const missing = lines.flatMap((line, index) =>
    (['nombre', 'cargo', 'dependencia', 'correo'] as const).flatMap((field) =>
      isBlank(line[field])
        ? [
            `Línea ${index + 1}${isBlank(line.nombre) ? '' : `, ${line.nombre.trim()}`}: falta ${SAID[field]}.`,
          ]
        : [],
    ),
  );
  return [...missing, ...inviteeFaults(lines).map(({ message }) => message)];
}
const SAID = {
  nombre: 'el nombre',
  cargo: 'el cargo',
  dependencia: 'la dependencia o el equipo',
  correo: 'el correo',
} as const;

/**
 * The people of a list, each once: whoever has that e-mail already is that person, the others are registered without account. Sending
 * the list is what lets them be registered, so the right to register is not asked of the enlace; the record says who sent it.
 */
export async function registered(
  desk: Desk,
  lines: readonly InviteeLineInput[],
): Promise<Result<readonly PersonRef[]>> {
  const faults = listFaults(lines);
  if (faults.length > 0)
    return refuse(
      'lista-con-errores',
      'No se agregó a nadie: la lista tiene datos por corregir. Corrija las líneas señaladas y envíela de nuevo.',
      faults,
    );
  const registrar: Desk = { ...desk, actor: { ...desk.actor, person: SYSTEM, grants: [] } };
  const people: PersonRef[] = [];
  for (const { nombre, cargo, dependencia, correo } of lines) {
    const person = await registerPerson.run(
      { name: nombre, cargo, dependencia, email: foldEmail(correo), aadObjectId: null },
      registrar,
    );
    if (!person.ok) return person;
    people.push(person.value);
  }
  return ok(people);
}
