import type { Grant } from '../../kernel/actor';
import { type Act, consulting } from '../../kernel/handle';
import { parseWith } from '../../kernel/parse';
import { refuse } from '../../kernel/result';
import { actorFor } from '../../people';
import type { Plan } from '../mesas';
import { EndorseInput, MesaInput } from '../parse';
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
    const who = await desk.persons.current(personId ?? desk.actor.person.personId);
    if (!who)
      return refuse(
        'persona-desconocida',
        'No se registró el aval: quien lo dio no está en el directorio. Regístrelo con su nombre y cargo.',
      );
    const person = { personId: who.personId, version: who.version };
    const own = await actorFor(consulting(desk), desk.actor.tenantId, person);
    const speaks = ofDependencia(own.grants, mesa.value.plan);
    if (!speaks)
      return refuse(
        'no-es-de-la-dependencia',
        'No se registró el aval: lo da la dependencia, por su enlace técnico, el superior jerárquico o el directivo. Si usted lo transcribe, indique quién lo dio y dónde consta.',
      );
    return changeMesa(desk, mesaId, { type: 'endorse-schedule', person, evidence });
  },
};

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
