/** Who is signed in, told by several signals together; below the margin nobody can tell. */
import { describe, expect, it } from 'vitest';
import { readResults, readVisible } from '../../../domain/results/read-results.ts';
import type { PageToken } from '../../../domain/results/visible-page.ts';
import { HOME, SITE } from './practice-page.ts';
import { TABLE_OF_RESULT } from './wrap.ts';

const page = (body: string) =>
  `<!DOCTYPE html><html lang="en"><head><title>x</title></head><body>${body}</body></html>`;
const answer = (body: string, address = HOME) => {
  const reading = readResults(page(body), address);
  return 'why' in reading ? reading.why : reading.is;
};
const NOT_YET = '<main><h1>Results</h1><p>Your result has not been released yet.</p></main>';
const FOLDED = '<details><summary>My account</summary><a href="Login.aspx?action=logout">Sign out</a></details>';

describe('a log-out that is folded away', () => {
  it.each([
    ['in a fold', FOLDED],
    ['in a menu that is hidden', '<nav><ul hidden><li><button type="button">Log out</button></li></ul></nav>'],
    [
      'in a menu that a class may hide',
      '<ul class="menu-collapsed collapsed"><li><a id="UctHeader_hlLogout">x</a></li></ul>',
    ],
    ['in a closed dialog', '<dialog><input type="submit" value="Log out"></dialog>'],
  ])('%s counts at the home address', (_, menu) => {
    expect(answer(menu + NOT_YET)).toBe('notYet');
  });
  it('is not enough by itself elsewhere', () => {
    expect(answer(FOLDED + TABLE_OF_RESULT)).toBe('available');
    expect(answer(FOLDED + TABLE_OF_RESULT, `${SITE}/Members/Other.aspx`)).toBe('otherPage');
  });
  it.each([
    ['a link to log in', '<a href="Login.aspx">Log in</a>'],
    ['an ended session', '<p>Your session has timed out.</p>'],
  ])('is outweighed by %s', (_, other) => {
    expect(answer(FOLDED + other + NOT_YET)).toBe('noSignals');
  });
  it.each(['<script>"<a>Log out</a>"</script>', '<template><a>Log out</a></template>', '<p hidden>Log out</p>'])(
    'is none as %s',
    (html) => {
      expect(answer(html + NOT_YET)).toBe('noSignals');
    },
  );
  it('is written down by the script in the page', () => {
    const tokens: PageToken[] = [
      ['html', { lang: 'en' }],
      ['body', {}],
      ['a', { folded: '' }],
      'Log out',
      null,
      ['p', {}],
      'Your result has not been released yet.',
      null,
      null,
      null,
    ];
    expect(readVisible({ tokens, extent: 'whole' }, HOME)).toEqual({ is: 'notYet' });
    expect(readVisible({ tokens: tokens.toSpliced(2, 3), extent: 'whole' }, HOME).is).toBe('cannotTell');
  });
});

describe('other signals at the home address', () => {
  it('a greeting by name', () => {
    expect(answer(`<p>Welcome, Mei-Ling Chen</p>${NOT_YET}`)).toBe('notYet');
    expect(answer(`<p>Welcome, Mei-Ling Chen</p>${NOT_YET}<a href="l">Log in</a>`)).toBe('noSignals');
  });
  it('a link to one’s details and a sentence about one’s own result', () => {
    expect(answer(`<a href="d">My Details</a>${NOT_YET}`)).toBe('notYet');
    expect(answer(`<a href="d">My Details</a><p>Results</p>`)).toBe('noSignals');
  });
});

describe('an ended session', () => {
  it.each([
    'You have been logged out.',
    'Your session has timed out. Please log in again.',
    'Your session has expired',
  ])('%s', (words) => {
    expect(answer(`<h1>Results</h1><p>${words}</p><a href="Login.aspx">Log in</a>`)).toBe('signedOut');
  });
  it('is none where somebody is signed in, and needs a way to log in', () => {
    expect(answer('<button>Log out</button><p>Your last session has expired.</p>')).not.toBe('signedOut');
    expect(answer('<p>Your session has timed out.</p>')).toBe('noSignals');
  });
});
