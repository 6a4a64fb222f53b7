/** Every calendar file is read by a calendar library, and holds what was put into it. */
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { calendarText } from '../../../domain/calendar/calendar-text.ts';
import { reminderFile } from '../../../domain/contacts/reminder-file.ts';
import { EXAM_IDS } from '../../../domain/exams/exams.ts';
import { OUTCOMES } from '../../../domain/results/outcome.ts';
import { LANGUAGE_IDS } from '../../../locales/languages.ts';
import { expectedCalendar, resultsCalendar } from '../../../locales/messages/results-calendar.ts';
import { TEXTS } from '../../../locales/texts.ts';
import { translatorOf } from '../../../locales/translator.ts';

const NOW = Date.UTC(2026, 11, 3, 4, 5, 6);
const SEEN = '2026-12-03';

function parsed(file: string) {
  const calendar = new ICAL.Component(ICAL.parse(file) as unknown[]);
  return calendar.getAllSubcomponents('vevent').map((one) => {
    const event = new ICAL.Event(one);
    return {
      uid: event.uid,
      title: event.summary,
      text: event.description,
      from: event.startDate.toString(),
      to: event.endDate.toString(),
      alarms: one.getAllSubcomponents('valarm').map((alarm) => {
        const trigger = alarm.getFirstPropertyValue('trigger') as InstanceType<typeof ICAL.Duration>;
        const at = event.startDate.clone();
        at.isDate = false;
        at.addDuration(trigger);
        return at.toString();
      }),
    };
  });
}

/** What programs other than the library stumble over. */
function isWellFormed(file: string): void {
  expect(file.startsWith('BEGIN:VCALENDAR\r\n')).toBe(true);
  expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true);
  expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  for (const line of file.split('\r\n')) expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75);
  for (const [, trigger] of file.matchAll(/^TRIGGER:(.*)\r$/gm)) expect(trigger).toMatch(/^-?PT\d+M$/);
  expect(file).not.toMatch(/�|\{\{|undefined|NaN/);
}

describe.each(LANGUAGE_IDS)('in %s', (language) => {
  const translator = translatorOf({ language }, TEXTS);
  test('every exam and outcome', () => {
    let events = 0;
    for (const exam of EXAM_IDS)
      for (const outcome of OUTCOMES) {
        const file = resultsCalendar({ exam, outcome, seen: SEEN }, NOW, translator);
        isWellFormed(file);
        const found = parsed(file);
        events += found.length;
        for (const { uid, title, text } of found) {
          expect(uid).toMatch(new RegExp(`^${exam}-\\w+-2026-12-\\d\\d@candidate-guide$`));
          expect(title.length * text.length).toBeGreaterThan(0);
        }
        const enquiry = found.find(({ uid }) => uid.includes('-enquiry-'));
        expect(enquiry !== undefined).toBe(['pass', 'levelBelow', 'fail'].includes(outcome));
        if (enquiry) {
          expect([enquiry.from, enquiry.to]).toEqual(['2026-12-17', '2026-12-18']);
          expect(enquiry.alarms).toEqual(['2026-12-16T09:00:00', '2026-12-17T09:00:00']);
        }
        const certificate = found.find(({ uid }) => uid.includes('-certificate-'));
        expect(certificate !== undefined).toBe(['pass', 'levelBelow', 'shields'].includes(outcome));
        if (certificate) expect([certificate.from, certificate.to]).toEqual(['2026-12-24', '2027-01-29']);
      }
    expect(events).toBeGreaterThan(20);
  });
  test('the days on which a result is expected, with an alarm on the first', () => {
    for (const exam of EXAM_IDS)
      for (const [printed, deliveryKnown] of [
        [true, true],
        [false, true],
        [false, false],
      ] as const) {
        const window = { first: '2026-12-28', last: '2027-01-05', printed, deliveryKnown };
        const file = expectedCalendar(exam, window, NOW, translator);
        isWellFormed(file);
        const [event, ...more] = parsed(file);
        expect(more).toEqual([]);
        expect([event!.from, event!.to, event!.alarms]).toEqual(['2026-12-28', '2027-01-06', ['2026-12-28T09:00:00']]);
        expect(event!.text.includes(translator.t('card.deliveryUnknown'))).toBe(!deliveryKnown);
      }
  });
});

test('a reminder rings at its time, in UTC', () => {
  const file = reminderFile('再試一次', '請再註冊一次。', Date.UTC(2026, 10, 25, 1, 30), 0);
  isWellFormed(file);
  expect(parsed(file)).toMatchObject([
    { title: '再試一次', from: '2026-11-25T01:30:00Z', to: '2026-11-25T01:45:00Z', alarms: ['2026-11-25T01:30:00Z'] },
  ]);
});

test('marks, breaks and long words come back as they went in', () => {
  const text = `逗號,分號;反斜線\\ 引號" 冒號: 換行\n第二行 👩‍🎓 ${'很長的字'.repeat(60)}`;
  const when = { from: SEEN, to: SEEN };
  const file = calendarText([{ uid: 'a;b', title: text, text, when }], NOW, '名稱,一');
  isWellFormed(file);
  expect(parsed(file)).toMatchObject([{ uid: 'a;b', title: text, text }]);
  expect(calendarText([{ uid: 'a;b', title: text, text, when }], NOW, '名稱,一')).toBe(file);
});

test('a calendar without events is whole', () => {
  const file = calendarText([], NOW, 'B2 First');
  isWellFormed(file);
  expect(parsed(file)).toEqual([]);
});

test('the whole file: days, a moment, alarms', () => {
  const file = calendarText(
    [
      { uid: 'a', title: 'A, B; C\\D', text: 'one\r\ntwo\rthree\n', when: { from: '2026-12-03', to: '2026-12-31' } },
      { uid: 'b', title: 'B', text: '', when: { at: NOW }, alarms: [-60, 0, 30] },
    ],
    NOW,
    'My, list',
  );
  expect(file.split('\r\n')).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//candidate-guide//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'X-WR-CALNAME:My\\, list',
    'BEGIN:VEVENT',
    'UID:a',
    'DTSTAMP:20261203T040506Z',
    'DTSTART;VALUE=DATE:20261203',
    'DTEND;VALUE=DATE:20270101',
    'SUMMARY:A\\, B\\; C\\\\D',
    'DESCRIPTION:one\\ntwo\\nthree\\n',
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
    'BEGIN:VEVENT',
    'UID:b',
    'DTSTAMP:20261203T040506Z',
    'DTSTART:20261203T040506Z',
    'DTEND:20261203T042006Z',
    'SUMMARY:B',
    'DESCRIPTION:',
    ...['-PT60M', 'PT0M', 'PT30M'].flatMap((trigger) => [
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      'DESCRIPTION:B',
      `TRIGGER:${trigger}`,
      'END:VALARM',
    ]),
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]);
});
test('a calendar without a name says none', () =>
  expect(calendarText([], NOW)).toBe(
    'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//candidate-guide//EN\r\nCALSCALE:GREGORIAN\r\nMETHOD:PUBLISH\r\nEND:VCALENDAR\r\n',
  ));

