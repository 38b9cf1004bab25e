import { readFileSync } from 'node:fs';
import { AppManifestUtils } from '@microsoft/app-manifest';
import { understand } from '../../bot/intents';

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
  bots: { commandLists: { commands: { title: string }[] }[] }[];
};

test('the Teams package satisfies Microsoft’s own schema', async () => {
  const faults = await AppManifestUtils.validateAgainstSchema(manifest as never);
  expect(faults).toEqual([]);
});

test('every command the manifest lists is one the bot understands', () => {
  const titles = manifest.bots.flatMap(({ commandLists }) =>
    commandLists.flatMap(({ commands }) => commands.map(({ title }) => title)),
  );
  expect(titles.length).toBeGreaterThan(5);
  for (const title of titles)
    expect([title, understand(title)]).toEqual([
      title,
      expect.objectContaining({ command: expect.any(String) }),
    ]);
});
