import type { PersonRef, Stamp } from '../../kernel/feature';
import type { Convocado, ConvocatoriaEvent, ConvocatoriaState } from './nouns';

type Known = Extract<ConvocatoriaState, { kind: 'known' }>;

export function evolve(state: ConvocatoriaState, event: ConvocatoriaEvent & Stamp): ConvocatoriaState {
  if (event.type === 'proposed') return proposed(state, event);
  if (state.kind === 'none') return state;
  const { at, by } = event;
  const change = (ids: readonly string[], of: (one: Convocado) => Convocado): Known => ({
    ...state,
    personas: state.personas.map((one) =>
      one.left === null && ids.includes(one.person.personId) ? of(one) : one,
    ),
  });
  switch (event.type) {
    case 'archivo-sent':
      return { ...state, archivo: state.archivo ?? { at, by } };
    case 'widened':
      return entered(
        state,
        event.personas.map((person) => ({ ...fresh(person, event), origin: 'invitado-por-enlace', vb: {} })),
      );
    case 'vb-answered': {
      const { lado, given, reason, evidence } = event;
      return change(event.personIds, (one) => ({
        ...one,
        vb: { ...one.vb, [lado]: { given, reason, evidence, at, by } },
      }));
    }
    case 'booked':
      return change(event.personIds, (one) => ({ ...one, bookedAt: at }));
    case 'removed':
      return change([event.personId], (one) => ({ ...one, left: { reason: event.reason, at, by } }));
    case 'substituted': {
      const { personId, substitute, reason } = event;
      const before = state.personas.find((one) => one.left === null && one.person.personId === personId);
      if (!before) return state;
      const left = change([personId], (one) => ({ ...one, left: { reason, at, by }, substitute }));
      const { origin, vb, bookedAt, person } = before;
      return entered(left, [
        {
          ...fresh(substitute, event),
          origin,
          // Another person: what was approved of the first is not theirs (MES-033).
          vb: vb === null ? null : {},
          bookedAt: vb === null && bookedAt !== null ? at : null,
          substitutes: person,
        },
      ]);
    }
    case 'responded':
      return event.respuestas.reduce<Known>(
        (now, { personId, value }) => ({
          ...now,
          personas: now.personas.map((one) =>
            one.left === null && one.person.personId === personId
              ? { ...one, respuesta: { value, at } }
              : one,
          ),
        }),
        state,
      );
    case 'list-closed':
      return { ...state, closed: { at, by, reason: event.reason } };
  }
}

const fresh = (person: PersonRef, { at, by }: Stamp): Omit<Convocado, 'origin'> => ({
  person,
  addedAt: at,
  addedBy: by,
  vb: null,
  bookedAt: null,
  respuesta: null,
  left: null,
  substitute: null,
  substitutes: null,
});

/** Who comes back after leaving takes their old line. */
function entered(state: Known, news: readonly Convocado[]): Known {
  const back = new Set(news.map(({ person }) => person.personId));
  return {
    ...state,
    personas: [...state.personas.filter(({ person }) => !back.has(person.personId)), ...news],
  };
}

function proposed(
  state: ConvocatoriaState,
  event: Extract<ConvocatoriaEvent, { type: 'proposed' }> & Stamp,
): ConvocatoriaState {
  const { mesaId, procesoId, personas } = event;
  const before: Known =
    state.kind === 'known'
      ? state
      : { kind: 'known', mesaId, procesoId, personas: [], archivo: null, closed: null };
  return entered(
    before,
    personas.map(({ person, origin, booked }) => ({
      ...fresh(person, event),
      origin,
      bookedAt: booked ? event.at : null,
    })),
  );
}
