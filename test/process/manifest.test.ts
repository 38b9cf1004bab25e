import { readFileSync } from 'node:fs';
import { AppManifestUtils } from '@microsoft/app-manifest';
import { actions } from '../../bot/actions';
import { VERB } from '../../bot/commands';
import { understand } from '../../bot/intents';
import { PHRASES } from '../../bot/phrases';
import { normalise } from '../../domain/kernel/text';

const filled = readFileSync('manifest/manifest.json', 'utf8').replace(
  /\$\{\{(\w+)\}\}/g,
  (_, name: string) =>
    name === 'PUBLIC_HOST'
      ? 'mesas.example'
      : name === 'TAB_AUDIENCE'
        ? 'api://mesas.example'
        : '5a1e0000-0000-4000-8000-00000000b07a',
);
const manifest = JSON.parse(filled) as {
  bots: { commandLists: { scopes: string[]; commands: { title: string; description: string }[] }[] }[];
};

test('the Teams package satisfies Microsoft’s own schema', async () => {
  const faults = await AppManifestUtils.validateAgainstSchema(manifest as never);
  expect(faults).toEqual([]);
});

const lists = manifest.bots.flatMap(({ commandLists }) => commandLists);

test('F11 every command that Teams offers is one the bot is taught, and does what its row of the table does', () => {
  for (const { commands } of lists)
    for (const { title } of commands) {
      const command = understand(title)?.command;
      const taught = command ? PHRASES[command] : [];
      expect([title, taught.includes(normalise(title).replaceAll(/\b(?:la|el) /g, ''))]).toEqual([
        title,
        true,
      ]);
      expect(Object.keys(actions)).toContain(command && VERB[command].verb);
    }
});

test('no list passes what Teams shows: ten commands, titles of 32 and descriptions of 128 letters, each once', () => {
  expect(lists.map(({ scopes }) => scopes)).toEqual([['personal'], ['groupChat', 'team']]);
  for (const { commands } of lists) {
    expect(commands.length).toBeLessThanOrEqual(10);
    expect(new Set(commands.map(({ title }) => understand(title)?.command)).size).toBe(commands.length);
    for (const { title, description } of commands) {
      expect(title.length).toBeLessThanOrEqual(32);
      expect(description.length).toBeLessThanOrEqual(128);
    }
  }
});

test('what is said in a meeting is listed where meetings are: floor, points, notes, votes and closing', () => {
  const said = lists
    .filter(({ scopes }) => scopes.includes('groupChat'))
    .flatMap(({ commands }) => commands.map(({ title }) => understand(title)?.command));
  expect(said).toEqual(
    expect.arrayContaining([
      'abrir',
      'palabra',
      'dar',
      'nota',
      'siguiente',
      'votacion',
      'votar',
      'cerrar',
      'compromiso',
    ]),
  );
});
