import { expect, test } from 'vitest';
import { sharedStatement } from '../../../locales/messages/shared-statement.ts';
import { LANGUAGE_IDS } from '../../../locales/languages.ts';
import { TEXTS } from '../../../locales/texts.ts';
import { translatorOf } from '../../../locales/translator.ts';

test('the exam, the result and each score are shared, a line each', () => {
  const { t } = translatorOf({ language: 'zh-TW' }, TEXTS);
  const shared = {
    exam: 'first',
    words: 'Pass at Grade C',
    overall: 165,
    scores: [['reading', 168]],
    shields: [],
  } as const;
  expect(sharedStatement(shared, t)).toBe('B2 First（FCE）\nPass at Grade C\n總分 165\n閱讀 168');
});

test('shields are shared as such, in every language', () => {
  for (const language of LANGUAGE_IDS) {
    const text = sharedStatement(
      { exam: 'movers', scores: [], shields: [['listening', 5]] },
      translatorOf({ language }, TEXTS).t,
    );
    expect(text).toMatch(/^A1 Movers[\s\S]*5/);
    expect(text).not.toMatch(/\{\{|undefined/);
  }
});
