import type { Card } from '../../bot/render';
import {
  aloudVotacionCard,
  askedVoteCard,
  endVotacionCard,
  newVotacionCard,
  votacionCard,
} from '../../bot/votes/card';
import type { VotacionesView, VotacionView } from '../../domain/reports';
import { MAYORIAS } from '../../domain/votes';
import type { Say } from './views';

const voteOf = (say: Say, overrides: Partial<VotacionView> = {}): VotacionView => ({
  votacionId: 'v-1',
  numero: 1,
  pregunta: say('¿Se aplaza el punto?'),
  itemId: null,
  punto: say('Punto 1 · Árboles'),
  estado: 'abierta',
  estadoTexto: 'Abierta: ha votado 1 de 80 personas',
  clase: 'nominal',
  claseTexto: '',
  mayoria: 'Mayoría simple',
  mayoriaTexto: 'Más votos a favor que en contra',
  opciones: ['A favor', 'En contra', 'En blanco'].map((texto, i) => ({
    id: `o-${i}`,
    texto: say(texto),
    votos: null,
  })),
  listado: Array.from({ length: 80 }, (_, i) => ({
    personId: `p-${i}`,
    nombre: say(`Persona ${i}`),
    dependencia: say('Secretaría'),
    voto: true,
    opcion: say('A favor'),
    recogidoPor: null,
  })),
  votaron: 1,
  abiertaEn: null,
  cerradaEn: null,
  resultado: null,
  decidida: null,
  quorum: null,
  presencia: null,
  motivo: '',
  yaVote: false,
  miOpcion: null,
  offers: [],
  ...overrides,
});

/** The cards of a vote, from the sentence that asks for it to its result. */
export function voteCards(
  say: Say,
  choices: readonly { readonly title: string; readonly value: string }[],
): Readonly<Record<string, Card>> {
  const all: VotacionesView = {
    mesaId: 'm-1',
    votaciones: [],
    personas: choices.map(({ title, value }) => ({
      personId: value,
      nombre: title,
      cargo: say('Profesional'),
      dependencia: '',
      correo: null,
    })),
    mayorias: [...MAYORIAS],
    puntos: [{ itemId: 'it-1', titulo: say('Punto 1') }],
    offers: [],
  };
  const asked = {
    mesaId: 'm-1',
    mesa: say('Mesa 3').slice(0, 90),
    pregunta: say('¿Se aplaza?'),
    punto: null,
    dicho: 'd',
  };
  const conducts = new Set(['votaciones/vote-aloud', 'votaciones/close', 'votaciones/open']);
  return {
    votación: votacionCard(voteOf(say), say('Mesa 3').slice(0, 90), new Set()),
    'votación de quien modera': votacionCard(voteOf(say), say('Mesa 3').slice(0, 90), conducts),
    'votación cerrada': votacionCard(
      voteOf(say, { estado: 'cerrada', resultado: say('Decidido: A favor.').slice(0, 200), motivo: say('') }),
      'Mesa 3',
      new Set(),
    ),
    'votación pedida': askedVoteCard(asked),
    'votación pedida y abierta': askedVoteCard({ ...asked, hecha: voteOf(say) }),
    'nueva votación': newVotacionCard(all, {
      titulo: 'Mesa 3',
      pregunta: say('¿Se aplaza?'),
      punto: null,
      solicitud: 's',
      dicho: '',
    }),
    'terminar votación': endVotacionCard(voteOf(say)),
    'voto de viva voz': aloudVotacionCard(voteOf(say), 's'),
  };
}
