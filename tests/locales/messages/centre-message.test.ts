import { expect, test } from 'vitest';
import { centreMessageText } from '../../../locales/messages/centre-message.ts';
import { centreMessage, TROUBLES } from '../../../domain/contacts/centre-message.ts';
import { twoLanguages } from '../../../locales/languages.ts';
import { TEXTS } from '../../../locales/texts.ts';
import { translatorOf } from '../../../locales/translator.ts';

const ABOUT = { idNumber: 'ABC123456', exam: 'key', examDate: '2026-11-01' } as const;

test('every trouble is told in both languages, with the ID Number only where it is asked for', () => {
  const translator = translatorOf(twoLanguages({ language: 'en' }), TEXTS);
  for (const trouble of TROUBLES) {
    const text = centreMessageText(centreMessage(trouble, ABOUT, false), translator);
    expect(text, trouble).toMatch(/您好：[\s\S]*A2 Key（KET）[\s\S]*2026-11-01[\s\S]*Hello,[\s\S]*Thank you\./);
    expect(text).not.toMatch(/ABC123456|\{\{|undefined/);
    expect(centreMessageText(centreMessage(trouble, ABOUT, true), translator).match(/ABC123456/g)).toHaveLength(2);
  }
});
