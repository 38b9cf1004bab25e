import { readFileSync } from 'node:fs';
import type { Activity } from 'botbuilder';
import { textOf } from './read-cards';
import { type Teams, teams } from './teams';

interface Answer {
  readonly composeExtension: {
    readonly type: string;
    readonly text?: string;
    readonly attachments?: readonly {
      readonly contentType: string;
      readonly content: unknown;
      readonly preview: { readonly content: { readonly title: string; readonly text: string } };
    }[];
  };
}
const search = async (here: Teams, who: string | null, texto?: string, commandId = 'buscarIndicador') => {
  const value = {
    commandId,
    parameters:
      texto === undefined ? [{ name: 'initialRun', value: 'true' }] : [{ name: 'texto', value: texto }],
    queryOptions: { skip: 0, count: 25 },
  };
  const activity = { type: 'invoke', name: 'composeExtension/query', value } as Partial<Activity>;
  return ((await here.turn(here.activityFrom(who, activity, '19:meeting-1@thread.v2'))) as Answer)
    .composeExtension;
};

test('issue 3 the compose box finds an indicator by code or by words with slips, with the card that would be posted', async () => {
  const here = await teams();
  const byCode = await search(here, 'moderadora', '1.2.3');
  expect(byCode.type).toBe('result');
  const [only] = byCode.attachments ?? [];
  expect(byCode.attachments).toHaveLength(1);
  expect(only?.contentType).toBe('application/vnd.microsoft.card.adaptive');
  expect(only?.preview.content.title).toMatch(/^1\.2\.3 · /);
  expect(textOf(only?.content)).toContain('1.2.3');
  const name = only?.preview.content.title.replace('1.2.3 · ', '') ?? '';
  const first = name.split(' ').find((word) => word.length > 5) ?? name;
  const byWord = await search(here, 'moderadora', first.toUpperCase());
  expect(byWord.attachments?.map(({ preview }) => preview.content.title)).toContain(`1.2.3 · ${name}`);
});

test('issue 3 nothing typed yet: the first of the matrix; nothing alike: says what to try', async () => {
  const here = await teams();
  expect((await search(here, 'moderadora')).attachments?.length).toBeGreaterThan(0);
  expect(await search(here, 'moderadora', 'zzzzzz')).toEqual({
    type: 'message',
    text: 'No hay un indicador parecido a «zzzzzz». Pruebe con el código o con otra palabra del nombre.',
  });
});

test('X-050 who has no verified identity or asks for another search is answered kindly and shown nothing', async () => {
  const here = await teams();
  const anonymous = await search(here, null, '1.2.3');
  expect(anonymous.type).toBe('message');
  expect(anonymous.attachments).toBeUndefined();
  expect((await search(here, 'moderadora', '1.2.3', 'otra')).type).toBe('message');
});

test('issue 3 the manifest offers the search where messages are written', () => {
  const manifest = JSON.parse(readFileSync('manifest/manifest.json', 'utf8')) as {
    composeExtensions: readonly { commands: readonly { id: string; type: string; context: string[] }[] }[];
  };
  expect(manifest.composeExtensions[0]?.commands[0]).toMatchObject({
    id: 'buscarIndicador',
    type: 'query',
    context: ['compose', 'commandBox'],
  });
});