/** `SUMMARY:` and the title, as lines of at most 75 octets, behind the first a space. */
test.each([
  ['x'.repeat(67), ['x'.repeat(67)]],
  ['x'.repeat(68), ['x'.repeat(67), ' x']],
  ['x'.repeat(67 + 74), ['x'.repeat(67), ` ${'x'.repeat(74)}`]],
  ['x'.repeat(67 + 75), ['x'.repeat(67), ` ${'x'.repeat(74)}`, ' x']],
  // Three octets each, of which none is cut.
  ['字'.repeat(22), ['字'.repeat(22)]],
  [`${'字'.repeat(22)}xy`, [`${'字'.repeat(22)}x`, ' y']],
  ['字'.repeat(23), ['字'.repeat(22), ' 字']],
  ['👩'.repeat(17), ['👩'.repeat(16), ' 👩']],
])('%j is folded', (title, lines) => {
  const file = calendarText([{ uid: 'a', title, text: '', when: { at: NOW } }], NOW);
  expect(file).toContain(`\r\nSUMMARY:${lines.join('\r\n')}\r\nDESCRIPTION:`);
});

test('a reminder of one hour replaces itself, and has the time at which it was made', () => {
  const uid = (at: number) => /UID:(.*)/.exec(reminderFile('a', 'b', at, NOW))![1];
  const hour = Date.UTC(2026, 10, 25, 1);
  expect(uid(hour)).toBe(`again-${hour / 3_600_000}@candidate-guide`);
  expect(uid(hour + 3_599_999)).toBe(uid(hour));
  expect(uid(hour + 3_600_000)).not.toBe(uid(hour));
  const file = reminderFile('a', 'b', hour, NOW);
  expect(file).toContain('\r\nDTSTAMP:20261203T040506Z\r\n');
  expect(file).toContain('\r\nDESCRIPTION:b\r\n');
});
