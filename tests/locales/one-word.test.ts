/** One word per thing: what the project calls a thing, and the other words for it that it does not use. */
import { describe, expect, test } from 'vitest';
import en from '../../locales/en.json';
import zh from '../../locales/zh-TW.json';
import { allWithTerms } from './with-terms.ts';

/** The site's own words stay as they are, also where we would say it differently. */
const SITES_OWN =
  /Forgotten password\?|Email Address|Confirm Email Address|“Error when registering”|"Error when registering"/g;

const CHINESE: readonly (readonly [word: string, not: RegExp])[] = [
  ['註冊', /登記|註册|申請帳號/],
  ['登入', /登陸|登錄|簽入/],
  ['登出', /簽出|退出帳號/],
  ['密碼', /口令|通行碼/],
  ['電子信箱', /電子郵件|電郵|伊媚兒|e-mail|郵箱/i],
  ['考生', /應試者|應考人|受測者/],
  ['考試中心', /試務中心|測驗中心|考場/],
  ['考試通知', /准考證|報名確認信|參加確認/],
  ['成績單', /成績表|分數單/],
  ['劍橋英語分數量表', /劍橋量表|英語量尺|分數量尺/],
  ['盾牌', /盾徽|徽章/],
  ['公布', /公佈|放榜|揭曉/],
  ['身分證字號', /身份證|身分證號碼/],
  ['帳號', /賬號|帳戶/],
  ['名單', /清冊|名冊/],
  ['裝置', /設備/],
  ['紙本說明', /書面說明|紙本指南/],
  ['您', /你/],
];
const ENGLISH: readonly (readonly [word: string, not: RegExp])[] = [
  ['e-mail', /\bemail/i],
  ['log in', /\bsign(?:ed|ing)? (?:in|on)\b|\blogon\b/i],
  ['log out', /\bsign(?:ed|ing)? out\b|\blog off\b/i],
  ['candidate', /\b(?:student|examinee|test-taker)s?\b/i],
  ['exam centre', /\b(?:test|testing) cent(?:re|er)\b|\bcenter\b/i],
  ['Confirmation of Entry', /\b(?:admission ticket|entry letter|statement of entry)\b/i],
  ['Statement of Results', /\bresult(?:s)? slip\b|\btranscript\b/i],
  ['ID Number', /\bcandidate ID\b|\bUCI\b/],
  ['national ID number', /\bidentity card number\b/i],
  ['extension', /\badd-?on\b|\bplugin\b/i],
  ['erase', /\bwipe\b|\bpurge\b/i],
];

describe.each([
  ['zh-TW', allWithTerms(zh), CHINESE],
  ['en', allWithTerms(en), ENGLISH],
] as const)('%s', (_, texts, words) => {
  test.each(words)('%s, and no other word for it', (word, not) => {
    const others = Object.entries(texts).filter(([, text]) =>
      not.test(text.replaceAll(SITES_OWN, '').replaceAll(/\{\{\w+\}\}/g, '')),
    );
    expect(others, `say "${word}"`).toEqual([]);
  });
  test.each(words)('%s is a word that is used', (word) => {
    expect(Object.values(texts).some((text) => text.toLowerCase().includes(word.toLowerCase()))).toBe(true);
  });
});
