import { actions } from '../../bot/actions';
import { actaFeature, composeActa, lockActa } from '../../domain/actas';
import { commitmentFeature, recordCommitment } from '../../domain/commitments';
import { convene, formFeature } from '../../domain/dies058';
import { indicatorFeature } from '../../domain/indicators';
import { callItem, linkCalendar, mesaFeature, openMesa } from '../../domain/mesas';
import { sign, signingFeature } from '../../domain/signatures';
import { votacionFeature } from '../../domain/votes';
import { attended, heldMesa, SIGNERS } from '../dies058/held';
import { conveneInput } from '../dies058/office';
import { GOES_ON, type Ids, SENT } from './every-action';
import { button, textOf } from './read-cards';
import { CHAT, type Teams, teams } from './teams';

jest.setTimeout(120_000);

interface World {
  readonly chat: Teams;
  readonly ids: Ids;
}

const NONE: Omit<Ids, 'mesaId' | 'itemId' | 'formId' | 'indicatorId'> = {
  actaId: 'a-0',
  signingId: 's-0',
  documentSha256: 'f'.repeat(64),
  commitmentId: 'c-0',
};

async function openWorld(): Promise<World> {
  const chat = await teams();
  const { house } = chat;
  const { mesaId, formIds } = await house.ok('moderadora', convene, conveneInput(house.indicatorIds));
  const calendar = { eventId: 'e', joinUrl: 'https://teams.example/j', onlineMeetingId: 'o', chatId: CHAT };
  await house.ok('sistema', linkCalendar, { mesaId, calendar });
  await house.ok('moderadora', openMesa, { mesaId });
  const { state } = await house.reader().get(mesaFeature, mesaId);
  const itemId = state.kind === 'none' ? '' : (state.items[0]?.id ?? '');
  await house.ok('moderadora', callItem, { mesaId, itemId });
  return {
    chat,
    ids: { ...NONE, mesaId, itemId, formId: formIds[0] ?? '', indicatorId: house.indicatorIds[0] ?? '' },
  };
}

async function signingWorld(): Promise<World> {
  const chat = await teams();
  const { house } = chat;
  const held = await heldMesa(house);
  const [formId = ''] = held.formIds;
  await house.ok('sistema', composeActa, { mesaId: held.mesaId });
  await attended(house, held.mesaId, ['moderadora', 'relator', 'enlace']);
  const { commitmentId } = await house.ok('relator', recordCommitment, {
    mesaId: held.mesaId,
    what: 'Entregar la nueva ficha',
    ownerId: 'enlace',
    due: '2026-12-04',
  });
  const send = { msteams: { type: 'task/fetch' }, verb: 'actas/send', actaId: held.sesionId };
  const form = await chat.dialog('relator', 'task/fetch', send);
  await chat.dialog('relator', 'task/submit', {
    ...button(form.card, 'Enviar a firma').data,
    formatos: 'true',
  });
  const { state } = await house.reader().get(formFeature, formId);
  if (state.kind !== 'in-signature') throw new Error('not in signature');
  const { signingId, documentSha256 } = state;
  const [indicatorId = ''] = house.indicatorIds;
  const ids = { mesaId: held.mesaId, itemId: held.itemIds[0] ?? '', formId, actaId: held.sesionId };
  return { chat, ids: { ...ids, signingId, documentSha256, commitmentId, indicatorId } };
}

async function lockedWorld(): Promise<World> {
  const world = await signingWorld();
  await world.chat.house.ok('relator', lockActa, {
    actaId: world.ids.actaId,
    reason: 'Urgencia del despacho',
  });
  return world;
}

async function insertedWorld(): Promise<World> {
  const world = await lockedWorld();
  const { signingId, documentSha256 } = world.ids;
  for (const [who, block] of SIGNERS)
    await world.chat.house.ok(who, sign, { signingId, block, documentSha256, route: 'tab' });
  return world;
}

const WORLDS = [
  ['while the mesa is open', openWorld],
  ['after it closed, acta and forms in signature', signingWorld],
  ['after the acta was locked', lockedWorld],
  ['after the insertion', insertedWorld],
] as const;

