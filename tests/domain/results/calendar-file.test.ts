import { expect, it } from 'vitest';
import { calendarEntries, calendarFile } from '../../../domain/results/calendar-file.ts';
import { timeline } from '../../../domain/results/timeline.ts';

const NOW = Date.UTC(2026, 11, 3, 4, 5, 6);
const TITLE = '證書大約寄到考試中心：A2 Key（KET）';
const TEXT = '第一行，有逗號;分號\\反斜線\n第二行';
const entries = calendarEntries(timeline('key', 'pass', '2026-12-03'), ({ name }) => ({
  title: `${TITLE} ${name}`,
  text: TEXT,
}));
const file = calendarFile('key', entries, NOW);
/** Lines as a calendar program reads them: a tab or space at the start continues the line before. */
const unfolded = file.replace(/\r\n[\t ]/g, '').split('\r\n');

it('has an event for every step with a day to come', () => {
  expect(entries.map(({ name }) => name)).toEqual(['enquiry', 'certificate', 'post']);
  expect(unfolded.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(3);
});
it('covers all days of a range: the end is the day after', () => {
  expect(unfolded.filter((line) => /^DT(?:START|END)/.test(line))).toEqual([
    'DTSTART;VALUE=DATE:20261203',
    'DTEND;VALUE=DATE:20261218',
    'DTSTART;VALUE=DATE:20261224',
    'DTEND;VALUE=DATE:20270129',
    'DTSTART;VALUE=DATE:20261224',
    'DTEND;VALUE=DATE:20261225',
  ]);
});
it('keeps the words, with their marks escaped', () => {
  expect(unfolded).toContain(`SUMMARY:${TITLE} certificate`);
  expect(unfolded.filter((line) => line.startsWith('DESCRIPTION:'))[0]).toBe(
    'DESCRIPTION:第一行，有逗號\\;分號\\\\反斜線\\n第二行',
  );
});
it('is the same file for the same moment: no clock and no chance', () => {
  expect(calendarFile('key', entries, NOW)).toBe(file);
  expect(unfolded.filter((line) => line.startsWith('DTSTAMP'))).toEqual(Array(3).fill('DTSTAMP:20261203T040506Z'));
  expect(unfolded.filter((line) => line.startsWith('UID'))[0]).toBe('UID:key-enquiry-2026-12-03@candidate-guide');
});
it('ends its lines as the format wants', () => {
  expect(file.startsWith('BEGIN:VCALENDAR\r\n')).toBe(true);
  expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true);
  expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
});
it('holds no ID Number, no grade and no score', () => {
  expect(file).not.toMatch(/[A-Z]{3}\d{6}(?!T)|\d{6}[A-Z]{3}|Grade|Pass|CandidateUCI/);
});
it('is empty but whole without entries', () => {
  expect(calendarFile('first', [], NOW)).toMatch(
    /^BEGIN:VCALENDAR\r\n[^]*X-WR-CALNAME:B2 First\r\n[^]*END:VCALENDAR\r\n$/,
  );
});
