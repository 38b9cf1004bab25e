import { readdirSync, readFileSync } from 'node:fs';
import * as AC from 'adaptivecards';
import fc from 'fast-check';
import { actions } from '../../bot/actions';
import { decideCard } from '../../bot/dies058/card';
import { editCard, fichaCard } from '../../bot/dies058/edit-card';
import { offerCard } from '../../bot/mesas/card';
import {
  asDialog,
  bytesOf,
  CARD_BYTES,
  type Card,
  fill,
  withNotice,
  withRefresh,
  withTyped,
} from '../../bot/render';
import { nodes } from './card-nodes';
import { everyCard } from './every-card';
import { links } from './links';
import { formOf, itemOf, mesaOf, plainly } from './views';

const sampled = everyCard(plainly);
const names = Object.keys(sampled);

const V15 = [
  'TextBlock',
  'Container',
  'ColumnSet',
  'Column',
  'ActionSet',
  'AdaptiveCard',
  'Input.Text',
  'Input.Date',
  'Input.Time',
  'Input.Toggle',
  'Input.ChoiceSet',
  'Action.Execute',
  'Action.Submit',
  'Action.OpenUrl',
];

/** What the official renderer says of a card, as Teams' schema 1.5. */
function complaints(card: Card): readonly string[] {
  const context = new AC.SerializationContext(AC.Versions.v1_5);
  const parsed = new AC.AdaptiveCard();
  parsed.parse(JSON.parse(JSON.stringify(card)), context);
  const events = Array.from({ length: context.eventCount }, (_, i) => context.getEventAt(i).message);
  return [...events, ...parsed.validateProperties().validationEvents.map(({ message }) => message)];
}

