import { expect, test } from 'vitest';
import { writeMessage } from '../../../components/contact/write-message.ts';
import { centreMessage, TROUBLES } from '../../../domain/contacts/centre-message.ts';
import { reminderFile } from '../../../domain/contacts/reminder-file.ts';
import { pageWords } from '../../../locales/i18n.ts';

const ABOUT = { idNumber: 'ABC123456', exam: 'key', examDate: '2026-11-01' } as const;

test('every trouble is told in both languages, with the ID Number only where it is asked for', async () => {
  const [zh, en] = await Promise.all([pageWords('zh-TW'), pageWords('en')]);
  for (const trouble of TROUBLES) {
    const text = writeMessage(centreMessage(trouble, ABOUT, false), zh, en);
    expect(text, trouble).toMatch(/您好：[\s\S]*A2 Key（KET）[\s\S]*2026-11-01[\s\S]*Hello,[\s\S]*Thank you\./);
    expect(text).not.toMatch(/ABC123456|\{\{|undefined/);
    expect(writeMessage(centreMessage(trouble, ABOUT, true), zh, en).match(/ABC123456/g)).toHaveLength(2);
  }
});

test('a reminder rings at its time, in UTC', () => {
  const file = reminderFile('Try again', 'Please try once more.', Date.UTC(2026, 10, 25, 1, 30), 0);
  expect(file).toContain('DTSTART:20261125T013000Z');
  expect(file).toContain('BEGIN:VALARM');
});
