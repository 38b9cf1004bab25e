import { parseArgs } from 'node:util';
import { type Actor, SYSTEM } from '../../domain/kernel/actor';
import type { Act } from '../../domain/kernel/handle';
import type { Office } from '../../domain/kernel/office';
import type { Result } from '../../domain/kernel/result';
import { grantRole, openProceso, registerPerson } from '../../domain/people';

export interface FoundCommand {
  readonly correo: string;
  readonly nombre: string;
  readonly cargo: string;
  readonly dependencia: string;
  readonly proceso: string;
}
export const USAGE = `Uso: npm run found -- --correo ana.ruiz@entidad.gov.co --nombre "Ana Ruiz" [--cargo "…"] [--dependencia "…"] [--proceso "…"]
Abre el proceso, si no está abierto, y deja a esa persona como administradora: entra con su cuenta y asigna los demás roles en «Configuración».`;

const text = { type: 'string', default: '' } as const;

/** `null`: the arguments are not understood. */
export function readArguments(args: readonly string[]): FoundCommand | null {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        correo: text,
        nombre: text,
        cargo: text,
        dependencia: text,
        proceso: { type: 'string', default: 'Ajuste de la batería de indicadores' },
      },
    });
    return values.correo && values.nombre ? values : null;
  } catch {
    return null;
  }
}

interface World {
  readonly office: Office;
  readonly actor: Actor;
  readonly procesoId: string;
  readonly print: (line: string) => void;
}
/** Founds an office on an empty record. Doing it again with the same person changes nothing; with another one, there are two administrators. */
export async function found(command: FoundCommand, world: World): Promise<number> {
  const { office, actor, procesoId, print } = world;
  const { correo, nombre, cargo, dependencia, proceso } = command;
  const perform = <I, O>(act: Act<I, O>, input: I): Promise<Result<O>> =>
    office.perform(actor, act, input, `fundar:${act.name}:${procesoId}:${correo.toLowerCase()}`);
  const system = await office.perform(
    actor,
    registerPerson,
    { personId: SYSTEM.personId, name: 'Mesas (sistema)', cargo: '', dependencia: '' },
    'fundar:sistema',
  );
  const person = system.ok
    ? await perform(registerPerson, { name: nombre, cargo, dependencia, email: correo })
    : system;
  const opened = person.ok ? await perform(openProceso, { procesoId, nombre: proceso }) : person;
  const done: Result<unknown> =
    person.ok && opened.ok
      ? await perform(grantRole, { personId: person.value.personId, procesoId, role: 'administrador' })
      : opened;
  if (!done.ok) {
    print(done.refusal.message);
    for (const detail of done.refusal.details ?? []) print(`  ${detail}`);
    return 1;
  }
  print(
    `La oficina está abierta (${procesoId}) y ${nombre} la administra: que entre a Mesas con la cuenta de ${correo}.`,
  );
  return 0;
}
