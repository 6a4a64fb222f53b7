/** Places in a pasted text: what is blanked, which label belongs to a place, which line is shown for it. */
import { describe, expect, test } from 'vitest';
import {
  finding,
  nearestLabel,
  pastedText,
  withoutSecrets,
  type Pasted,
} from '../../../domain/candidates/pasted-text.ts';

test.each([
  ['secret  number  4821', 'secret  number      '],
  ['secretnumber 4821', 'secretnumber     '],
  ['secret: 48 21x', 'secret:      x'],
  ['secret (abcdefghijklm)4821', 'secret (abcdefghijklm)    '],
  ['secret 4821 secret 4822', 'secret      secret     '],
  ['secret password 4821', 'secret password     '],
  ['password: abc', 'password:    '],
  ['password:abc def', 'password:    def'],
  ['password......abc', 'password......   '],
  ['passwords abc', 'password  abc'],
  ['password\nabc', 'password\nabc'],
  ['pwd=x pwd=y', 'pwd=  pwd= '],
  // Four digits alone, whatever stands around them.
  ['a 4821 b 4822', 'a      b     '],
  ['(4821)', '(    )'],
  ['4821-1234', '    -    '],
  ['AB 1234 CD', 'AB      CD'],
  ['48215', '48215'],
  // But not those of a date or an address.
  ['2026/12/05', '2026/12/05'],
  ['20261205', '20261205'],
  ['2026年12月5日4821', '2026年12月5日    '],
  ['4821 2026/12/05 4821', '     2026/12/05     '],
  ['2026 12 Dec 2026 2027', '     12 Dec 2026     '],
  ['2026/12/05 2026/12/06', '2026/12/05 2026/12/06'],
  ['wang4821@gmail.com 4821', 'wang4821@gmail.com     '],
  ['4821@gmail.com', '4821@gmail.com'],
  ['a@4821.com', 'a@4821.com'],
  ['4821,a@gmail.com', '    ,a@gmail.com'],
  ['x@y.z 1234 x@y.zz', 'x@y.z      x@y.zz'],
  ['wang1234@gmail.com, 2026/12/05, 1234', 'wang1234@gmail.com, 2026/12/05,     '],
])('%j becomes %j', (text, left) => expect(withoutSecrets(text)).toBe(left));

test('a text is made ready: line breaks, spaces, width and case, at the same places', () => {
  const { text, plain, small } = pastedText('A\r\nB\rC\u2028D\u2029E\vF\fG\u00a0H\u2000I\u200aJ\u202fK Ａ４８２１ÄÉ');
  expect(text).toBe('A\nB\nC\nD\nE\nF\nG H I J K Ａ    ÄÉ');
  expect(plain).toBe('A\nB\nC\nD\nE\nF\nG H I J K A    ÄÉ');
  expect(small).toBe('a\nb\nc\nd\ne\nf\ng h i j k a    ÄÉ');
  expect(pastedText('x'.repeat(100_001)).text).toBe('x'.repeat(100_000));
});

describe('the label of a place (#)', () => {
  const SETS = [
    { kind: 'exam', labels: ['date', 'exam date'] },
    { kind: 'birth', labels: ['born', 'date of birth'] },
  ] as const;
  const near = (text: string, from = 0) => {
    const at = text.indexOf('#');
    const found = nearestLabel(text, SETS, { from, at, end: at + 1 });
    return found && `${found.kind}, ${found.side}: ${found.label}`;
  };
  test.each([
    // On the line before it: the nearest, of two that end together the longer.
    ['date: #', 'exam, before: date'],
    ['exam date: #', 'exam, before: exam date'],
    ['born date #', 'exam, before: date'],
    ['date born #', 'birth, before: born'],
    ['date of birth #', 'birth, before: date of birth'],
    ['date born date #', 'exam, before: date'],
    ['date # born', 'exam, before: date'],
    ['born\ndate #', 'exam, before: date'],
    [`date${' '.repeat(116)}#`, 'exam, before: date'],
    [`date${' '.repeat(117)}#`, undefined],
    // On the line above, where it is the only kind there and only signs stand before the place.
    ['date\n#', 'exam, above: date'],
    ['exam date\n- #', 'exam, above: exam date'],
    ['date\n: #', 'exam, above: date'],
    ['date\n\n  #', 'exam, above: date'],
    ['date\n1. #', 'exam, above: date'],
    ['date\nborn\n#', 'birth, above: born'],
    ['born\nx date y\n#', 'exam, above: date'],
    ['date born\n#', undefined],
    ['date born\n# born', 'birth, after: born'],
    ['date\nx #', undefined],
    ['date\n王 #', undefined],
    ['date\nx\n#', undefined],
    // On the line after it: the nearest.
    ['# born', 'birth, after: born'],
    ['# born date', 'birth, after: born'],
    ['# date born', 'exam, after: date'],
    ['x # born', 'birth, after: born'],
    ['date\nx # born', 'birth, after: born'],
    [`#${'x'.repeat(56)}born`, 'birth, after: born'],
    [`#${'x'.repeat(57)}born`, undefined],
    ['#\nborn', undefined],
    ['#', undefined],
    ['\n#', undefined],
  ])('%j: %s', (text, label) => expect(near(text)).toBe(label));
  test('what was read before has used up its label', () => {
    expect(near('date # x', 0)).toBe('exam, before: date');
    expect(near('date # x', 1)).toBeUndefined();
    expect(near('date # born', 4)).toBe('birth, after: born');
  });
});

describe('the line that is shown', () => {
  const pasted = (text: string): Pasted => ({ text, plain: text, small: text });
  const shown = (text: string) => {
    const at = text.indexOf('#');
    return finding(pasted(text), true, { value: 1, at, end: at + 1 }).from;
  };
  test.each([
    ['#', '#'],
    ['one\n two # three \nfour', 'two # three'],
    ['# two\nthree', '# two'],
    ['one\n#', '#'],
    // Of a long line the part around it.
    [`${'x'.repeat(50)}#${'y'.repeat(200)}`, `${'x'.repeat(50)}#${'y'.repeat(109)}`],
    [`${'x'.repeat(300)}#${'y'.repeat(200)}`, `${'x'.repeat(159)}#`],
    [`one\n${'x'.repeat(159)}#y`, `${'x'.repeat(159)}#`],
  ])('%j: %j', (text, line) => expect(shown(text)).toBe(line));

  const place = (value: number, at = 0) => ({ value, at, end: at + 1 });
  test('one reading has no others, and the same twice is one', () => {
    expect(finding(pasted('ab'), true, place(1))).toEqual({ value: 1, from: 'ab', sure: true });
    expect(finding(pasted('ab'), false, place(1), place(1, 1))).toEqual({ value: 1, from: 'ab', sure: false });
  });
  test('six readings can be looked through, in their order', () => {
    const places = [1, 2, 1, 3, 4, 5, 6, 7].map((value, at) => place(value, at * 2));
    expect(finding(pasted('a\nb\nc\nd\ne\nf\ng\nh'), false, ...places)).toEqual({
      value: 1,
      from: 'a',
      sure: false,
      others: [
        { value: 2, from: 'b' },
        { value: 3, from: 'd' },
        { value: 4, from: 'e' },
        { value: 5, from: 'f' },
        { value: 6, from: 'g' },
      ],
    });
  });
});
