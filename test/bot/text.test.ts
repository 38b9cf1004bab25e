import fc from 'fast-check';
import markdownIt from 'markdown-it';
import { clip, neutral } from '../../bot/text';

/** The parser that the web client of Teams uses for cards, with everything it knows switched on. */
const renderer = markdownIt({ html: true, linkify: false });
const seen = (html: string): string =>
  html.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
const bare = (text: string): string => text.replaceAll(/[\s\u200a\u200b]+/gu, '');

describe('what people wrote is shown as they wrote it (X-052, DIE-007)', () => {
  test.each([
    ['**negrita** y *cursiva*'],
    ['__así__ y _así_'],
    ['[clic](https://malo.example)'],
    ['![x](https://malo.example/p.png)'],
    ['<b>hola</b><at>Lucía</at>'],
    ['{{DATE(2026-11-24T00:00:00Z)}}'],
    ['${json(data)}'],
    ['# título'],
    ['- uno\n- dos'],
    ['1. uno'],
    ['> cita'],
    ['&lt;script&gt; &amp; &#42;'],
    ['~~no~~'],
    ['a\\*b\\_c'],
    ['| a | b |\n|---|---|\n| 1 | 2 |'],
    ['    cuatro espacios'],
    ['[x]: https://malo.example\n\n[x]'],
    ['titulo\n==='],
  ])('%s', (text) => {
    const html = renderer.render(neutral(text));
    expect(html).not.toMatch(/<(?!\/?p>|br)/);
    expect(bare(seen(html.replaceAll(/<\/?p>/g, '')))).toBe(bare(text));
    expect(neutral(text)).not.toMatch(/\{\{|\$\{|<at/);
  });

  test('an e-mail address, a code, a figure and a name stay as they are, letter by letter', () => {
    for (const text of [
      'maria_perez@ambiente.example',
      '1.2.3',
      '52,6 %',
      'Óscar Muñetón (DAP)',
      '$ 1.234.567',
      'a & b',
      'Ley 527/1999 – art. 3',
    ])
      expect(neutral(text)).toBe(text);
  });

  test('any text: no markup comes out of it', () => {
    const alphabet = fc.constantFrom(
      ...'*_`~[]()<>!#+-=|\\&;${}"\' \n\tabñÁ1.'.split(''),
      'at',
      '&lt;',
      'http://x.example',
    );
    fc.assert(
      fc.property(fc.string({ unit: alphabet, maxLength: 40 }), (text) => {
        const html = renderer.render(neutral(text));
        expect(html).not.toMatch(/<(?!\/?p>|br)/);
      }),
      { numRuns: 3000 },
    );
  });

  test('control and direction characters that hide what is written are dropped', () => {
    expect(neutral('firme\u202Eaquí\u0000\u2066')).toBe('firmeaquí');
  });
});

test('a long text is cut at a word, with «…», and never in half a character', () => {
  expect(clip('uno dos tres cuatro', 14)).toBe('uno dos tres…');
  expect(clip('corto', 12)).toBe('corto');
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 2, max: 50 }), (text, max) => {
      const cut = clip(text, max);
      expect(cut.length).toBeLessThanOrEqual(max);
      expect(() => encodeURIComponent(cut)).not.toThrow();
    }),
  );
});
