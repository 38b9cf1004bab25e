import { votacionesView } from '../../../../domain/reports';
import {
  CancelVotacionInput,
  cancelVotacion,
  closeVotacion,
  loadVotacion,
  OpenVotacionInput,
  openVotacion,
  StartVotacionInput,
  startVotacion,
  VotacionInput,
  VoteInput,
  vote,
} from '../../../../domain/votes';
import { actsOn, asJson, type Call, type Route } from '../call';
import { VotacionesSchema } from '../schemas';

const ofMesa = (call: Call) => votacionesView(call.reader, call.actor, call.param('mesaId'));
/** All of its mesa: what closes one lets another begin. */
const ofVote = async (call: Call) => {
  const votacion = await loadVotacion(call.reader, call.param('votacionId'));
  return votacion.ok ? votacionesView(call.reader, call.actor, votacion.value.plan.mesaId) : votacion;
};

const all: Route = {
  method: 'get',
  path: '/mesas/{mesaId}/votes',
  summary: 'Las votaciones de la sesión: qué se pregunta, quién puede votar, quién ya votó y qué resultó',
  returns: VotacionesSchema,
  run: async (call) => asJson(await ofMesa(call)),
};

const onMesa = actsOn('/mesas/{mesaId}/votes', 'mesaId', VotacionesSchema, ofMesa);
const onVote = actsOn('/votes/{votacionId}', 'votacionId', VotacionesSchema, ofVote);

export const voteRoutes = [
  all,
  onMesa('start', 'Prepara una votación y la abre', startVotacion, StartVotacionInput),
  onVote('open', 'Abre una votación preparada y fija quiénes votan', openVotacion, OpenVotacionInput),
  onVote('cast', 'Vota; la relatoría, de viva voz y solo en las nominales', vote, VoteInput),
  onVote('close', 'Cierra la votación y la cuenta', closeVotacion, VotacionInput),
  onVote('cancel', 'Anula la votación, con motivo', cancelVotacion, CancelVotacionInput),
];
