// @vitest-environment jsdom
/**
 * How much a parent reads before anything is opened: what was reached, whether it is a pass and what to do next. All
 * else is on request, so that the note stays whole on a phone.
 */
import { expect, test } from 'vitest';
import { ResultsNote } from '../../../components/results/ResultsNote.ts';
import { doubtsOf } from '../../../domain/results/doubts.ts';
import { examOf, type ExamId } from '../../../domain/exams/exams.ts';
import type { Reading } from '../../../domain/results/reading.ts';
import { contactOnPage, describeReading, type DescribeNeeds } from '../../../locales/messages/describe-reading.ts';
import { SOURCE } from '../../../locales/languages.ts';
import { TEXTS } from '../../../locales/texts.ts';
import { translatorOf } from '../../../locales/translator.ts';

const available = (exam: ExamId, words: string, score?: number): Reading => ({
  is: 'available',
  results: [
    {
      exam,
      examTitle: examOf(exam).names.current,
      words,
      ...(score !== undefined && { score }),
      doubts: doubtsOf(exam, words, score),
    },
  ],
});

function note(reading: Reading, waiting?: DescribeNeeds['waiting']): HTMLElement {
  const view = describeReading(reading, {
    translator: translatorOf({ language: SOURCE }, TEXTS),
    seen: () => '2026-11-23',
    today: '2026-11-23',
    contact: contactOnPage({}),
    ...(waiting && { waiting }),
  });
  return ResultsNote(view, {
    keep: async () => 'kept',
    calendar: async () => undefined,
    statement: () => document.createElement('a'),
    openPage: () => undefined,
    openPopup: () => undefined,
  });
}

/** What is read without opening anything. The names in a drawing's parts are heard, not seen. */
function atRest(element: Element): string {
  if (element.localName === 'title') return '';
  const shown =
    element.localName === 'details' && !element.hasAttribute('open')
      ? [...element.childNodes].filter(({ nodeName }) => nodeName.toLowerCase() === 'summary')
      : [...element.childNodes];
  return shown.map((node) => (node instanceof Element ? atRest(node) : (node.textContent ?? ''))).join('');
}
const hanOf = (text: string) => text.match(/\p{Script=Han}/gu)?.length ?? 0;

/**
 * Han at rest: the most there may be, and how many there were in the former note, a list of sentences, measured in
 * Chromium. A note that says more than 70 % of it is too long.
 */
const OUTCOMES: readonly [string, Reading, most: number, before: number, DescribeNeeds['waiting']?][] = [
  ['a pass', available('first', 'Pass at Grade B', 175), 30, 84],
  ['a pass with the level above', available('key', 'Grade A', 145), 30, 97],
  ['a pass that is just reached', available('key', 'Grade C', 120), 34, 84],
  ['words of before 2020', available('key', 'Pass with Merit', 135), 22, 101],
  ['a level below', available('preliminary', 'Level A2', 125), 34, 120],
  ['a fail', available('key', 'Fail', 95), 35, 114],
  ['Young Learners', available('movers', ''), 45, 100],
  ['Pending', available('preliminary', 'Pending'), 32, 79],
  ['Withheld', available('preliminary', 'Withheld'), 40, 109],
  ['absent', available('first', 'Z'), 41, 95],
  ['a score that cannot be', available('preliminary', 'Grade C', 171), 57, 106],
  ['not yet', { is: 'notYet' }, 13, 22],
  ['not yet, with somebody on the list', { is: 'notYet' }, 15, 22, { watching: false, sharedComputer: false }],
];

test.each(OUTCOMES)('%s says what is needed at rest, and no more', (_, reading, most, before, waiting) => {
  const text = atRest(note(reading, waiting));
  expect(hanOf(text), text).toBeLessThanOrEqual(most);
  expect(most).toBeLessThanOrEqual(before * 0.7);
});

/** While the guide checks it says so, which the former note did not; then the length is the same. */
test.each<[string, NonNullable<DescribeNeeds['waiting']>, string]>([
  ['the guide checks', { watching: true, sharedComputer: false }, '不用登出'],
  ['the computer is shared', { watching: false, sharedComputer: true }, '請登出'],
])('not yet while %s says what to do about logging out', (_, waiting, wanted) => {
  const text = atRest(note({ is: 'notYet' }, waiting));
  expect(text).toContain(wanted);
  expect(hanOf(text), text).toBeLessThanOrEqual(24);
});

test.each<[string, Reading, readonly string[]]>([
  ['a pass', available('first', 'Pass at Grade B', 175), ['通過了！', 'B', '175', 'B2', '去下載成績單']],
  ['a level below', available('preliminary', 'Level A2', 125), ['A2 級證書', '沒有通過', '去下載成績單']],
  ['a fail', available('key', 'Fail', 95), ['95', '離通過差 25 分', '沒有證書', '去下載成績單']],
  ['Young Learners', available('movers', ''), ['完成了！', '不分通過不通過', '去下載成績單', '一起看懂成績單']],
  ['Pending', available('preliminary', 'Pending'), ['還在處理', '不是沒通過', '過幾天再看']],
  ['Withheld', available('preliminary', 'Withheld'), ['暫時不公布', '不是沒通過', '問考試中心', '有問題找誰']],
  ['not yet', { is: 'notYet' }, ['還沒公布', '不是沒通過', '何時公布']],
])('%s: what was reached and what to do next are seen at once', (_, reading, wanted) => {
  const text = atRest(note(reading)).replaceAll('\u00a0', ' ');
  for (const words of wanted) expect(text).toContain(words);
});

test('the rest is there on request', () => {
  const element = note(available('first', 'Pass at Grade B', 175));
  const opened = (name: string) => {
    const fold = element.querySelector<HTMLDetailsElement>(`[data-testid=${name}]`)!;
    fold.open = true;
    fold.dispatchEvent(new Event('toggle'));
    return fold.textContent.replaceAll('\u00a0', ' ');
  };
  expect(opened('result-next')).toMatch(/一起看懂成績單[\s\S]*複查[\s\S]*證書：[\s\S]*加入行事曆/);
  expect(opened('result-more')).toMatch(/等級是 B[\s\S]*證書上會寫 B2 級[\s\S]*有問題找誰[\s\S]*分機 242/);
});
