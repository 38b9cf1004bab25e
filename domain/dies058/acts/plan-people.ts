import type { PersonRef } from '../../kernel/feature';
import { consulting, type Desk } from '../../kernel/handle';
import { ok, type Result, refuse } from '../../kernel/result';
import { originsOf, type Plan } from '../../mesas';
import { refOf } from '../load';
import type { ConveneInput } from '../parse';

type Input = ReturnType<typeof ConveneInput.parse>;
type Called = Pick<Plan, 'moderador' | 'relator' | 'enlace' | 'invitees'> & {
  /** Nobody books them without the vistos buenos (MES-033). */
  readonly waiting: readonly PersonRef[];
};

/** Who conducts, and whom it calls: why each is called is decided here by the register, whatever was sent (MES-021, MES-030, MES-033). */
export async function peopleOf(desk: Desk, input: Input, enlaceId: string | null): Promise<Result<Called>> {
  const originOf = await originsOf(consulting(desk), input, input.indicatorIds);
  const moderador = await refOf(desk, input.moderadorId);
  const relator = await refOf(desk, input.relatorId);
  if (!moderador || !relator)
    return refuse(
      'persona-desconocida',
      'No se agendó la mesa: falta registrar a quien modera o a quien lleva la relatoría.',
    );
  for (const { personId } of [moderador, relator])
    if ((await originOf(personId)) !== 'usepot') return NOT_OF_THE_OFFICE;
  const enlace = await refOf(desk, enlaceId);
  if (enlace && (await originOf(enlace.personId)) === 'invitado-por-enlace') return NOT_THE_ENLACE;
  const invitees: Plan['invitees'][number][] = [];
  const waiting: PersonRef[] = [];
  for (const said of new Map(input.invitees.map((one) => [one.personId, one])).values()) {
    const person = await refOf(desk, said.personId);
    if (!person)
      return refuse(
        'persona-desconocida',
        'No se agendó la mesa: una de las personas invitadas no está registrada.',
      );
    const origin = said.origin === 'invitado-por-enlace' ? said.origin : await originOf(said.personId);
    if (origin === 'invitado-por-enlace') waiting.push(person);
    else invitees.push({ person, origin });
  }
  return ok({ moderador, relator, enlace, invitees, waiting });
}

const NOT_OF_THE_OFFICE = refuse(
  'no-es-de-la-oficina',
  'No se agendó la mesa: moderan y llevan la relatoría profesionales de la USEPOT, y una de las personas elegidas no tiene ese papel en el proceso. Elija a otra, o pida que se lo asignen en Configuración.',
);
const NOT_THE_ENLACE = refuse(
  'no-es-enlace',
  'No se agendó la mesa: la persona elegida como enlace técnico no lo es de la dependencia según el registro. Asígnela en Configuración, o invítela: se citará con el visto bueno de líderes y directivos.',
);
