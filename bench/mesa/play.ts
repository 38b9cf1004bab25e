import { APP_ID, TENANT_ID } from '../turn/settings';
import type { Click } from './clicks';

export interface Answered {
  readonly click: Click;
  /** From the moment it was due until its answer, repetitions included; a person who is late waits for nobody. */
  readonly ms: number;
  readonly tries: number;
  readonly acknowledged: boolean;
  /** How the last answer began. */
  readonly said: string;
}
export interface Answer {
  readonly status: number;
  readonly body: string;
}
interface Place {
  readonly chatId: string;
  readonly serviceUrl: string;
}
const TRIES = 6;
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Everybody clicks when it is their moment; whoever gets no answer does it again, the same. */
export async function play(
  clicks: readonly Click[],
  place: Place,
  post: (activity: object, person: string) => Promise<Answer>,
): Promise<readonly Answered[]> {
  const begun = performance.now();
  const byPerson = new Map<string, Click[]>();
  for (const click of clicks) byPerson.set(click.person, [...(byPerson.get(click.person) ?? []), click]);
  const answers = await Promise.all(
    [...byPerson.values()].map(async (own) => {
      const answered: Answered[] = [];
      for (const click of own) {
        await pause(begun + click.at - performance.now());
        answered.push(await patiently(click, place, post));
      }
      return answered;
    }),
  );
  return answers.flat();
}

async function patiently(
  click: Click,
  place: Place,
  post: (activity: object, person: string) => Promise<Answer>,
): Promise<Answered> {
  const began = performance.now();
  const activity = { ...around(click.person, place), ...click.activity };
  for (let tries = 1; ; tries++) {
    const answer = await post(activity, click.person).catch((): Answer => ({ status: 0, body: '' }));
    const acknowledged = answer.status === 200 && !answer.body.includes('No pude terminar');
    if (acknowledged || tries >= TRIES) {
      const ms = performance.now() - began;
      return { click, tries, acknowledged, ms, said: `${answer.status} ${answer.body.slice(0, 300)}` };
    }
    await pause(250 * tries);
  }
}

const around = (person: string, { chatId, serviceUrl }: Place) => ({
  channelId: 'msteams',
  serviceUrl,
  timestamp: new Date().toISOString(),
  locale: 'es-CO',
  from: { id: `29:${person}`, name: 'Asistente', aadObjectId: person },
  recipient: { id: `28:${APP_ID}`, name: 'Mesas' },
  conversation: { id: chatId, conversationType: 'groupChat', isGroup: true, tenantId: TENANT_ID },
  channelData: { tenant: { id: TENANT_ID } },
  replyToId: 'tarjeta',
});
