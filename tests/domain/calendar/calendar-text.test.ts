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
