import type { Grant } from '../../kernel/actor';
import type { PersonRef } from '../../kernel/feature';
import { type Act, consulting, type Desk } from '../../kernel/handle';
import { parseWith } from '../../kernel/parse';
import { ok, type Result, refuse } from '../../kernel/result';
import { actorFor } from '../../people';
import type { Plan } from '../mesas';
import { CounterInput, EndorseInput, MesaInput } from '../parse';
import { changeMesa, permitted } from './on-mesa';

/** The proposed date went to the dependencia, by whatever means; who must answer sees it among their pendings (MES-027). */
export const sendSchedule: Act<MesaInput> = {
  name: 'mesas/send-schedule',
  run: async (raw, desk) => {
    const input = parseWith(MesaInput, raw);
    if (!input.ok) return input;
    const mesa = await permitted(desk, input.value.mesaId, 'mesas/send-schedule');
    return mesa.ok ? changeMesa(desk, input.value.mesaId, { type: 'send-schedule' }) : mesa;
  },
};

/** The aval of the dependencia: by its enlace, superior or directivo, or written down for one of them with where it is (MES-027, MES-040). */
export const endorseSchedule: Act<EndorseInput> = {
  name: 'mesas/endorse-schedule',
  run: async (raw, desk) => {
    const input = parseWith(EndorseInput, raw);
    if (!input.ok) return input;
    const { mesaId, personId, evidence } = input.value;
    const mesa = await permitted(desk, mesaId, 'mesas/endorse-schedule');
    if (!mesa.ok) return mesa;
    const person = await speaker(desk, mesa.value.plan, personId);
    return person.ok
      ? changeMesa(desk, mesaId, { type: 'endorse-schedule', person: person.value, evidence })
      : person;
  },
};

/** The dependencia cannot on that day and says why; the mesa stays where it is until its moderador moves it (MES-027). */
export const counterSchedule: Act<CounterInput> = {
  name: 'mesas/counter-schedule',
  run: async (raw, desk) => {
    const input = parseWith(CounterInput, raw);
    if (!input.ok) return input;
    const { mesaId, personId, reason, start = null } = input.value;
    const mesa = await permitted(desk, mesaId, 'mesas/counter-schedule');
    if (!mesa.ok) return mesa;
    const person = await speaker(desk, mesa.value.plan, personId);
    return person.ok
      ? changeMesa(desk, mesaId, { type: 'counter-schedule', person: person.value, reason, start })
      : person;
  },
};

/** Who answers for the dependencia: whoever clicks, or the person somebody of the office writes it down for. */
async function speaker(desk: Desk, plan: Plan, personId: string | undefined): Promise<Result<PersonRef>> {
  const who = await desk.persons.current(personId ?? desk.actor.person.personId);
  if (!who)
    return refuse(
      'persona-desconocida',
      'No se registró: quien responde por la dependencia no está en el directorio. Regístrelo con su nombre y cargo.',
    );
  const person = { personId: who.personId, version: who.version };
  const own = await actorFor(consulting(desk), desk.actor.tenantId, person);
  return ofDependencia(own.grants, plan)
    ? ok(person)
    : refuse(
        'no-es-de-la-dependencia',
        'No se registró: responde la dependencia, por su enlace técnico, el superior jerárquico o el directivo. Si usted lo transcribe, indique quién lo dijo y dónde consta.',
      );
}

const SPEAKS = ['enlace-tecnico', 'superior-jerarquico', 'directivo-responsable'];
/** Holding the role for that very dependencia; in the whole proceso it gives no aval. */
const ofDependencia = (grants: readonly Grant[], { procesoId, dependenciaId }: Plan): boolean =>
  grants.some(
    ({ role, scope }) =>
      SPEAKS.includes(role) &&
      scope.kind === 'dependencia' &&
      scope.id === dependenciaId &&
      (scope.procesoId ?? procesoId) === procesoId,
  );
