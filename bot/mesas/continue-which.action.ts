import { z } from 'zod';
import { contar, enumerar, punto } from '../../domain/kernel/text';
import { type Continuable, carryOver, continuableMesas, mesaFeature, mesaTitle } from '../../domain/mesas';
import { type Action, parsed, type Turn } from '../action';
import { listCard, type Row } from '../reports/card';
import { moment } from '../words';
import { likely } from './likely';

const Asked = z.strictObject({ texto: z.string().default('') });

/** «agendar continuación»: what can be continued, each with the button that opens its form, already filled (MES-077). */
export const continueWhich: Action = {
  run: async (data, turn) => {
    const asked = parsed(Asked, data);
    const texto = asked.ok ? asked.value.texto : '';
    const all = await continuableMesas(turn.reader, turn.actor, turn.ports.procesoId);
    const here = await chatMesa(turn);
    if (here) {
      const mine = all.filter(({ mesaId }) => mesaId === here.id);
      return mine.length > 0 ? shown(mine, turn) : { kind: 'say', text: NOT_HERE[here.kind] };
    }
    if (all.length === 0) return { kind: 'say', text: NOTHING };
    return shown(meantBy(all, texto), turn);
  },
};

const NOTHING =
  'No hay mesas por continuar: se continúa la que se cerró con indicadores aplazados, sin tratar o devueltos por el despacho. Para una mesa nueva escriba «agendar mesa»; «mesas» le muestra las que tiene.';
const NOT_HERE = {
  open: 'Esta mesa sigue abierta: con «siguiente» llama el punto que falta. Lo que quede aplazado se agenda al cerrarla.',
  scheduled: 'La próxima sesión de esta mesa ya está agendada. Cuando se reúnan, escriba «abrir mesa».',
  closed:
    'De esta mesa no hay nada que usted pueda continuar: o no quedó nada abierto, o lo agenda quien modera.',
  cancelled: 'Esta mesa se canceló. Agende una nueva en el chat personal conmigo: «agendar mesa».',
} as const;

async function chatMesa({
  place,
  reader,
}: Turn): Promise<{ readonly id: string; readonly kind: keyof typeof NOT_HERE } | null> {
  if (place.personal) return null;
  const [found] = await reader.find(mesaFeature, { chatId: place.conversationId }, { limit: 1 });
  return found && found.state.kind !== 'none' ? { id: found.id, kind: found.state.kind } : null;
}

/** By its number or the words of its dependencia; all of them when nothing fits. */
function meantBy(all: readonly Continuable[], texto: string): readonly Continuable[] {
  const numero = Number(/\d{1,4}/.exec(texto)?.[0]);
  const numbered = all.filter(({ mesa }) => mesa.plan.numero === numero);
  if (numbered.length > 0) return numbered;
  return likely(
    all.map((one) => ({ ...one, nombre: one.mesa.plan.nombre })),
    texto,
  );
}

const shown = (mesas: readonly Continuable[], { ports }: Turn) => ({
  kind: 'card' as const,
  card: listCard(
    '¿Qué mesa continúa?',
    'Es otra sesión de la misma mesa, con las mismas personas y los mismos formatos. Solo pasa lo que quedó abierto.',
    mesas.map(rowOf),
    ports.links.tab('mesas'),
  ),
});

function rowOf({ mesaId, mesa }: Continuable): Row {
  const left = carryOver(mesa);
  const deferred = left.filter((item) => item.kind === 'decided' && item.outcome === 'aplazado').length;
  const returned = left.filter((item) => item.kind === 'decided' && item.outcome === 'no-concertado').length;
  const untouched = left.length - deferred - returned;
  const why = [
    deferred > 0 ? contar(deferred, 'aplazado', 'aplazados') : '',
    untouched > 0 ? `${untouched} sin tratar` : '',
    returned > 0 ? contar(returned, 'devuelto por el despacho', 'devueltos por el despacho') : '',
  ].filter(Boolean);
  return {
    titulo: mesaTitle(mesa.plan),
    lineas: [
      `Quedó abierto: ${contar(left.length, 'indicador', 'indicadores')} (${enumerar(why)}).`,
      punto(`Última sesión: ${moment(mesa.plan.start)}`),
    ],
    boton: { titulo: 'Agendar continuación', verb: 'mesas/continue', data: { mesaId }, dialogo: true },
  };
}
