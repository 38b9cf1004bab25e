import { actOn } from './act-on';
import type { Reply, Turn } from './action';
import { actions } from './actions';
import { likeliest, type Understood, understand } from './intents';
import { didYouMean, usableBy } from './people/card';
import type { Command } from './phrases';

/** A command typed by somebody is the row of the table that its button would have been. `data` may be empty: the row finds the mesa of the chat. */
export const VERB: Readonly<
  Record<Command, { readonly verb: string; readonly data: (rest: string) => object }>
> = {
  agendar: { verb: 'mesas/new', data: (rest) => ({ texto: rest }) },
  continuacion: { verb: 'mesas/continue-which', data: (rest) => ({ texto: rest }) },
  preparar: { verb: 'preparar/show', data: numbered },
  alistamiento: { verb: 'preparar/alistamiento', data: numbered },
  abrir: { verb: 'mesas/open-here', data: numbered },
  siguiente: { verb: 'mesas/next', data: numbered },
  punto: { verb: 'mesas/next', data: (rest) => ({ ...ordered(rest), de: 'punto' }) },
  paso: { verb: 'mesas/next', data: (rest) => ({ ...numbered(rest), de: 'paso' }) },
  palabra: { verb: 'mesas/ask-floor-here', data: numbered },
  orden: { verb: 'mesas/ask-floor-here', data: (rest) => ({ ...numbered(rest), tipo: 'orden' }) },
  replica: { verb: 'mesas/ask-floor-here', data: (rest) => ({ ...numbered(rest), tipo: 'replica' }) },
  dejar: { verb: 'mesas/leave-floor-here', data: numbered },
  dar: { verb: 'mesas/give-floor-here', data: numbered },
  nota: { verb: 'mesas/note-here', data: (rest) => ({ texto: rest }) },
  votacion: { verb: 'votaciones/new-here', data: (rest) => ({ texto: rest }) },
  votar: { verb: 'votaciones/vote-here', data: numbered },
  'cerrar votacion': { verb: 'votaciones/end-here', data: numbered },
  resultado: { verb: 'votaciones/result-here', data: numbered },
  cerrar: { verb: 'mesas/close-here', data: numbered },
  pendientes: { verb: 'pendings/show', data: () => ({}) },
  falta: { verb: 'pendings/who', data: numbered },
  acta: { verb: 'actas/show', data: numbered },
  ayuda: { verb: 'people/help', data: () => ({}) },
  compromiso: { verb: 'commitments/said', data: (rest) => ({ texto: rest }) },
  indicador: { verb: 'indicators/find', data: (rest) => ({ texto: rest }) },
  mesas: { verb: 'mesas/list', data: () => ({}) },
  'sin acuerdo': { verb: 'dissent/show', data: () => ({}) },
  convocados: { verb: 'convocatoria/show', data: numbered },
  cronograma: { verb: 'cronograma/list', data: (rest) => ({ texto: rest }) },
  compromisos: { verb: 'commitments/list', data: () => ({}) },
  resumen: { verb: 'commitments/digest', data: (rest) => ({ texto: rest }) },
  aval: { verb: 'cronograma/mine', data: numbered },
  recordar: { verb: 'signatures/remind-here', data: numbered },
  delegar: { verb: 'signatures/find', data: (rest) => ({ para: 'delegar', texto: rest }) },
  reemplazar: { verb: 'signatures/find', data: (rest) => ({ para: 'reemplazar', texto: rest }) },
  manuscrita: { verb: 'signatures/find', data: (rest) => ({ para: 'manuscrita', texto: rest }) },
  retirar: { verb: 'dies058/agreements', data: (rest) => ({ texto: rest }) },
  revisada: { verb: 'actas/review-here', data: numbered },
};

/** «pasemos al punto 3»: the number is the point's; «siguiente punto, mesa 3» says which mesa. */
function ordered(rest: string): { readonly numero?: number } | { readonly orden?: number } {
  const said = numbered(rest);
  return said.numero === undefined || /mesa/i.test(rest) ? said : { orden: said.numero };
}

function numbered(rest: string): { readonly numero?: number } {
  const number = /\d{1,4}/.exec(rest)?.[0];
  return number === undefined ? {} : { numero: Number(number) };
}

/** What to do with a sentence. */
export async function actionFor(said: string, turn: Turn): Promise<Reply> {
  const meant: Understood | null = said === '' ? { command: 'ayuda', rest: '' } : understand(said);
  if (!meant)
    return { kind: 'card', card: didYouMean(likeliest(said, usableBy(turn.actor, turn.ports.procesoId))) };
  return actFor(meant, turn);
}

/** The row of the table that a button of the same meaning would have been. */
export function actFor({ command, rest }: Understood, turn: Turn): Promise<Reply> {
  const { verb, data } = VERB[command];
  return actOn(actions, { verb, ...data(rest) }, turn);
}