describe.each(names)('card: %s', (name) => {
  const card = sampled[name] as Card;

  test('is accepted by the official renderer as version 1.5, also as a dialog, refused and refreshed', () => {
    expect(card.version).toBe('1.5');
    expect(complaints(card)).toEqual([]);
    expect(
      complaints(
        withRefresh(withNotice(asDialog(card), 'No se guardó.', ['Falta algo.']), 'mesa:m-1', ['29:a']),
      ),
    ).toEqual([]);
  });

  test('says something where cards are not drawn, uses only what Teams draws, and every text wraps on a phone', () => {
    expect(card.fallbackText.length).toBeGreaterThan(3);
    const types = nodes(card).flatMap(({ type }) => (typeof type === 'string' ? [type] : []));
    expect(types.filter((type) => !V15.includes(type))).toEqual([]);
    expect(nodes(card).filter(({ type, wrap }) => type === 'TextBlock' && wrap !== true)).toEqual([]);
  });

  test('every Action.Execute has a verb of the table and an Action.Submit that carries it', () => {
    const buttons = nodes(card).filter(({ type }) => type === 'Action.Execute');
    for (const { verb, data, fallback } of buttons) {
      expect(Object.keys(actions)).toContain(verb);
      expect(fallback).toMatchObject({ type: 'Action.Submit', data: { ...(data as object), verb } });
    }
    for (const { data } of nodes(card).filter(({ type }) => type === 'Action.Submit'))
      expect(Object.keys(actions)).toContain((data as { verb?: string }).verb);
  });

  test('inputs have labels, what is required is marked once, and no id twice; at most six buttons in a row', () => {
    const inputs = nodes(card).filter(({ type }) => String(type).startsWith('Input.'));
    expect(new Set(inputs.map(({ id }) => id)).size).toBe(inputs.length);
    expect(inputs.filter(({ label }) => !label)).toEqual([]);
    for (const { label, errorMessage } of inputs.filter(({ isRequired }) => isRequired === true))
      expect([String(label).includes('obligatorio'), typeof errorMessage]).toEqual([false, 'string']);
    // Teams marks what is required with its own asterisk; words are for what is required only sometimes.
    expect(inputs.filter(({ label }) => /\(obligatorio\)/.test(String(label)))).toEqual([]);
    const rows = nodes(card).flatMap((node) =>
      Array.isArray(node['actions']) ? [node['actions'].length] : [],
    );
    expect(Math.max(0, ...rows)).toBeLessThanOrEqual(6);
  });

  test('shows no expression of the template: every field got its data', () => {
    expect(JSON.stringify(card)).not.toMatch(/\$\u200b?\{/);
  });
});

const templates = readdirSync('bot', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.card.json'))
  .map((file) => `bot/${file}`);
test.each(templates)(
  '%s: every template, shown or not, is one of Teams and its buttons are in the table',
  (file) => {
    const template = JSON.parse(readFileSync(file, 'utf8')) as Card;
    expect([template.type, template.version]).toEqual(['AdaptiveCard', '1.5']);
    const parts = nodes(template);
    expect(
      parts.flatMap(({ type }) => (typeof type === 'string' && !V15.includes(type) ? [type] : [])),
    ).toEqual([]);
    const verbs = parts.flatMap(({ type, verb, data }) => {
      const said =
        type === 'Action.Execute' ? verb : type === 'Action.Submit' ? (data as { verb?: unknown }).verb : '';
      return typeof said === 'string' && said !== '' && !said.includes('${') ? [said] : [];
    });
    expect(verbs.filter((verb) => !Object.hasOwn(actions, verb))).toEqual([]);
    const inputs = parts.filter(({ type }) => String(type).startsWith('Input.'));
    expect(inputs.filter(({ label }) => !label)).toEqual([]);
  },
);

test('cards stay within 28 KB whatever people wrote; forms whose texts do not fit are edited in the tab, never cut', () => {
  for (const long of ['á'.repeat(6000), '😀'.repeat(3000), 'palabra '.repeat(1500), '"\\'.repeat(3000)])
    expect(
      Object.entries(everyCard((what) => what + long)).filter(
        ([, card]) => card && bytesOf(card) > CARD_BYTES,
      ),
    ).toEqual([]);
  expect(
    editCard(
      formOf(1, () => 'á'.repeat(6000)),
      links,
    ),
  ).toMatchObject({ ok: false, refusal: { code: 'muy-largo' } });
});

test('a page of the ficha fits and together the pages ask every field once (DIE-004)', () => {
  const form = formOf(1, (what) => `${what} ${'texto '.repeat(200)}`);
  const ids: unknown[] = [];
  for (let page = 0; ; page++) {
    const card = fichaCard(form, page, links);
    if (!card.ok) break;
    expect(bytesOf(card.value)).toBeLessThanOrEqual(CARD_BYTES);
    ids.push(
      ...nodes(card.value)
        .filter(({ type }) => type === 'Input.Text')
        .map(({ id }) => id),
    );
  }
  expect(ids).toEqual(form.ficha.map(({ key }) => `f_${key}`));
});

test('what people wrote reaches no card as template expression, mention, markdown or date macro', () => {
  const hostile = fc.string({
    minLength: 1,
    maxLength: 60,
    unit: fc.constantFrom(
      '*',
      '_',
      '[',
      ']',
      '(',
      ')',
      '<',
      '>',
      'at',
      '{',
      '}',
      '$',
      '`',
      '~',
      '\n',
      ' ',
      '#',
      '-',
      '1.',
      'a',
      'DATE',
      '!',
      '&lt;',
      '\\',
      'http://x.example',
    ),
  });
  fc.assert(
    fc.property(hostile, (text) => {
      const said = JSON.stringify(
        everyCard((what) => `${what}${text}`),
        (key, value) =>
          key === 'data' || key === 'value' || key === 'fallback' ? undefined : (value as unknown),
      );
      expect(said).not.toMatch(/\$\{|\{\{|<at|<\/at|\]\(/);
    }),
    { numRuns: 15 },
  );
});

test('a refused form keeps what was typed and says on top what to correct', () => {
  const card = withNotice(
    withTyped(decideCard('m-1', itemOf(2)), { nota: 'Mi nota *así*', resultado: 'aplazado' }),
    'Falta corregir',
    ['Elija el resultado'],
  );
  const values = Object.fromEntries(
    nodes(card)
      .filter(({ id }) => id)
      .map(({ id, value }) => [id, value]),
  );
  expect(values).toMatchObject({ nota: 'Mi nota *así*', resultado: 'aplazado' });
  expect(
    nodes(card.body[0])
      .map(({ text }) => text)
      .filter(Boolean),
  ).toEqual(['⚠ Falta corregir', '· Elija el resultado']);
});

test('data without a value is a fault of ours and is caught before anybody sees it', () => {
  expect(() => fill({ type: 'AdaptiveCard', body: [] }, { texto: null })).toThrow('texto');
});

test('a shared card refreshes for at most sixty people, and for nobody when nobody is known', () => {
  const card = offerCard(mesaOf());
  expect(withRefresh(card, 'mesa:m-1', [])).toBe(card);
  const many = withRefresh(
    card,
    'mesa:m-1',
    Array.from({ length: 80 }, (_, i) => `29:${i}`),
  );
  expect((many.refresh as { userIds: string[] }).userIds).toHaveLength(60);
});
