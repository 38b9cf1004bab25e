import { accept, mentionAt, mentions, withMention } from '../../functions/local/desk/chat/mention';
import { routeOf } from '../../functions/local/desk/data/route';
import { sizeOf } from '../../functions/local/desk/dialogs/size';
import { pageOf } from '../../functions/local/desk/mail/page-of';

describe('mentions', () => {
  test.each([
    ['@', true],
    ['hola @me', true],
    ['hola @MESAS', true],
    ['correo a@', false],
    ['@juan', false],
    ['@mesas siguiente', false],
  ])('«%s» offers Mesas: %s', (text, offered) => {
    expect(mentionAt(text, text.length) !== null).toBe(offered);
  });
  test('accepting replaces what was begun', () => {
    expect(accept('oiga @me', 8)).toEqual({ text: 'oiga @Mesas ', caret: 12 });
    expect(accept('siguiente', 9)).toEqual({ text: 'siguiente @Mesas ', caret: 17 });
  });
  test('what travels is a mention of Teams, only for the whole name', () => {
    expect(withMention('@mesas siguiente')).toBe('<at>Mesas</at> siguiente');
    expect(mentions('@mesas2 no')).toBe(false);
  });
});

test('addresses of the desk lead somewhere, whatever they say', () => {
  expect(routeOf('#/chat/19%3Ameeting%40thread.v2')).toEqual({ place: 'chat', id: '19:meeting@thread.v2' });
  expect(routeOf('#/mesas/formatos/7')).toEqual({ place: 'mesas', id: 'formatos/7' });
  expect(routeOf('#/nada')).toEqual({ place: 'chat', id: null });
  expect(routeOf('#/correo/%E0%A4%A')).toEqual({ place: 'correo', id: '%E0%A4%A' });
});

test('a dialog has the sizes of Teams and never more than the window', () => {
  expect(sizeOf({ width: 'large', height: 'medium', url: null }).width).toBe('min(100vw, 1010px)');
  expect(sizeOf({ width: 4000, height: 'small', url: '/tab/' })).toMatchObject({
    width: 'min(100vw, 1010px)',
    height: 'min(100vh, 304px)',
  });
});

test('a letter is shown where neither scripts nor pictures from elsewhere load', () => {
  expect(pageOf('<p>hola</p>', false)).toContain("default-src 'none'");
});
