/** Single words beside a name: which leave it the name of the box, and which make another thing of it. */
import { describe, expect, it } from 'vitest';
import {
  fits,
  fitsLoosely,
  isNamed,
  saysAnother,
  saysElse,
  saysOnlyAgain,
  saysOpposed,
  saysOthers,
  saysOtherwise,
  saysPlainAct,
  wordsOf,
} from '../../../domain/site/named-in-words.ts';
import { SITE_MAP } from '../../../domain/site/site-map.ts';
import type { Label } from '../../../domain/site/site-map-shape.ts';

const ID: Label = { terms: ['idNumber'], loose: ['ID', 'Candidate code'] };
const EMAIL: Label = { terms: ['email'] };
const EMAIL_AGAIN: Label = { terms: ['email'], again: true };
const is = (text: string, label: Label = ID, isChoice = false) => fits(wordsOf(text.toLowerCase()), label, isChoice);
const lines = (text: string) => text.split(', ');
const register = SITE_MAP.find(({ name }) => name === 'register')!;
const field = (name: string) => register.fields.find((one) => one.name === name)!;
const texts = (...all: string[]) => all.map((text) => wordsOf(text.toLowerCase()));

describe('words of a text', () => {
  it.each([
    ['id number (9 characters)', ['id', 'number', '9', 'characters']],
    ['what’s your e-mail?', ['whats', 'your', 'e', 'mail']],
    ["can't be empty", ['cant', 'be', 'empty']],
    ['you@example.com | 考生編號', ['you@example', 'com', '|', '考生編號']],
    ['…', []],
    ['', []],
  ])('%j', (text, words) => expect(wordsOf(text)).toEqual(words));
  it('are eighty at most', () => {
    expect(wordsOf('a '.repeat(100))).toHaveLength(80);
    expect(wordsOf('a '.repeat(80))).toHaveLength(80);
  });
});

describe('a name', () => {
  it.each(
    lines(
      'please, enter, type, select, choose, create, set, provide, what, whats, is, a, an, the, same, your, my, candidate, candidates, cambridge, english, step, 1, 3',
    ),
  )('"%s ID Number" is it', (lead) => expect(is(`${lead} id number`)).toBe(true));
  it.each(lines('your school, passport, second, old, 12, email, or, no, of'))('"%s ID Number" is not', (lead) =>
    expect(is(`${lead} id number`)).toBe(false),
  );
  it.each(lines('required, optional, mandatory, new, error'))(
    'a pill "%s" ahead of it counts in an element of its own',
    (pill) => {
      expect(is(`${pill} | id number`)).toBe(true);
      expect(is(`${pill} id number`)).toBe(false);
    },
  );
  it.each(['id no', 'id-number', 'idnumber', 'ID | Number', 'uci', 'candidate id'])('is also written "%s"', (name) =>
    expect(is(name)).toBe(true),
  );
  it.each(['id numbers', 'id', 'number', 'idn', ''])('is not "%s"', (name) => expect(is(name)).toBe(false));
  it('in letters of another language is no label of the site', () => {
    expect(is('考生編號')).toBe(false);
    expect(is('')).toBe(false);
  });
  it('is the longest that fits', () => {
    expect(is('email address')).toBe(false);
    expect(is('email address', EMAIL)).toBe(true);
    expect(is('e-mail address', EMAIL)).toBe(true);
    expect(is('email', EMAIL)).toBe(true);
  });
});

