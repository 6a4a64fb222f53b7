import { describe, expect, it } from 'vitest';
import { checkLoginPassword, checkNewPassword } from '../../../domain/checks/password.ts';
import { table } from './verdict-table.ts';

const right = 'check.right';
const CARRY_ON = { meanwhile: 'check.email.keepTyping' } as const;

describe('a new password', () => {
  table(checkNewPassword, [
    ['sunny123', 'right', right],
    ['SUNNY123', 'right', right],
    ['12345678a', 'right', right],
    ['a1b2cdef', 'right', right],
    ['abcdef12', 'right', right],
    ['Abcdefghijklmnopq123', 'right', right],
    ['1234567a', 'right', right],
    ['', 'empty'],
    // 7, 8, 20, 21
    ['sunny12', 'unfinished', 'check.password.tooShort', { params: { missing: 1 }, meanwhile: 'check.missing' }],
    ['a', 'unfinished', 'check.password.tooShort', { params: { missing: 7 } }],
    ['123', 'unfinished', 'check.password.tooShort', { params: { missing: 5 } }],
    ['12345', 'unfinished', 'check.password.tooShort', { params: { missing: 3 } }],
    ['a1'.repeat(10), 'right', right],
    [`${'a1'.repeat(10)}a`, 'wrong', 'check.password.tooLong', { params: { extra: 1 } }],
    ['a1'.repeat(20), 'wrong', 'check.password.tooLong', { params: { extra: 20 } }],
    // No digit, one, two; no letter
    ['sunnyday', 'unfinished', 'check.password.needsDigits', { params: { missing: 2 } }],
    ['sunnyda1', 'unfinished', 'check.password.needsDigits', { params: { missing: 1 } }],
    ['1sunnyday', 'unfinished', 'check.password.needsDigits', { params: { missing: 1 } }],
    ['sunnyd12', 'right', right],
    ['12345678', 'unfinished', 'check.password.needsLetter'],
    ['20130901', 'unfinished', 'check.password.needsLetter'],
    // No more characters are accepted, so more typing cannot make it valid.
    ['a'.repeat(20), 'wrong', 'check.password.needsDigits', { params: { missing: 2 } }],
    [`${'a'.repeat(19)}1`, 'wrong', 'check.password.needsDigits', { params: { missing: 1 } }],
    ['1'.repeat(20), 'wrong', 'check.password.needsLetter'],
    ['a'.repeat(19), 'unfinished', 'check.password.needsDigits'],
    // Other characters
    ['sunny_123', 'wrong', 'check.password.symbol', { params: { position: 6 } }],
    ['sunny123!', 'wrong', 'check.password.symbol', { params: { position: 9 } }],
    ['@', 'wrong', 'check.password.symbol', { params: { position: 1 } }],
    ['sunny-123', 'wrong', 'check.password.symbol', { params: { position: 6 } }],
    ['súnny123', 'wrong', 'check.password.symbol', { params: { position: 2 } }],
    ['sunny123\u200b', 'wrong', 'check.password.symbol', { params: { position: 9 } }],
    ['sunny😀123', 'wrong', 'check.password.symbol', { params: { position: 6 } }],
    ['sunny 123', 'wrong', 'check.password.space', { params: { position: 6 } }],
    [' sunny123', 'wrong', 'check.password.space', { params: { position: 1 } }],
    ['sunny123 ', 'wrong', 'check.password.space', { params: { position: 9 } }],
    ['sunny\u3000123', 'wrong', 'check.password.space', { params: { position: 6 } }],
    ['        ', 'wrong', 'check.password.space', { params: { position: 1 } }],
    ['sunny123\n', 'wrong', 'check.password.space'],
    // Full-width
    ['ｓｕｎｎｙ１２３', 'wrong', 'check.password.fullWidth', { correction: 'sunny123' }],
    ['sunny12３', 'wrong', 'check.password.fullWidth', { correction: 'sunny123' }],
    ['Ｓunny', 'wrong', 'check.password.fullWidth', { correction: 'Sunny' }],
    ['sunny１23！', 'wrong', 'check.password.symbol', { params: { position: 9 } }],
    ['１'.repeat(21), 'wrong', 'check.password.tooLong', { params: { extra: 1 } }],
    ['ａ'.repeat(20), 'wrong', 'check.password.needsDigits', { params: { missing: 2 } }],
    // An input method left on
    ['sunnyㄅ123', 'wrong', 'check.chineseInput'],
    ['密碼12345', 'wrong', 'check.chineseInput'],
    ['ㄙㄨㄋ', 'wrong', 'check.chineseInput'],
    // The Secret Number
    ['1234', 'unfinished', 'check.password.isSecretNumber', { meanwhile: 'check.missing' }],
  ]);
});

describe('the password at login', () => {
  table(checkLoginPassword, [
    ['sunny123', 'right', right],
    ['a1'.repeat(10), 'right', right],
    ['', 'empty'],
    ['1234', 'unfinished', 'check.password.isSecretNumber', CARRY_ON],
    ['１２３４', 'unfinished', 'check.password.isSecretNumber', CARRY_ON],
    ['s', 'unfinished', 'check.password.tooShort', { params: { missing: 7 }, ...CARRY_ON }],
    ['sunny12', 'unfinished', 'check.password.tooShort', CARRY_ON],
    // The rule of the day it was chosen is not known.
    ['sunnyday', 'doubt', 'check.password.oldRule'],
    ['12345678', 'doubt', 'check.password.oldRule'],
    [`${'a1'.repeat(10)}a`, 'doubt', 'check.password.oldRule'],
    ['ｓｕｎｎｙ１２３', 'wrong', 'check.password.fullWidth', { correction: 'sunny123' }],
    ['sunny 123', 'doubt', 'check.password.loginSpace', { params: { position: 6 } }],
    ['sunny123 ', 'doubt', 'check.password.loginSpace', { params: { position: 9 }, correction: 'sunny123' }],
    [' sunny123', 'doubt', 'check.password.loginSpace', { params: { position: 1 }, correction: 'sunny123' }],
    ['sunny123\u3000', 'doubt', 'check.password.loginSpace', { params: { position: 9 }, correction: 'sunny123' }],
    ['sunny123\u200b', 'doubt', 'check.password.loginSpace', { params: { position: 9 }, correction: 'sunny123' }],
    ['sunny12 ', 'doubt', 'check.password.loginSpace', { params: { position: 8 } }],
    ['sunny_123', 'doubt', 'check.password.loginSymbol', { params: { position: 6 } }],
    ['sunnyㄅ123', 'wrong', 'check.chineseInput'],
    ['ABC123456', 'right', right],
  ]);
});

it('never says the password in a message', () => {
  for (const check of [checkNewPassword, checkLoginPassword])
    for (const typed of ['sunny_secret1', 'ｓｕｎｎｙ１２３', 'sunny', 'sunnyday', 'sunny day12', '密碼12345']) {
      const verdict = check(typed);
      expect(JSON.stringify({ ...verdict, correction: undefined })).not.toMatch(/sunny|密碼|12345/);
    }
});
