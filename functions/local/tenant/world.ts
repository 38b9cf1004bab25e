import { EventEmitter } from 'node:events';
import { newGuid } from './ids';
import { type Keys, openKeys } from './keys';
import type { Fault, Person, TenantState } from './model';
import { readOptions, type Setting, type TenantOptions } from './options';
import { openState, type StateFile } from './state';

/** Something happened that a desk window shows: told to every open `/tenant/desk/events`. */
interface DeskEvent {
  readonly type:
    | 'message'
    | 'typing'
    | 'meeting'
    | 'mail'
    | 'calendar'
    | 'people'
    | 'notification'
    | 'controls';
  readonly chatId?: string;
  readonly messageId?: string;
  readonly meetingId?: string;
  readonly eventId?: string;
  readonly personId?: string;
  readonly mailbox?: string;
}

/** What every part of the tenant works with. */
export interface World {
  readonly setting: Setting;
  readonly keys: Keys;
  readonly file: StateFile;
  readonly data: TenantState;
  readonly now: () => string;
  /** Counts something that happened. A request seen is no change: its count is written with the next one. */
  readonly count: (name: string, by?: number) => void;
  readonly countRequest: (name: string) => void;
  readonly changed: (event?: DeskEvent) => void;
  readonly watch: (listener: (event: DeskEvent) => void) => () => void;
  /** Work that nobody waits for (activities to the bot), in order per chat; `settled` waits for it. */
  readonly background: (chatId: string, work: () => Promise<unknown>) => void;
  readonly settled: () => Promise<void>;
  readonly personBy: (idOrMail: string) => Person | undefined;
  readonly faultFor: (surface: Fault['surface'], request: string) => Fault | null;
}

const OFFICE_ACCOUNT = '5a1e0000-0000-4000-8000-000000000190';

export function createWorld(options: TenantOptions): World {
  const setting = readOptions(options);
  const keys = openKeys(setting.dataDir);
  const file = openState(setting.dataDir);
  const { data } = file;
  const emitter = new EventEmitter().setMaxListeners(0);
  const queues = new Map<string, Promise<unknown>>();
  const world: World = {
    setting,
    keys,
    file,
    data,
    now: () => setting.now().toISOString(),
    count: (name, by = 1) => {
      data.counters[name] = (data.counters[name] ?? 0) + by;
      file.touch();
    },
    countRequest: (name) => {
      data.counters[name] = (data.counters[name] ?? 0) + 1;
    },
    changed: (event) => {
      file.touch(event?.chatId);
      if (event) emitter.emit('desk', event);
    },
    watch: (listener) => {
      emitter.on('desk', listener);
      return () => emitter.off('desk', listener);
    },
    background: (chatId, work) => {
      const before = queues.get(chatId) ?? Promise.resolve();
      const queued = before
        .then(work)
        .catch(() => undefined)
        .finally(() => {
          if (queues.get(chatId) === queued) queues.delete(chatId);
        });
      queues.set(chatId, queued);
    },
    settled: async () => {
      while (queues.size > 0) await Promise.all(queues.values());
    },
    personBy: (idOrMail) => {
      const wanted = idOrMail.toLowerCase();
      return data.people.find((person) => person.id === wanted || person.mail.toLowerCase() === wanted);
    },
    faultFor: (surface, request) => {
      const fault = data.controls.faults.find(
        (candidate) =>
          candidate.surface === surface && candidate.times > 0 && request.includes(candidate.match),
      );
      if (!fault) return null;
      fault.times--;
      data.controls.faults = data.controls.faults.filter((candidate) => candidate.times > 0);
      file.touch();
      return fault;
    },
  };
  seed(world);
  return world;
}

function seed(world: World): void {
  const { data, setting } = world;
  const office = { name: 'Mesas · Planeación', cargo: 'Buzón de la oficina', dependencia: 'Planeación' };
  addMissing(world, {
    ...office,
    id: OFFICE_ACCOUNT,
    mail: setting.organizerMailbox,
    managerId: null,
    kind: 'office',
  });
  for (const { id, name, mail, cargo, dependencia } of setting.people)
    addMissing(world, { id, name, mail, cargo, dependencia, managerId: null, kind: 'member' });
  const boss = setting.people.find((person) => person.roles.includes('superior-jerarquico'));
  for (const person of data.people)
    if (boss && person.managerId === null && person.id !== boss.id && person.dependencia === boss.dependencia)
      person.managerId = boss.id;
}

function addMissing(world: World, person: Person): void {
  if (world.personBy(person.id) || world.personBy(person.mail)) return;
  world.data.people.push(person);
  world.file.touch();
}

/** A person who comes at run time: with an account of the tenant, or as a guest. */
export function addPerson(
  world: World,
  input: Partial<Person> & { readonly name: string; readonly mail: string },
): Person {
  const known = world.personBy(input.mail);
  if (known) return known;
  const person: Person = {
    id: input.id ?? newGuid(),
    name: input.name,
    mail: input.mail.toLowerCase(),
    cargo: input.cargo ?? '',
    dependencia: input.dependencia ?? '',
    managerId: input.managerId ?? null,
    kind: input.kind ?? 'member',
  };
  world.data.people.push(person);
  world.changed({ type: 'people', personId: person.id });
  return person;
}
