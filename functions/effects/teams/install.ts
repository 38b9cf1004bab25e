import { formFeature } from '../../../domain/dies058';
import type { PersonRef } from '../../../domain/kernel/feature';
import { calledTo, type KnownMesa, loadMesa, mesaTitle } from '../../../domain/mesas';
import { addTab, hasTab, installInChat, isGraphFault } from '../../adapters/graph';
import { idOf } from '../job-data';
import { linksOf } from '../links';
import { once } from '../once';
import { peopleNow } from '../people';
import type { Effect, World } from '../ports';
import { reach } from './reach';

/** The bot in the meeting's chat, with the mesa's tab, and in the personal scope of all who are called or will sign (design §8). */
export const installTeams: Effect = async (job, world) => {
  const { tenantId } = job;
  const mesaId = idOf(job, 'mesaId');
  const mesa = await loadMesa(world.office.reader(tenantId), mesaId);
  if (!mesa.ok || mesa.value.kind === 'cancelled') return;
  const chatId = mesa.value.calendar?.chatId ?? '';
  if (chatId !== '') await inChat(world, tenantId, { mesaId, chatId, title: mesaTitle(mesa.value.plan) });
  const people = await peopleNow(world, tenantId, [
    ...calledTo(mesa.value.plan),
    ...(await signers(world, tenantId, mesa.value)),
  ]);
  for (const person of people) if (person.aadObjectId !== null) await reach(world, tenantId, person);
};

async function signers(world: World, tenantId: string, { items }: KnownMesa): Promise<readonly PersonRef[]> {
  const reader = world.office.reader(tenantId);
  const all: PersonRef[] = [];
  for (const { formId } of items) {
    const { state } = await reader.get(formFeature, formId);
    if (state.kind !== 'none')
      all.push(...Object.values(state.answers.firmas).filter((signer) => signer !== null));
  }
  return all;
}

interface Chat {
  readonly mesaId: string;
  readonly chatId: string;
  readonly title: string;
}

/** A tab is added once: after a try whose answer was not heard, Graph is asked whether it is there, and where it does not say, none is added. A chat that refuses leaves the mesa to its personal chats and tab. */
async function inChat(world: World, tenantId: string, { mesaId, chatId, title }: Chat): Promise<void> {
  const { graph, config } = world;
  const href = linksOf(world).tab(`mesas/${mesaId}`);
  const entityId = `mesa:${mesaId}`;
  try {
    await installInChat(graph, chatId, config.teamsAppId);
    await once(world, tenantId, `teams/tab:${chatId}`, async ({ external, record }) => {
      if (external['asked'] !== undefined && (await hasTab(graph, chatId, entityId)) !== false) return;
      await record({ asked: 'yes' });
      await addTab(graph, chatId, config.teamsAppId, {
        name: title.slice(0, 120),
        entityId,
        contentUrl: href,
        websiteUrl: href,
      });
    });
  } catch (error) {
    if (!isGraphFault(error) || error.passes) throw error;
    world.log.warn(
      { mesaId, code: error.code, status: error.status },
      'the bot was not installed in the chat',
    );
  }
}
