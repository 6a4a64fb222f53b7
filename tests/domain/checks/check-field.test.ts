import { describe, expect, it } from 'vitest';
import { checkField, type CheckName, type Typed } from '../../../domain/checks/check-field.ts';
import { kindOf } from './verdict-table.ts';

type Row = readonly [name: CheckName, typed: Typed, is: string, key?: string];
const said = (name: CheckName, typed: Typed) => {
  const verdict = checkField(name, typed);
  return [kindOf(verdict), verdict.is === 'empty' ? undefined : verdict.t.key];
};
const rows = (all: readonly Row[]) =>
  it.each(all.map(([name, typed, is, key]) => ({ name, typed, is, key })))(
    '$name $typed: $is $key',
    ({ name, typed, is, key }) => {
      expect(said(name, typed)).toEqual([is, key]);
    },
  );

describe('lists, and the agreement', () => {
  rows([
    ['chosen', { value: '' }, 'empty'],
    ['chosen', { value: 'Taiwan' }, 'right', 'check.chosen'],
    ['chosen', { value: 'Prefer Not To Say' }, 'right', 'check.chosen'],
    ['chosen', { value: '0' }, 'right', 'check.chosen'],
    ['agreed', { value: 'rdoAgree' }, 'empty'],
    ['agreed', { value: 'rdoAgree', checked: false, otherChosen: false }, 'empty'],
    ['agreed', { value: 'rdoAgree', checked: true }, 'right', 'check.agreed'],
    ['agreed', { value: 'rdoAgree', checked: true, otherChosen: true }, 'right', 'check.agreed'],
    ['agreed', { value: 'rdoAgree', checked: false, otherChosen: true }, 'wrong', 'check.mustAgree'],
  ]);
});

describe('each name leads to its own check', () => {
  rows([
    ['idNumber', { value: '1234' }, 'unfinished', 'check.id.isSecretNumber'],
    ['secretNumber', { value: '1234' }, 'right', 'check.right'],
    ['email', { value: '1234' }, 'unfinished', 'check.email.noAt'],
    ['newPassword', { value: '1234' }, 'unfinished', 'check.password.isSecretNumber'],
    ['newPassword', { value: 'sunnyday' }, 'unfinished', 'check.password.needsDigits'],
    ['loginPassword', { value: 'sunnyday' }, 'doubt', 'check.password.oldRule'],
    ['emailAgain', { value: 'wang@gmail.com', first: '' }, 'unfinished', 'check.match.firstEmpty'],
    ['emailAgain', { value: 'wang@gmail.com', first: 'wang@gmail.com' }, 'right', 'check.match.right'],
    ['newPasswordAgain', { value: 'sunny123', first: '' }, 'unfinished', 'check.match.firstEmpty'],
    ['newPasswordAgain', { value: 'sunny123', first: 'sunny123' }, 'right', 'check.match.right'],
  ]);
});

describe("the page's own pattern has the last word", () => {
  rows([
    ['idNumber', { value: 'ABC123456', siteAccepts: true }, 'right', 'check.right'],
    ['idNumber', { value: 'ABC123456', siteAccepts: undefined }, 'right', 'check.right'],
    ['idNumber', { value: 'ABC123456', siteAccepts: false }, 'wrong', 'check.siteRefuses'],
    ['idNumber', { value: 'ABCD12345', siteAccepts: true }, 'doubt', 'check.siteMayAccept'],
    ['idNumber', { value: 'abc123456', siteAccepts: true }, 'doubt', 'check.siteMayAccept'],
    ['idNumber', { value: 'abc123456', siteAccepts: false }, 'wrong', 'check.id.upperCase'],
    ['idNumber', { value: 'ABC', siteAccepts: false }, 'unfinished', 'check.id.tooShort'],
    ['idNumber', { value: '', siteAccepts: true }, 'empty'],
    ['idNumber', { value: '', siteAccepts: false }, 'empty'],
    ['secretNumber', { value: '12345', siteAccepts: true }, 'doubt', 'check.siteMayAccept'],
    ['secretNumber', { value: '1234', siteAccepts: false }, 'wrong', 'check.siteRefuses'],
    // Elsewhere the page's pattern may be a part of the rule only.
    ['email', { value: 'wang', siteAccepts: true }, 'unfinished', 'check.email.noAt'],
    ['email', { value: 'wang@gmail.com', siteAccepts: false }, 'wrong', 'check.siteRefusesNote'],
    ['email', { value: 'wang@gmial.com', siteAccepts: false }, 'wrong', 'check.siteRefusesNote'],
    ['newPassword', { value: 'sunny', siteAccepts: true }, 'unfinished', 'check.password.tooShort'],
    ['newPassword', { value: 'sunny123', siteAccepts: false }, 'wrong', 'check.siteRefusesNote'],
    [
      'newPasswordAgain',
      { value: 'sunny123', first: 'sunny123', siteAccepts: false },
      'wrong',
      'check.siteRefusesNote',
    ],
    ['loginPassword', { value: 'sunnyday', siteAccepts: true }, 'doubt', 'check.password.oldRule'],
  ]);
});
