import fc from 'fast-check';
import {
  answerDelegation,
  answerExtension,
  askExtension,
  delegateCommitment,
  fulfilCommitment,
  recordFromDocument,
  rejectCommitment,
  verifyCommitment,
  withdrawCommitment,
} from '../../domain/commitments';
import { isBusinessDay } from '../../domain/kernel/business-days';
import { handle } from '../../domain/kernel/handle';
import { addMinutes, bogotaDay, bogotaTime, type Instant } from '../../domain/kernel/instant';
import { actorFor } from '../../domain/people';
import type { World } from '../../functions/effects/ports';
import { EFFECTS } from '../../functions/effects/table';
import { office, PROCESO } from '../dies058/office';
import { circumstances, NOW, TENANT } from '../helpers/given';
import { type Enqueued, memoryStore } from '../helpers/memory-store';

/** A world in which only chats exist, and remember what they were told and when. */
async function world() {
  const store = memoryStore();
  const house = await office(store);
  let now: Instant = NOW;
  const said: { readonly to: string; readonly text: string; readonly at: Instant }[] = [];
  const drafts: { readonly to: string; readonly text: string }[] = [];
  const done = new Map<string, { status: 'claimed' | 'done' | 'failed'; external: Record<string, string> }>();
  const none = async () => undefined;
  const when = (commandId: string) => ({ ...circumstances({ commandId }), now, today: bogotaDay(now) });
  const parts = {
    office: {
      reader: () => ({ ...store.reader(TENANT), today: bogotaDay(now) }),
      perform: (actor: never, act: never, input: never, commandId: string) =>
        handle(store, actor, act, input, when(commandId)),
      now: () => now,
      today: () => bogotaDay(now),
    },
    conversations: {
      lookup: async (_tenant: string, aadObjectId: string) => ({
        serviceUrl: 's',
        conversationId: aadObjectId,
      }),
    },
    teams: {
      trust: none,
      sendTo: async ({ conversationId }: { conversationId: string }, { text }: { text: string }) => {
        said.push({ to: conversationId, text, at: now });
        return `a-${said.length}`;
      },
    },
    deliveries: {
      claim: async (_tenant: string, key: string) => {
        const kept = done.get(key);
        if (kept?.status === 'done') return { state: 'done', external: kept.external };
        done.set(key, { status: 'claimed', external: kept?.external ?? {} });
        return { state: 'mine', attempts: 1, external: kept?.external ?? {} };
      },
      record: async (_tenant: string, key: string, external: object) =>
        void Object.assign(done.get(key)?.external ?? {}, external),
      finish: async (_tenant: string, key: string, external = {}) =>
        void done.set(key, { status: 'done', external }),
      fail: none,
      find: async (_tenant: string, key: string) => done.get(key) ?? null,
    },
    mailbox: {
      createDraft: async ({ to, subject }: { to: { address: string }; subject: string }) => {
        drafts.push({ to: to.address, text: subject });
        return { messageId: String(drafts.length - 1), internetMessageId: '' };
      },
      send: async (id: string) => {
        const { to, text } = drafts[Number(id)] ?? { to: '', text: '' };
        said.push({ to, text, at: now });
      },
    },
    config: {
      organizerMailbox: 'mesas@oficina.example',
      publicUrl: 'https://mesas.example',
      procesoId: PROCESO,
    },
    log: { info: none, warn: none },
  };
  const deliver = async ({ tenantId, topic, key, data }: Enqueued) =>
    EFFECTS[topic]?.({ tenantId, topic, key, data }, parts as unknown as World);
  return {
    store,
    said,
    deliver,
    now: () => now,
    pass: (hours: number) => {
      now = addMinutes(now, hours * 60);
    },
    as: async (personId: string, act: never, input: object, commandId: string) =>
      handle(
        store,
        await actorFor(house.reader(), TENANT, { personId, version: 1 }),
        act,
        input as never,
        when(commandId),
      ),
  };
}

type Step =
  | { readonly do: 'pass'; readonly hours: number }
  | { readonly do: 'act'; readonly who: string; readonly act: object; readonly input: object };
const act = (who: string, what: object, input: object): Step => ({ do: 'act', who, act: what, input });
const STEPS: readonly Step[] = [
  act('enlace', fulfilCommitment, { evidence: 'Radicado' }),
  act('moderadora', rejectCommitment, { reason: 'Sin firma' }),
  act('moderadora', verifyCommitment, { note: 'Conforme' }),
  act('enlace', delegateCommitment, { toId: 'coordinadora', reason: 'Vacaciones' }),
  act('coordinadora', answerDelegation, { accept: true }),
  act('coordinadora', delegateCommitment, { toId: 'enlace', reason: 'Ya volvió' }),
  act('enlace', answerDelegation, { accept: true }),
  act('enlace', askExtension, { until: '2026-12-22', reason: 'Falta el censo' }),
  act('lider', answerExtension, { grant: true, reason: 'Es razonable' }),
  act('lider', withdrawCommitment, { reason: 'Otra mesa' }),
];
const steps = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.integer({ min: 1, max: 120 }).map((hours): Step => ({ do: 'pass', hours })) },
    { weight: 2, arbitrary: fc.constantFrom(...STEPS) },
  ),
  { minLength: 5, maxLength: 25 },
);

test('F40 whatever people do, however late, doubled or out of order the queue delivers: nobody hears the same twice, nor out of hours', async () => {
  let told = 0;
  await fc.assert(
    fc.asyncProperty(steps, fc.infiniteStream(fc.nat(3)), async (life, luck) => {
      const { store, said, deliver, now, pass, as } = await world();
      let n = 0;
      const run = (who: string, what: object, input: object) => as(who, what as never, input, `paso-${++n}`);
      const recorded = await run('lider', recordFromDocument, {
        procesoId: PROCESO,
        dependenciaId: 'sma',
        kind: 'bilateral',
        reference: '14',
        date: '2026-11-20',
        what: 'Entregar la ficha',
        ownerId: 'enlace',
        due: '2026-12-04',
      });
      if (!recorded.ok) throw new Error(recorded.refusal.code);
      const { commitmentId } = recorded.value as { commitmentId: string };
      for (const step of [...life, { do: 'pass', hours: 24 * 30 } as const]) {
        if (step.do === 'pass') pass(step.hours);
        else await run(step.who, step.act, { commitmentId, ...step.input });
        const due = store
          .outbox()
          .filter(({ topic, after }) => topic.startsWith('commitments/') && (after ?? '') <= now());
        const lucky = due.filter(() => luck.next().value !== 0);
        for (const job of [...lucky.toReversed(), ...lucky]) await deliver(job);
      }
      const reminders = said.filter(({ text }) => /suyo ven|de Persona \w+ ven/.test(text));
      told += reminders.length;
      const heard = reminders.map(({ to, text }) => `${to} ${text}`);
      expect(heard.filter((one, i) => heard.indexOf(one) !== i)).toEqual([]);
      const days = reminders
        .filter(({ text }) => text.includes('suyo'))
        .map(({ to, at }) => `${to} ${bogotaDay(at)}`);
      expect(days.filter((one, i) => days.indexOf(one) !== i)).toEqual([]);
      for (const { at } of reminders) {
        expect(isBusinessDay(bogotaDay(at))).toBe(true);
        expect([bogotaTime(at) >= '08:00', bogotaTime(at) < '17:00']).toEqual([true, true]);
      }
    }),
    { numRuns: Number(process.env['SEEDS'] ?? 25) },
  );
  expect(told).toBeGreaterThan(0);
}, 600_000);
