import { ok, type Result, refuse } from '../../kernel/result';
import { contar, isBlank } from '../../kernel/text';
import type { Convocatoria, ConvocatoriaCommand, ConvocatoriaEvent } from './nouns';
import { mayBeBooked } from './states';

type Of<T extends ConvocatoriaCommand['type']> = Extract<ConvocatoriaCommand, { type: T }>;
type Decision = Result<readonly ConvocatoriaEvent[]>;

/** «Dar visto bueno», or not, with the reason; recorded for somebody else it says where it is written (MES-033). */
export function decideVb(command: Of<'answer-vb'>, state: Convocatoria): Decision {
  const { lado, personIds, given, reason, evidence, onBehalf } = command;
  const asked = state.personas.filter(
    (one) => personIds.includes(one.person.personId) && one.vb !== null && one.left === null,
  );
  const fresh = asked.filter((one) => one.vb?.[lado]?.given !== given);
  if (fresh.length === 0) return ok([]);
  if (!given && isBlank(reason))
    return refuse(
      'falta-motivo',
      'No se registró: para no dar el visto bueno hace falta el motivo. Escríbalo y envíe de nuevo.',
    );
  if (onBehalf && isBlank(evidence))
    return refuse(
      'falta-evidencia',
      'No se registró el visto bueno: usted lo anota por otra persona y falta la evidencia. Escriba en qué correo u oficio consta.',
    );
  if (!given && fresh.some(({ bookedAt }) => bookedAt !== null))
    return refuse(
      'ya-citada',
      'No se registró: la persona ya está citada. Retírela de la convocatoria con el motivo.',
    );
  return ok([
    {
      type: 'vb-answered',
      lado,
      personIds: fresh.map(({ person }) => person.personId),
      given,
      reason: given ? '' : reason.trim(),
      evidence: evidence.trim(),
    },
  ]);
}

/** MES-033: nobody of the widened list is put in a calendar without both vistos buenos; the rest of the mesa goes on. */
export function decideBook({ personIds }: Of<'book'>, state: Convocatoria): Decision {
  const asked = state.personas.filter(
    ({ person, left, bookedAt }) => personIds.includes(person.personId) && left === null && bookedAt === null,
  );
  const without = asked.filter((one) => !mayBeBooked(one));
  if (without.length > 0)
    return refuse(
      'falta-visto-bueno',
      `No se enviaron citaciones: ${contar(without.length, 'persona', 'personas')} de la lista ampliada no ${without.length === 1 ? 'tiene' : 'tienen'} el visto bueno de líderes y directivos. Pídalo, o cite solo a los demás.`,
    );
  return ok(
    asked.length === 0 ? [] : [{ type: 'booked', personIds: asked.map(({ person }) => person.personId) }],
  );
}