describe('a remark behind a name leaves it the name', () => {
  it.each(
    lines(
      'required, is required, optional, mandatory, valid, is valid, invalid, is invalid, incorrect, is incorrect, wrong, error, missing, is missing, not valid, is not valid, not recognised, not found, cannot be empty, can’t be empty, field is empty, field cannot be empty, must not be empty',
    ),
  )('an error: "ID Number %s"', (remark) => expect(is(`id number ${remark}`)).toBe(true));
  it.each(
    lines(
      'this is on paper, please fill in, must be long, can be found, should be long, you have it, we need it, use capitals, used once, see below, look it up, check it twice, chosen by you, choose it well, enter it here, paste it here, forgot it?, forgotten?, strength weak, at least two, with at least two, min 8, minimum 8, max 8, maximum 8, between two, exactly nine, for example this, of your choice, eg that, e.g. that, case matters, in capital letters, not your name, what is this, where do I look, where can I look, where is it, where to look, why, how, click here, show, hide, help, i, info, information, more info, more information, letters first, format',
    ),
  )('a help text: "ID Number %s"', (remark) => expect(is(`id number ${remark}`)).toBe(true));
  it.each(
    lines(
      'ABC123456, 123456ABC, 9 characters, nine characters, 9 chars, 9 digits, 4 digit, 9 letters, 1 letter, 9 numbers, 1 number, 1 character, 9 signs, four letters, six letters, eight letters, twenty letters, 0/9, 3 to 9 characters, you@example.com, 考生編號',
    ),
  )('a form: "ID Number %s"', (remark) => expect(is(`id number ${remark}`)).toBe(true));
  it.each(lines('the number is long, your number was sent, an old one are, a number must follow'))(
    'a sentence: "ID Number %s"',
    (remark) => expect(is(`id number ${remark}`)).toBe(true),
  );
  it.each(lines('are, was, were, must, can, cannot, will, should, has, is'))('a sentence with "%s"', (verb) =>
    expect(is(`id number the paper ${verb} it`)).toBe(true),
  );
  it.each(lines('as, top, bottom, shown, printed, found, given, written, it, of, on, from, in'))(
    'a place on the letter: "ID Number %s …"',
    (place) => {
      expect(is(`id number ${place} your confirmation`)).toBe(true);
      expect(is(`id number ${place} your statement`)).toBe(true);
      expect(is(`id number ${place} your entry`)).toBe(true);
      expect(is(`id number ${place} your desk`)).toBe(false);
    },
  );
  it.each([
    ['nine words', false],
    ['9 people', false],
    ['12ab', false],
    ['abc12345', false],
    ['abc1234567', false],
    ['x abc123456', false],
    ['7 a b c d digits', false],
    ['the paper desk', false],
    ['is it', false],
    ['field', false],
    ['with', false],
    ['more', false],
    ['not', false],
  ])('"ID Number %s": %s', (rest, answer) => expect(is(`id number ${rest}`)).toBe(answer));
  it('in an element of its own may be anything that does not go on with the name', () => {
    expect(is('id number | nothing known')).toBe(true);
    expect(is('id number nothing known')).toBe(false);
    for (const word of lines('of, that, where, for, in, on, from, to, and, or, with, at, by, when, if, which, who'))
      expect(is(`id number | ${word} bob`), word).toBe(false);
  });
});

describe('words of another person, paper or act', () => {
  const OPPOSED = lines(
    'passport, visa, national, identity, parent, parents, guardian, guardians, mother, mothers, father, fathers, teacher, teachers, school, schools, friend, friends, again, reenter, re enter, retype, confirm, confirmed, disagree, don’t, cancel, search, reset, back, clear, not agree, 護照, 你的家長, 老師, 學校',
  );
  it.each(OPPOSED)('"%s" makes the box another one', (word) => {
    expect(saysOpposed(texts(`the ${word} thing`))).toBe(true);
    expect(is(`id number | this ${word}`)).toBe(false);
    // A known id loses its meaning by it, alone in its form or not.
    expect(saysElse(texts(word), field('idNumber'), true)).toBe(true);
    expect(saysElse(texts(word), field('idNumber'), false)).toBe(true);
  });
  it.each(lines('re, not, enter, agree, number, re type, 考生, 密碼'))('"%s" does not', (word) =>
    expect(saysOpposed(texts(word))).toBe(false),
  );
  it.each(lines('hint, code, type, card, born, birth'))(
    '"%s" does behind a name, and may be part of a new one',
    (word) => {
      expect(is(`id number | ${word}`)).toBe(false);
      expect(saysElse(texts(word), field('idNumber'), false)).toBe(true);
      expect(saysElse(texts(word), field('idNumber'), true)).toBe(false);
    },
  );
  it('"Type it" asks for the thing, and is no type of it', () => {
    for (const what of lines('it, your number is, the number is, this one, in capital letters'))
      expect(is(`email | type ${what}`, EMAIL), what).toBe(true);
    expect(is('email type it', EMAIL)).toBe(false);
    expect(is('email | type of account', EMAIL)).toBe(false);
  });
});

