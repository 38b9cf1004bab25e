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
import { button, textOf } from './read-cards';
import { CHAT, type Teams, teams } from './teams';

jest.setTimeout(120_000);

interface Ids {
  readonly mesaId: string;
  readonly itemId: string;
  readonly formId: string;
  readonly actaId: string;
  readonly signingId: string;
  readonly documentSha256: string;
  readonly commitmentId: string;
  readonly indicatorId: string;
}
interface World {
  readonly chat: Teams;
  readonly ids: Ids;
}

/** What the card of each action sends; dialogs come filled. A verb without its row here fails the first test. */
const SENT: Readonly<Record<string, (ids: Ids) => object>> = {
  ...Object.fromEntries(
    [
      'people/help mesas/new mesas/list preparar/show preparar/alistamiento mesas/open-here mesas/next',
      'mesas/ask-floor-here mesas/give-floor-here mesas/leave-floor-here mesas/close-here convocatoria/show',
      'cronograma/list cronograma/mine dies058/agreements dissent/show commitments/list actas/show',
      'actas/review-here signatures/remind-here pendings/show pendings/who indicators/find votaciones/new-here',
      'votaciones/vote-here votaciones/end-here votaciones/result-here',
    ].flatMap((line) => line.split(' ').map((verb) => [verb, () => ({})] as const)),
  ),
  ...Object.fromEntries(
    [
      'mesas/show mesas/open mesas/close mesas/leave-floor convocatoria/answers cronograma/show cronograma/send',
      'cronograma/book-again dies058/send-to-sign mesas/continue',
    ].flatMap((line) => line.split(' ').map((verb) => [verb, ({ mesaId }: Ids) => ({ mesaId })] as const)),
  ),
  'mesas/form': () => ({ dependenciaId: 'sma' }),
  'mesas/schedule': () => ({ dependenciaId: 'sma', solicitud: 's-1', vistas: '' }),
  'preparar/do': ({ mesaId }) => ({ mesaId, clave: 'archivo' }),
  'preparar/radicado': ({ mesaId }) => ({ mesaId, version: '1', radicado: '2026-1', fecha: '2026-11-20' }),
  'mesas/call-item': ({ mesaId, itemId }) => ({ mesaId, itemId }),
  'mesas/step': ({ mesaId }) => ({ mesaId, pasoId: 'reglas', desde: '' }),
  'mesas/ask-floor': ({ mesaId }) => ({ mesaId, tipo: 'normal', en: 'mesa' }),
  'mesas/give-floor': ({ mesaId }) => ({ mesaId, requestId: 'r-0' }),
  'mesas/end-floor': ({ mesaId }) => ({ mesaId, requestId: 'r-0' }),
  'mesas/skip-floor': ({ mesaId }) => ({ mesaId, requestId: 'r-0' }),
  'mesas/floor-for': ({ mesaId }) => ({ mesaId, personId: 'invitado', que: 'ahora' }),
  'mesas/note-here': () => ({ texto: 'se revisa la fuente' }),
  'mesas/position': ({ mesaId, itemId }) => ({ mesaId, itemId, valor: 'de-acuerdo' }),
  'mesas/comment': ({ mesaId, itemId }) => ({ mesaId, itemId, solicitud: 's-2', texto: 'Un comentario' }),
  'mesas/aloud': ({ mesaId, itemId }) => ({
    mesaId,
    itemId,
    solicitud: 's-3',
    personId: 'enlace',
    valor: 'comentario',
    texto: 'Lo dijo en la sala',
  }),
  'mesas/decide-item': ({ mesaId, itemId }) => ({ mesaId, itemId, resultado: 'aplazado', nota: '' }),
  'attendance/register-self': ({ mesaId }) => ({ mesaId, aviso: '1' }),
  'convocatoria/vb': ({ mesaId }) => ({ mesaId, personas: 'invitado' }),
  'convocatoria/no-vb': ({ mesaId }) => ({ mesaId, personas: 'invitado', motivo: 'No es de su equipo' }),
  'cronograma/endorse': ({ mesaId }) => ({ mesaId, inicio: '2026-11-25T14:00:00.000Z' }),
  'cronograma/counter': ({ mesaId }) => ({ mesaId, motivo: 'No se puede ese día', fecha: '', hora: '' }),
  'cronograma/cancel': ({ mesaId }) => ({ mesaId, motivo: 'Se aplaza' }),
  'dies058/full': ({ formId }) => ({ formId }),
  'dies058/edit': ({ formId }) => ({
    formId,
    revision: '1',
    tipo: 'modificar',
    justificacion: 'De una tarjeta vieja',
    anexaActa: 'si',
    sigue: '',
  }),
  'dies058/ficha': ({ formId }) => ({ formId, revision: '1', pagina: '0', sigue: '', confirmo: 'true' }),
  'dies058/take-back': ({ formId }) => ({ formId, motivo: 'Se corrige' }),
  'dies058/withdraw': ({ formId }) => ({ formId, motivo: 'Ya no aplica' }),
  'dissent/send': ({ mesaId, itemId }) => ({ mesaId, itemId }),
  'dissent/decide': ({ mesaId, itemId }) => ({ mesaId, itemId, sentido: 'adoptar', texto: 'Se adopta' }),
  'commitments/record': ({ mesaId, itemId }) => ({
    mesaId,
    itemId,
    solicitud: 's-4',
    que: 'Entregar la base',
    responsableId: 'enlace',
    fecha: '2026-12-04',
  }),
  'commitments/said': () => ({ texto: 'entregar ficha, enlace, 4 dic' }),
  'commitments/digest': () => ({ texto: 'semanal' }),
  ...Object.fromEntries(
    'fulfil show verify reject delegate answer-delegation ask-extension answer-extension comment withdraw'
      .split(' ')
      .map((name) => [
        `commitments/${name}`,
        ({ commitmentId }: Ids) => ({
          commitmentId,
          ...(name === 'show'
            ? {}
            : { solicitud: `c-${name}`, texto: 'Un texto', fecha: '2026-12-11', opcion: 'si' }),
          ...(name === 'fulfil' ? { evidencia: 'https://nube.example/x.pdf' } : {}),
        }),
      ]),
  ),
  'actas/send': ({ actaId }) => ({ actaId, revision: '1', formatos: 'false' }),
  'actas/lock': ({ actaId }) => ({ actaId, motivo: 'Urgencia' }),
  'actas/review': ({ actaId }) => ({ actaId, revision: '1' }),
  'actas/edit': ({ actaId }) => ({
    actaId,
    revision: '1',
    objetivo: 'Otro',
    desarrollo: 'Otro',
    conclusiones: 'Otra',
  }),
  'actas/take-back': ({ actaId }) => ({ actaId, motivo: 'Se corrige' }),
  'actas/observe': ({ actaId }) => ({ actaId, texto: 'Falta mi intervención' }),
  'attendance/add': ({ actaId }) => ({ actaId, personas: 'invitado', motivo: 'Asistió en la sala' }),
  'signatures/show': ({ signingId }) => ({ signingId }),
  'signatures/document': ({ signingId }) => ({ signingId }),
  'signatures/remind': ({ signingId }) => ({ signingId }),
  'signatures/by-hand': ({ signingId }) => ({ signingId }),
  'signatures/find': () => ({ para: 'delegar', texto: '' }),
  'signatures/sign': ({ signingId, documentSha256 }) => ({ signingId, block: 'coordinador', documentSha256 }),
  'signatures/return': ({ signingId }) => ({ signingId, motivo: 'La fórmula está incompleta' }),
  'signatures/delegate': ({ signingId }) => ({
    signingId,
    casilla: 'coordinador',
    personaId: 'otra',
    motivo: 'Encargo',
  }),
  'signatures/replace': ({ signingId }) => ({
    signingId,
    casilla: 'enlace',
    personaId: 'otra',
    motivo: 'Se retiró',
  }),
  'votaciones/new': ({ mesaId }) => ({
    mesaId,
    solicitud: 's-5',
    pregunta: '¿Se amplía el plazo?',
    punto: 'mesa',
    opciones: '',
    clase: 'nominal',
    mayoria: 'simple',
    votantes: 'enlace,moderadora',
  }),
  'votaciones/vote': () => ({ votacionId: 'v-0', opcion: 'a-favor' }),
  'votaciones/end': () => ({ votacionId: 'v-0', como: 'cerrar', motivo: '' }),
  'votaciones/aloud': () => ({ votacionId: 'v-0', solicitud: 's-6', personId: 'enlace', opcion: 'a-favor' }),
  'indicators/show': ({ indicatorId }) => ({ indicatorId }),
  'cards/refresh': ({ mesaId, itemId }) => ({ cardKey: `item:${mesaId}:${itemId}` }),
};
/** Said again they ask for something more: the next point, another note, another objection. */
const GOES_ON = new Set([
  'mesas/next',
  'mesas/give-floor-here',
  'mesas/note-here',
  'mesas/ask-floor',
  'mesas/ask-floor-here',
  'actas/observe',
]);
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