/** Everything of the office that an act could change. */
async function snapshot({ chat }: World): Promise<string> {
  const reader = chat.house.reader();
  const all = [
    mesaFeature,
    votacionFeature,
    formFeature,
    actaFeature,
    signingFeature,
    commitmentFeature,
    indicatorFeature,
  ];
  const found = await Promise.all(all.map((feature) => reader.find(feature as typeof mesaFeature, {})));
  return JSON.stringify(found);
}

/** By button and by dialog, opened and sent; what is answered each time. */
async function click(world: World, who: string | null, verb: string): Promise<readonly string[]> {
  const { chat, ids } = world;
  const data = SENT[verb]?.(ids) ?? {};
  const chatId = who === null ? CHAT : undefined;
  const asks = actions[verb]?.open !== undefined;
  const opened = asks ? [await chat.dialog(who, 'task/fetch', { ...data, verb }, chatId)] : [];
  const run = await chat.click(who, verb, data, chatId);
  return [...opened, run].map(({ text, card }) => `${text}${card ? textOf(card) : ''}`.trim());
}
const BROKEN = /No pude terminar lo que pidió|undefined|\[object|\bnull\b|\$\{/;

test('every action of the table is tried here', () => {
  expect(Object.keys(SENT).toSorted()).toEqual(Object.keys(actions).toSorted());
});

describe.each(WORLDS)('%s', (_when, make) => {
  test('issue 4: anonymous guests, unknown accounts and people who are not of the mesa change nothing and are answered in Spanish', async () => {
    const world = await make();
    const before = await snapshot(world);
    const faults: unknown[] = [];
    for (const verb of Object.keys(actions))
      for (const who of [null, 'nadie', 'otra']) {
        const said = await click(world, who, verb);
        if (said.some((text) => text.length < 4 || BROKEN.test(text))) faults.push([verb, who, said]);
        if ((await snapshot(world)) !== before) faults.push([verb, who, 'changed the state']);
      }
    expect([faults, world.chat.log]).toEqual([[], []]);
  });

  test('issue 4: the second click changes nothing, whoever clicks, and nobody gets an exception or no answer', async () => {
    const faults: unknown[] = [];
    for (const who of ['moderadora', 'enlace']) {
      const world = await make();
      for (const verb of Object.keys(actions)) {
        const first = await click(world, who, verb);
        const after = await snapshot(world);
        const second = await click(world, who, verb);
        if ([...first, ...second].some((text) => text.length < 4 || BROKEN.test(text)))
          faults.push([verb, who, first, second]);
        if (!GOES_ON.has(verb) && (await snapshot(world)) !== after)
          faults.push([verb, who, 'changed twice']);
      }
      if (world.chat.log.length > 0) faults.push([who, world.chat.log]);
    }
    expect(faults).toEqual([]);
  });
});

test('design §3 after insertion and locking, no click of anybody moves the form, the acta or the register', async () => {
  const world = await insertedWorld();
  const { chat, ids } = world;
  const kinds = async () => {
    const reader = chat.house.reader();
    const { state: form } = await reader.get(formFeature, ids.formId);
    const { state: acta } = await reader.get(actaFeature, ids.actaId);
    const { state: indicator } = await reader.get(indicatorFeature, ids.indicatorId);
    return [form.kind, acta.kind, indicator.kind === 'none' ? 0 : indicator.versions.length];
  };
  const before = await kinds();
  expect(before.slice(0, 2)).toEqual(['inserted', 'locked']);
  for (const who of ['moderadora', 'lider', 'coordinadora'])
    for (const verb of Object.keys(actions)) await click(world, who, verb);
  expect(await kinds()).toEqual(before);
});

test('a card whose message was deleted meanwhile: what was done is said in a new one', async () => {
  const world = await signingWorld();
  const { chat, ids } = world;
  const update = chat.chats.updateActivity.bind(chat.chats);
  chat.chats.updateActivity = async () => {
    throw new Error('404: the message was deleted');
  };
  const done = await chat.submit(
    'coordinadora',
    { verb: 'signatures/show', signingId: ids.signingId },
    undefined,
    'gone',
  );
  chat.chats.updateActivity = update;
  expect(textOf(done[0]?.card)).toContain('Firmar');
  expect(chat.log).toEqual([]);
});
