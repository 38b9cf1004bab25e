import { z } from 'zod';
import { convene } from '../../domain/dies058';
import { addMinutes, fromBogota } from '../../domain/kernel/instant';
import { may } from '../../domain/people';
import { convocatoriaView, mesaView } from '../../domain/reports';
import { type Action, parsed, type Reply, requestId, type Turn } from '../action';
import { type Card, withNotice, withTyped } from '../render';
import { typed } from '../typed';
import { offered } from '../words';
import { recordCard } from './card';
import { likely } from './likely';
import { type Convening, conveningOf, dependenciasOf } from './schedule-data';
import { chooseDependencia, scheduleForm } from './schedule-form';

const New = z.strictObject({ texto: z.string().default('') });
const Chosen = z.strictObject({ dependenciaId: typed.choice('Elija la dependencia (obligatorio).') });
const Filled = Chosen.extend({
  solicitud: z.string(),
  vistas: z.string(),
  fecha: typed.date('Elija la fecha (obligatorio).'),
  hora: typed.time('Elija la hora de inicio (obligatorio).'),
  minutos: typed.integer.min(15, 'Elija la duración (obligatorio).').max(720),
  modalidad: z.enum(['virtual', 'presencial', 'mixta'], { error: 'Elija la modalidad (obligatorio).' }),
  lugar: typed.optional(200),
  fase: typed.integer.pipe(z.union([z.literal(1), z.literal(2), z.literal(3)])),
  moderadorId: typed.choice('Elija quién modera (obligatorio).'),
  relatorId: typed.choice('Elija quién relata (obligatorio).'),
  invitados: typed.list,
  indicadores: typed.list.refine((ids) => ids.length > 0, 'Marque al menos un indicador (obligatorio).'),
  buscar: typed.optional(100),
  acepto: typed.toggle,
  motivo: typed.optional(400),
});
type Filled = z.output<typeof Filled>;

/** «agendar mesa con medio ambiente»: the form of that dependencia; when it is not clear which, the question. */
export const newMesa: Action = {
  run: async (data, turn) => {
    if (!turn.place.personal)
      return {
        kind: 'say',
        text: 'Las mesas se agendan en el chat personal conmigo: escríbame allí «agendar mesa».',
      };
    const allowed = may(turn.actor, 'mesas/schedule', { procesoId: turn.ports.procesoId });
    if (!allowed.ok) return { kind: 'say', text: allowed.refusal.message };
    const asked = parsed(New, data);
    const all = await dependenciasOf(turn);
    const meant = asked.ok ? likely(all, asked.value.texto) : all;
    const [only] = meant;
    if (!only)
      return {
        kind: 'say',
        text: 'El proceso no tiene dependencias todavía. Créelas en la pestaña o impórtelas con la matriz.',
      };
    return meant.length === 1 ? blankForm(turn, only.id) : { kind: 'card', card: chooseDependencia(meant) };
  },
};

export const formOfDependencia: Action = {
  run: async (data, turn) => {
    const chosen = parsed(Chosen, data);
    if (chosen.ok) return blankForm(turn, chosen.value.dependenciaId);
    return {
      kind: 'card',
      card: withNotice(
        chooseDependencia(await dependenciasOf(turn)),
        chosen.refusal.message,
        chosen.refusal.details,
      ),
    };
  },
};

async function blankForm(turn: Turn, dependenciaId: string): Promise<Reply> {
  const known = await conveningOf(turn, dependenciaId);
  if (!known.ok) return { kind: 'say', text: known.refusal.message };
  return {
    kind: 'card',
    card: scheduleForm(known.value, { solicitud: turn.ports.office.freshId(), advertencias: [], vistas: '' }),
  };
}

/** Saving schedules the mesa and pre-fills one DIES-058 per indicator; the form becomes the record of the mesa. */
export const schedule: Action = {
  run: async (data, turn) => {
    const filled = parsed(Filled, data);
    if (!filled.ok) return formAgain(turn, data, filled.refusal);
    const input = filled.value;
    const start = fromBogota(input.fecha, input.hora);
    const known = await conveningOf(turn, input.dependenciaId);
    if (!known.ok || !start)
      return formAgain(turn, data, { message: known.ok ? 'Elija una hora válida.' : known.refusal.message });
    const done = await turn.perform(
      convene,
      { ...asked(input, known.value, turn), start, end: addMinutes(start, input.minutos) },
      requestId(turn, input.solicitud),
    );
    if (!done.ok) return formAgain(turn, data, done.refusal, aboutWhat(input));
    const view = await mesaView(turn.reader, turn.actor, done.value.mesaId);
    const text = 'La mesa quedó agendada.';
    return view.ok
      ? {
          kind: 'done',
          text,
          card: withNotice(
            recordCard(
              view.value,
              offered(view.value),
              turn.ports.links,
              await waitingFor(turn, view.value.mesaId),
            ),
            text,
            [],
            'good',
          ),
        }
      : { kind: 'done', text };
  },
};

/** Who was invited and is in no calendar yet (MES-033). */
async function waitingFor(turn: Turn, mesaId: string): Promise<readonly string[]> {
  const lista = await convocatoriaView(turn.reader, turn.actor, mesaId);
  return lista.ok
    ? lista.value.convocados.filter(({ estado }) => estado === 'por-vb').map(({ persona }) => persona.nombre)
    : [];
}

/** The warnings are about these answers: changing one shows them again. */
const aboutWhat = (input: Filled): string =>
  [input.fecha, input.hora, input.minutos, input.moderadorId, input.relatorId, input.indicadores.length].join(
    ' ',
  );

function asked(input: Filled, { indicators }: Convening, turn: Turn) {
  const chosen = new Set(input.indicadores);
  const temas = new Set(
    indicators.flatMap(({ id, state }) =>
      chosen.has(id) && state.kind !== 'none' && state.assignment.tema ? [state.assignment.tema] : [],
    ),
  );
  const { dependenciaId, modalidad, lugar, fase, moderadorId, relatorId } = input;
  return {
    procesoId: turn.ports.procesoId,
    dependenciaId,
    modalidad,
    lugar,
    fase,
    moderadorId,
    relatorId,
    temas: [...temas].sort(),
    invitees: input.invitados.map((personId) => ({ personId })),
    indicatorIds: input.indicadores,
    acceptWarnings: input.acepto && input.vistas === aboutWhat(input),
    reason: input.motivo,
  };
}

async function formAgain(
  turn: Turn,
  data: unknown,
  refusal: { readonly message: string; readonly code?: string; readonly details?: readonly string[] },
  vistas = '',
): Promise<Reply> {
  const ids = Filled.pick({ dependenciaId: true, solicitud: true }).strip().safeParse(data);
  const known = ids.success ? await conveningOf(turn, ids.data.dependenciaId) : null;
  if (!ids.success || !known?.ok) return { kind: 'say', text: refusal.message };
  const warned = refusal.code === 'advertencias';
  const advertencias = warned ? (refusal.details ?? [refusal.message]) : [];
  const form = scheduleForm(known.value, {
    solicitud: ids.data.solicitud,
    advertencias,
    vistas: warned ? vistas : '',
    marcados: typed.list.catch([]).parse((data as Record<string, unknown>)['indicadores']),
  });
  const { acepto: _again, ...rest } = data as Record<string, unknown>;
  const kept: Card = withTyped(form, warned ? rest : data);
  return { kind: 'card', card: warned ? kept : withNotice(kept, refusal.message, refusal.details) };
}
