/** Everything that can be read has words in every choice of languages, with every place filled. */
import { describe, expect, test } from 'vitest';
import { contactOnPage, describeReading } from '../../../locales/messages/describe-reading.ts';
import { EXAM_IDS, examOf } from '../../../domain/exams/exams.ts';
import { CANNOT_TELL_WHYS, type Reading } from '../../../domain/results/reading.ts';
import { chosenLanguages, languageChoices, SECONDARY, SOURCE } from '../../../locales/languages.ts';
import { TEXTS } from '../../../locales/texts.ts';
import { translatorOf } from '../../../locales/translator.ts';
import { sampled } from '../../long.ts';

const WORDS = [
  'Grade A',
  'Pass at Grade B',
  'Grade C',
  'Pass with Distinction',
  'Pass with Merit',
  'Pass',
  'Level A2',
  'Fail',
];
const OTHERS = ['X', 'Z', 'Pending', 'Withheld', 'Exempt', '-', '', 'Something new'];
const READINGS: readonly Reading[] = [
  { is: 'notYet' },
  { is: 'signedOut' },
  { is: 'locked' },
  { is: 'maintenance', why: 'busy' },
  { is: 'maintenance', why: 'maintenance' },
  ...CANNOT_TELL_WHYS.map((why) => ({ is: 'cannotTell' as const, why })),
  ...[...EXAM_IDS, undefined].flatMap((exam) =>
    [...WORDS, ...OTHERS].flatMap((words) =>
      [undefined, 95, 150, 999].map((score): Reading => ({
        is: 'available',
        candidateName: 'MEI-LING CHEN',
        results: [
          {
            examTitle: exam ? examOf(exam).names.current : 'Another exam',
            ...(exam && { exam }),
            words,
            ...(score !== undefined && { score }),
            doubts: [],
          },
        ],
      })),
    ),
  ),
];
const texts = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : typeof value === 'object' && value ? Object.values(value).flatMap(texts) : [];

test('not yet says that it is no fail, that the watch is on, and to log out on shared computers alone', () => {
  const view = (waiting?: { watching: boolean; sharedComputer: boolean }) =>
    describeReading(
      { is: 'notYet' },
      {
        translator: translatorOf({ language: SOURCE }, TEXTS),
        seen: () => '2026-11-23',
        today: '2026-11-23',
        contact: contactOnPage({}),
        ...(waiting && { waiting }),
      },
    ).notYet;
  const rows = (...given: Parameters<typeof view>) => {
    const { rows, dates } = view(...given)!;
    return [...rows.map(({ is }) => is), ...(dates ? ['dates'] : [])];
  };
  expect(view()?.headline.text).toContain('不是沒通過');
  expect(view()?.when.text).toContain('考試通知');
  expect(rows()).toEqual([]);
  expect(rows({ watching: false, sharedComputer: false })).toEqual(['dates']);
  expect(rows({ watching: true, sharedComputer: false })).toEqual(['watching', 'dates']);
  expect(rows({ watching: false, sharedComputer: true })).toEqual(['logOut', 'dates']);
});

describe.each(languageChoices())('in $label', (choice) => {
  test('every reading is described in full, and names nobody', async () => {
    const translator = translatorOf(chosenLanguages(choice), TEXTS);
    for (const reading of sampled(READINGS)) {
      const view = describeReading(reading, {
        translator,
        seen: () => '2026-11-23',
        today: '2026-11-23',
        contact: contactOnPage({}),
      });
      const written = texts(view);
      expect(written.join('\n'), JSON.stringify(reading)).not.toMatch(
        /\{\{|\}\}|undefined|NaN|MEI-LING|\bresult\.[a-z]|timeline\.[a-z]/,
      );
      expect(written.every((text) => text.trim() !== '')).toBe(true);
      if (choice.language === SOURCE) expect(view.summary.text).toMatch(/\p{Script=Han}/u);
      if (choice.language === SECONDARY) expect(written.join('')).not.toMatch(/\p{Script=Han}/u);
      expect(view.summary.secondary !== undefined).toBe(choice.alsoEnglish);
    }
  });
});

test('the scale is there for a score, and never for Young Learners', async () => {
  const translator = translatorOf({ language: SOURCE }, TEXTS);
  for (const exam of EXAM_IDS) {
    const scale = (words: string, score?: number) =>
      describeReading(
        {
          is: 'available',
          results: [{ exam, examTitle: exam, words, ...(score !== undefined && { score }), doubts: [] }],
        },
        { translator, seen: () => '2026-11-23', today: '2026-11-23', contact: () => [] },
      ).results[0]!.scale;
    expect(scale('', 150) === undefined, exam).toBe(examOf(exam).scheme.is === 'shields');
    expect(scale('Withheld'), exam).toBeUndefined();
    expect(scale('Pending'), exam).toBeUndefined();
  }
});

test("a centre of one's own is not named on the page", () => {
  const own = contactOnPage({ user: { telephone: '04-1234-5678' } })('first');
  expect(own).toEqual([{ key: 'results.contactInPopup' }]);
  expect(contactOnPage({})('first')).toContainEqual({
    key: 'contact.extension',
    params: { telephone: '02-2368-5155', extension: '242' },
  });
});