describe('what is typed once more', () => {
  it.each(lines('confirm, reenter, re-enter, retype, repeat, verify, please confirm your, confirm the same'))(
    '"%s email" is the second box, and not the first',
    (lead) => {
      expect(is(`${lead} email`, EMAIL_AGAIN)).toBe(true);
      expect(is(`${lead} email`, EMAIL)).toBe(false);
    },
  );
  it.each(
    lines(
      'again, confirmation, confirm, repeat, reenter, re enter, retype, re type, once more, (again), please re-enter, | again | required',
    ),
  )('"Email %s" is the second box, and not the first', (behind) => {
    expect(is(`email ${behind}`, EMAIL_AGAIN)).toBe(true);
    expect(is(`email ${behind}`, EMAIL)).toBe(false);
  });
  it.each(['email', 'email once', 'email more', 'email address required', 'email | twice'])('"%s" is not', (text) =>
    expect(is(text, EMAIL_AGAIN)).toBe(false),
  );
  it('may be said twice', () => expect(is('confirm email please confirm', EMAIL_AGAIN)).toBe(true));
  it.each(
    lines('type it again, | please repeat, re-enter, confirm, again, enter the same here once more again, retype'),
  )('"%s" says only that', (text) => expect(saysOnlyAgain(wordsOf(text))).toBe(true));
  it.each(lines('type it, repeat email, please, again and again, the same here'))('"%s" does not', (text) =>
    expect(saysOnlyAgain(wordsOf(text))).toBe(false),
  );
});

describe('an agreement', () => {
  const AGREES: Label = { agreement: true };
  it.each([
    'i agree',
    'yes i agree',
    'i accept',
    'i have read and agree to the terms',
    'i understand and accept the conditions',
    'i have understood and agree to the terms of service',
    'i agree to the terms of use',
    'i agree | required',
    'i | agree',
    'i agree to all of the above terms',
    'i agree to the terms of | use',
  ])('"%s"', (text) => expect(is(text, AGREES)).toBe(true));
  it.each([
    'agree',
    'yes',
    'yes agree',
    'no i agree',
    'i',
    'i do agree',
    'i disagree',
    'i agree to cookies',
    'i agree required',
    'i agree | of course',
    'i agree to the terms of the policy',
    'i agree to all that is said in the terms',
    'we agree to the terms of use',
  ])('not "%s"', (text) => expect(is(text, AGREES)).toBe(false));
});

describe('labels of their own kind', () => {
  it('that are the whole text', () => {
    const log: Label = { whole: ['Log in', 'I’ve done'] };
    for (const text of ['log in', 'log-in', 'login', 'log | in', 'log in | 登入', 'ive done', 'i’ve done'])
      expect(is(text, log), text).toBe(true);
    for (const text of ['log in now', 'log', '', 'log in with a friend']) expect(is(text, log), text).toBe(false);
    expect(is('', { whole: [] })).toBe(false);
  });
  it('of a choice, which may go on as it likes', () => {
    const updates: Label = { terms: ['updates'] };
    expect(is('i would like to receive updates from everybody', updates, true)).toBe(true);
    expect(is('i would like to receive updates from everybody', updates)).toBe(false);
  });
  it('of what is sent to somebody', () => {
    const send: Label = { terms: ['sendResult'], receiver: true };
    expect(is('send my result to a friend', send)).toBe(true);
    expect(is('send my results to my old school', send)).toBe(true);
    expect(is('send my results to all of my friends', send)).toBe(false);
    expect(is('send my result by post', send)).toBe(false);
    expect(is('send my result to a friend', { terms: ['sendResult'] })).toBe(false);
  });
  it('that other sites use are no name, and fit loosely', () => {
    const loosely = (text: string) => fitsLoosely(wordsOf(text), ID);
    expect(['id', 'id required', 'your id', 'candidate code', '| id |'].map(loosely)).toEqual(Array(5).fill(true));
    expect(['id number', 'id card', 'passport id', 'codes', ''].map(loosely)).toEqual(Array(5).fill(false));
    expect(is('id')).toBe(false);
  });
});

