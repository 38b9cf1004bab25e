import fc from 'fast-check';
import { markdown } from '../../functions/local/desk/chat/markdown';

const ALLOWED =
  /^<(?:\/?(?:p|strong|em|s|ul|ol|li|a)|br|span class="mention"|\/span|a href="[^"<>]*" target="_blank" rel="noreferrer noopener")>$/;
const tagsOf = (html: string): readonly string[] => html.match(/<[^>]*>?/g) ?? [];

describe('markdown as Teams draws it, and nothing else', () => {
  test.each([
    ['**Mesa 3** abierta', '<p><strong>Mesa 3</strong> abierta</p>'],
    ['_sin decidir_', '<p><em>sin decidir</em></p>'],
    ['~~antes~~', '<p><s>antes</s></p>'],
    ['una\notra\n\naparte', '<p>una<br>otra</p><p>aparte</p>'],
    ['- EP-001\n- EP-002', '<ul><li>EP-001</li><li>EP-002</li></ul>'],
    ['1. uno\n2. dos', '<ol><li>uno</li><li>dos</li></ol>'],
    [
      '[Ver](https://x.example/a?b=1&c=2)',
      '<p><a href="https://x.example/a?b=1&amp;c=2" target="_blank" rel="noreferrer noopener">Ver</a></p>',
    ],
    ['<at>Mesas</at> siguiente', '<p><span class="mention">Mesas</span> siguiente</p>'],
    ['meta\\_2026 \\*no\\*', '<p>meta_2026 *no*</p>'],
    ['valor_anual_2026', '<p>valor_anual_2026</p>'],
    ['3 * 4 * 5', '<p>3 * 4 * 5</p>'],
  ])('%j', (source, html) => {
    expect(markdown(source)).toBe(html);
  });

  test.each([
    '<img src=x onerror=alert(1)>',
    '<script>alert(1)</script>',
    '[x](javascript:alert(1))',
    '[x](data:text/html;base64,AAAA)',
    '[x](https://a.example/" onclick="alert(1))',
    '<at onclick="x">Mesas</at>',
    '![x](https://a.example/x.png)',
    '[**<b>x</b>**](https://a.example/)',
  ])('nothing dangerous comes out of %j', (source) => {
    for (const tag of tagsOf(markdown(source))) expect(tag).toMatch(ALLOWED);
  });

  test('whatever people type, only the known tags come out', () => {
    const pieces = fc.array(
      fc.oneof(
        fc.string({ unit: 'binary', maxLength: 8 }),
        fc.constantFrom(
          '**',
          '_',
          '*',
          '~~',
          '[',
          '](',
          ')',
          'https://a.example/',
          '<at>',
          '</at>',
          '<',
          '>',
          '"',
          '\\',
          '\n',
          '- ',
          '1. ',
          '',
          '0',
        ),
      ),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(pieces, (parts) => {
        for (const tag of tagsOf(markdown(parts.join('')))) expect(tag).toMatch(ALLOWED);
      }),
      { numRuns: 2000 },
    );
  });
});
