/** Everything that can be read has words in every choice of languages, with every place filled. */
import { describe, expect, test } from 'vitest';
import { contactOnPage, speakReading } from '../../../components/results/spoken-reading.ts';
import { wordedCalendar } from '../../../components/results/worded-calendar.ts';
import { EXAM_IDS, examOf } from '../../../domain/exams/exams.ts';
import { UNRECOGNISED_WHYS, type Reading } from '../../../domain/results/reading.ts';
import { LANGUAGE_CHOICES } from '../../../domain/settings/settings.ts';
import { voicesOf } from '../../../locales/voices.ts';

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
  ...UNRECOGNISED_WHYS.map((why) => ({ is: 'unrecognised' as const, why })),
  ...[...EXAM_IDS, undefined].flatMap((exam) =>
    [...WORDS, ...OTHERS].flatMap((words) =>
      [undefined, 95, 150, 999].map((score): Reading => ({
        is: 'available',
        candidateName: 'MEI-LING CHEN',
        results: [
          {
            examTitle: exam ? examOf(exam).name : 'Another exam',
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

describe.each(LANGUAGE_CHOICES)('in %s', (choice) => {
  test('every reading is said in full, and names nobody', async () => {
    const voices = await voicesOf(choice);
    for (const reading of READINGS) {
      const spoken = speakReading(reading, {
        voices,
        released: '2026-11-23',
        today: '2026-11-23',
        contact: contactOnPage({}),
      });
      const said = texts(spoken);
      expect(said.join('\n'), JSON.stringify(reading)).not.toMatch(
        /\{\{|\}\}|undefined|NaN|MEI-LING|\bresult\.[a-z]|timeline\.[a-z]/,
      );
      expect(said.every((text) => text.trim() !== '')).toBe(true);
      if (choice !== 'en') expect(spoken.sentence.text).toMatch(/\p{Script=Han}/u);
      else expect(said.join('')).not.toMatch(/\p{Script=Han}/u);
      expect(spoken.sentence.secondary !== undefined).toBe(choice === 'both');
    }
  });
});

test('Young Learners have no scale, others do', async () => {
  const voices = await voicesOf('zh-TW');
  for (const exam of EXAM_IDS) {
    const [result] = speakReading(
      { is: 'available', results: [{ exam, examTitle: exam, words: '', doubts: [] }] },
      { voices, released: '2026-11-23', today: '2026-11-23', contact: () => [] },
    ).results;
    expect(result!.scale === undefined, exam).toBe(examOf(exam).youngLearners);
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

test('the calendar speaks the language of the page', async () => {
  for (const exam of EXAM_IDS) {
    const zh = wordedCalendar(exam, '2026-11-23', 0, (await voicesOf('zh-TW')).t, 'zh-TW');
    expect(zh.match(/BEGIN:VEVENT/g)).toHaveLength(3);
    expect(zh).not.toContain('{{');
  }
});
