import { describe, expect, test } from 'vitest';
import { SITE_MAP } from '../../domain/site/site-map.ts';
import { allGuideTexts } from '../../locales/all-guide-texts.ts';
import { guideWords as wordsOf } from '../../locales/guide-words.ts';
import type { LanguageChoice } from '../../domain/settings/settings.ts';
import { pageWords } from '../../locales/i18n.ts';
import type { MessageKey } from '../../locales/message-key.ts';
import zh from '../../locales/zh-TW.json';

const guideWords = (choice: LanguageChoice) => wordsOf(choice, allGuideTexts(''));

describe('the guide’s own lookup says what i18next says', () => {
  const params = {
    missing: 2,
    extra: 3,
    position: 4,
    got: 'O',
    want: '0',
    corrected: 'ABC123456',
    better: 'gmail.com',
    refused: 2,
    time: '29:59',
    hint: 'first',
    help: 'then',
    step: 3,
    text: 'ABC',
  };
  const keys = (Object.keys(zh) as MessageKey[]).filter((key) => guideWords('zh-TW').has(key));
  test('for every key, in both languages', async () => {
    expect(keys.length).toBeGreaterThan(100);
    for (const language of ['zh-TW', 'en'] as const) {
      const reference = await pageWords(language);
      for (const key of keys) expect(guideWords(language).t(key, params)).toBe(reference(key, params));
    }
  });
});

test('both: Chinese with the English beneath; otherwise nothing beneath', () => {
  expect(guideWords('both').t('check.right')).toBe('格式正確');
  expect(guideWords('both').secondary('check.right')).toBe('Format right');
  expect(guideWords('zh-TW').secondary('check.right')).toBeUndefined();
  expect(guideWords('en').t('check.right')).toBe('Format right');
  expect(guideWords('en').secondary('check.right')).toBeUndefined();
});

test('every field of the map has its hint, and every page its next step', () => {
  const words = guideWords('zh-TW');
  for (const page of SITE_MAP) {
    expect(words.has(`next.${page.name}`), page.name).toBe(true);
    for (const { name } of page.fields)
      for (const part of ['what', 'more'])
        expect(words.has(`hint.${page.name}.${name}.${part}`), `${page.name}.${name}.${part}`).toBe(true);
  }
});