describe('several texts at one control', () => {
  it('name it where one of them does', () => {
    expect(isNamed(texts('Nine characters', 'ID Number'), field('idNumber'))).toBe(true);
    expect(isNamed(texts('Nine characters', 'Digits'), field('idNumber'))).toBe(false);
    expect(isNamed([], field('idNumber'))).toBe(false);
  });
  it('say something else where one of them does, and none names it', () => {
    expect(saysElse(texts('ID Number', 'of your school'), field('idNumber'), false)).toBe(false);
    expect(saysElse(texts('ID Number of your friend'), field('idNumber'), true)).toBe(true);
    expect(saysElse(texts('ID Number of Bob'), field('idNumber'), true)).toBe(true);
    expect(saysElse(texts('ID Number of the Confirmation'), field('idNumber'), true)).toBe(false);
    expect(saysElse(texts('ID Number (which we sent)'), field('idNumber'), true)).toBe(false);
    expect(saysElse(texts('Anything', 'Passport'), field('idNumber'), true)).toBe(true);
    expect(saysElse(texts('Anything'), field('idNumber'), false)).toBe(false);
    expect(saysElse([], field('idNumber'), false)).toBe(false);
    expect(saysElse(texts('Confirm email of Bob'), field('emailAgain'), false)).toBe(true);
  });
  it('name another field of the page, and not this one', () => {
    expect(saysOtherwise(texts('Secret Number'), field('idNumber'), register)).toBe(true);
    expect(saysOtherwise(texts('Secret Number', 'ID Number'), field('idNumber'), register)).toBe(false);
    expect(saysOtherwise(texts('ID Number'), field('idNumber'), register)).toBe(false);
    expect(saysOtherwise(texts('Telephone'), field('idNumber'), register)).toBe(false);
  });
});

describe('a button that sends', () => {
  it.each([
    ['Sign up'],
    ['Update password'],
    ['Go'],
    ['Send me a link'],
    ['Send'],
    ['Submit', 'Go'],
    ['Submit | 提交'],
  ])('"%s"', (...all) => expect(saysPlainAct(texts(...all))).toBe(true));
  it.each([
    ['Log in with another account'],
    ['Register your interest'],
    ['Send me a link by post today'],
    ['Submit', 'Continue as guest'],
    ['提交'],
    ['|'],
    [],
    ...lines('cancel, reset, back, clear, later, previous, show, hide, check, find, search, add, remove, help').map(
      (act) => [`${act} it`],
    ),
  ])('not "%s"', (...all) => expect(saysPlainAct(texts(...all))).toBe(false));
});

describe('what somebody else fills in', () => {
  it.each(['Parent or guardian', 'Your GUARDIAN', 'Teachers', 'School', 'In an emergency', 'The emergency contact'])(
    'under "%s"',
    (heading) => expect(saysOthers(heading)).toBe(true),
  );
  it.each(['Your details', 'Grandparent', 'Preschool', ''])('not under "%s"', (heading) =>
    expect(saysOthers(heading)).toBe(false),
  );
});

describe('a box of another kind, in Chinese or Japanese', () => {
  it.each(
    lines(
      '電子郵件, 电邮, 信箱, メールアドレス, 手機號碼, 手机号码, 電話, 电话, 電话, 驗證碼, 验证码, 驗证, 認証コード',
    ),
  )('%s', (text) => expect(saysAnother(texts('ID', text))).toBe(true));
  it.each(lines('密碼, 身分證號碼, 手冊, 電視, 證件, 認識'))('not %s', (text) =>
    expect(saysAnother(texts(text))).toBe(false),
  );
});
