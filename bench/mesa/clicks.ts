import type { Crowd } from './given';

/** What somebody does, and when they begin; everybody does their own things one after the other. */
export interface Click {
  readonly at: number;
  readonly person: string;
  readonly what: 'position' | 'floor' | 'comment' | 'dialog' | 'vote';
  /** The command that the record must have exactly once; `null`: it only opens a dialog. */
  readonly commandId: string | null;
  readonly activity: object;
}

const APP_NAME = 'adaptiveCard/action';

/**
 * A minute of a large mesa: everybody asks for the word, comments by dialog, votes and votes again; the parties change their positions all the
 * time. A third of the people ask for the word within one second, and another third vote within one.
 */
export function clicksOf(crowd: Crowd, seconds: number, chance: () => number): readonly Click[] {
  const { mesaId, itemId, votacionId, opciones, people, parties } = crowd;
  const span = seconds * 1000;
  let ids = 0;
  const invoke = (name: string, value: object) => {
    ids += 1;
    return { id: `multitud-${ids}`, activity: { type: 'invoke', name, id: `multitud-${ids}`, value } };
  };
  const execute = (at: number, person: string, what: Click['what'], verb: string, data: object): Click => {
    const action = { type: 'Action.Execute', verb, data };
    const { id, activity } = invoke(APP_NAME, { action, trigger: 'manual' });
    return { at, person, what, commandId: `teams:${crowd.chatId}:${id}`, activity };
  };
  const task = (at: number, person: string, name: string, data: object, commandId: string | null): Click => {
    const { activity } = invoke(name, { data, context: { theme: 'default' } });
    return { at, person, what: commandId === null ? 'dialog' : 'comment', commandId, activity };
  };
  const within = (from: number, to: number): number => (from + chance() * (to - from)) * span;
  const burst = (from: number): number => from * span + chance() * 1000;

  return [
    ...people.flatMap((person, i) => {
      const third = i % 3;
      const solicitud = `solicitud-${i}`;
      const comment = { verb: 'mesas/comment', mesaId, itemId };
      const speaks = within(0, 0.9);
      const votes = third === 1 ? burst(0.5) : within(0.1, 0.7);
      const vote = (n: number) => ({ votacionId, opcion: opciones[(i + n) % opciones.length] });
      return [
        execute(third === 0 ? burst(0.2) : within(0, 0.8), person, 'floor', 'mesas/ask-floor', {
          mesaId,
          tipo: 'normal',
          en: itemId,
        }),
        task(speaks, person, 'task/fetch', { ...comment, msteams: { type: 'task/fetch' } }, null),
        task(
          speaks + 1500,
          person,
          'task/submit',
          { ...comment, solicitud, texto: `Comentario ${i + 1}` },
          `${person}:${solicitud}`,
        ),
        execute(votes, person, 'vote', 'votaciones/vote', vote(0)),
        execute(within(0.75, 0.95), person, 'vote', 'votaciones/vote', vote(1)),
      ];
    }),
    ...parties.flatMap((party) =>
      Array.from({ length: 10 }, (_, n) =>
        execute(((n + chance()) / 10) * span, party.person, 'position', 'mesas/position', {
          mesaId,
          itemId: party.itemId,
          valor: n % 2 === 0 ? 'de-acuerdo' : 'no-de-acuerdo',
        }),
      ),
    ),
  ].toSorted((a, b) => a.at - b.at);
}
