import type { PersonRef } from '../../kernel/feature';
import { consulting, type Desk } from '../../kernel/handle';
import { ok, type Result, refuse } from '../../kernel/result';
import { enumerar } from '../../kernel/text';
import { convocationWarnings, type Plan, type Warning } from '../../mesas';
import type { OpenProceso } from '../load';
import type { ConveneInput } from '../parse';
import { peopleOf } from './plan-people';

type Input = ReturnType<typeof ConveneInput.parse>;
interface Ids {
  readonly mesaId: string;
  readonly sesionId: string;
  readonly numero: number;
  /** `null`: after the dependencia. */
  readonly nombre: string | null;
}

interface Planned {
  readonly plan: Plan;
  /** Whom an enlace invited: nobody books them without the vistos buenos (MES-033). */
  readonly waiting: readonly PersonRef[];
}

/** The plan of a mesa with its people as they are now; warnings are refused until they are accepted with a reason (MES-021, MES-026). */
export async function planOf(
  desk: Desk,
  input: Input,
  proceso: OpenProceso,
  { sesionId, numero, nombre }: Ids,
): Promise<Result<Planned>> {
  const dependencia = proceso.dependencias.find(({ id }) => id === input.dependenciaId);
  if (!dependencia)
    return refuse('dependencia-desconocida', 'No se agendó la mesa: esa dependencia no está en el proceso.');
  const people = await peopleOf(desk, input, input.enlaceId ?? dependencia.enlaceTecnicoId);
  if (!people.ok) return people;
  const { waiting, ...called } = people.value;
  const { procesoId, fase, temas, start, end, modalidad, lugar } = input;
  const plan: Plan = {
    procesoId,
    numero,
    nombre: nombre ?? dependencia.nombre,
    dependenciaId: dependencia.id,
    fase,
    temas,
    sesionId,
    start,
    end,
    modalidad,
    lugar,
    ...called,
    accepted: [],
    reason: '',
  };
  const warnings = await convocationWarnings(
    { ...consulting(desk), now: desk.now },
    plan,
    input.indicatorIds,
  );
  if (warnings.length === 0) return ok({ plan, waiting });
  return accepted(warnings, input)
    ? ok({ plan: { ...plan, accepted: warnings, reason: input.reason.trim() }, waiting })
    : shown(warnings);
}

const accepted = (_warnings: readonly Warning[], { acceptWarnings, reason }: Input): boolean =>
  acceptWarnings && reason.trim() !== '';

const shown = (warnings: readonly Warning[]): Result<never> =>
  refuse(
    'advertencias',
    `Antes de agendar, revise: ${enumerar(warnings.map(({ message }) => message.replace(/\.$/, '')))}. Si continúa, acepte las advertencias e indique el motivo.`,
    warnings.map(({ message }) => message),
  );
