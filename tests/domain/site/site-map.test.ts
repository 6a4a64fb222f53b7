// @vitest-environment jsdom
/**
 * What docs/site.md#register and the paper guide say of each field, written down once more: the number a person sees beside it, the
 * id that finds it where its words are gone, and the words that find it where its id is new.
 */
import { describe, expect, it } from 'vitest';
import { fieldFinder } from '../../../domain/site/find-fields.ts';
import { SITE_MAP } from '../../../domain/site/site-map.ts';
import type { Kind } from '../../../domain/site/site-map-shape.ts';
import { recognise } from '../../../domain/site/recognise.ts';
import { idsOf, isVisible, pageOf } from './page-of.ts';

/** Number on paper, name, kind, id, what is checked, words that label it. */
type Row = [number: string, name: string, kind: Kind, id: string, check: string, ...words: string[]];
const PAGES: Record<string, Row[]> = {
  register: [
    ['1', 'idNumber', 'text', 'txbIdNumber', 'idNumber', 'ID Number *', 'Candidate ID'],
    ['2', 'secretNumber', 'text', 'txbSecretNumber', 'secretNumber', 'Secret Number *', 'Secret Code'],
    ['3', 'email', 'text', 'txbEmailAddress', 'email', 'Email Address *', 'Your e-mail'],
    ['4', 'emailAgain', 'text', 'txbConfirmEmailAddress', 'emailAgain', 'Confirm Email Address *', 'Repeat email'],
    ['5', 'password', 'password', 'txbPassword', 'newPassword', 'Password *', 'Choose a password', 'New password'],
    [
      '6',
      'passwordAgain',
      'password',
      'txbPasswordConfirm',
      'newPasswordAgain',
      'Confirm Password *',
      'Re-enter password',
    ],
    ['', 'country', 'select', '', 'chosen', 'Country', 'Country/region', 'Country of residence'],
    ['', 'firstLanguage', 'select', '', 'chosen', 'First language'],
    ['7', 'agree', 'choice', 'rdoAgree', 'agreed', 'I agree to the terms of use', 'I accept the terms'],
    ['', 'updates', 'choice', 'chbUpdates', '', 'I would like to receive updates (optional)'],
    ['8', 'submit', 'button', 'btnSubmit', '', 'Submit', 'Register', 'Create account'],
  ],
  login: [
    ['step 2', 'registerLink', 'link', 'hlRegister', '', 'Register', 'Register here'],
    ['1', 'idNumber', 'text', '', 'idNumber', 'ID Number *', 'Candidate ID'],
    ['2', 'password', 'password', '', 'loginPassword', 'Password *'],
    ['3', 'submit', 'button', 'btnLogin', '', 'Log in', 'Sign in'],
    ['', 'forgottenPassword', 'link', 'hlForgottenPassword', '', 'Forgotten password?', 'I forgot my password'],
  ],
  forgottenPassword: [
    ['', 'idNumber', 'text', 'txbIdNumber', 'idNumber', 'ID Number'],
    ['', 'email', 'text', 'txbEmailAddress', 'email', 'Email Address'],
    ['', 'submit', 'button', 'btnSubmit', '', 'Submit', 'Send', 'Continue', 'Reset my password'],
  ],
  myDetails: [
    ['', 'email', 'text', 'txbEmailAddress', 'email', 'Email address'],
    ['', 'passwordOld', 'password', 'txbPasswordOld', 'loginPassword', 'Old password', 'Current password'],
    ['', 'passwordNew', 'password', 'txbPasswordNew', 'newPassword', 'New password'],
    ['', 'passwordAgain', 'password', 'txbPasswordConfirm', 'newPasswordAgain', 'Confirm new password'],
    ['', 'updates', 'choice', 'chbUpdates', '', 'I would like to receive updates'],
    ['', 'submit', 'button', 'btnSubmit', '', 'Submit', 'Save changes', 'Update my details'],
  ],
  home: [
    ['step 7', 'statement', 'link', 'btnExamResult', '', 'Statement of Results', 'Download your Statement of Results'],
    ['', 'send', 'link', 'aSendResult', '', 'Send my result', 'Send my results to a friend'],
    ['', 'logout', 'link', 'UctHeader_hlLogout', '', 'Log out', 'Sign out'],
  ],
};

const page = (name: string) => SITE_MAP.find((one) => one.name === name)!;
const found = (name: string, html: string) => idsOf(fieldFinder(pageOf(html), isVisible)(page(name)));
const control = (kind: Kind, id: string, words = '') =>
  ({
    text: `<label>${words}<input id="${id}"></label>`,
    password: `<label>${words}<input type="password" id="${id}"></label>`,
    select: `<label>${words}<select id="${id}"><option>…</option></select></label>`,
    choice: `<label><input type="${id === 'chbUpdates' ? 'checkbox' : 'radio'}" id="${id}">${words}</label>`,
    button: `<button id="${id}">${words}</button>`,
    link: `<a href="#" id="${id}">${words}</a>`,
  })[kind];

describe.each(Object.entries(PAGES))('%s', (name, rows) => {
  it('has these fields in the order of the paper, with its numbers and checks', () => {
    const fields = page(name).fields.map(({ number, step, check, kind, ...field }) => [
      step === undefined ? String(number ?? '') : `step ${step}`,
      ...[field.name, kind, check ?? ''],
    ]);
    expect(fields).toEqual(rows.map(([number, field, kind, , check]) => [number, field, kind, check]));
  });
  it.each(rows.filter(([, , , id]) => id))('%s %s: the %s with the id %s, without a word', (_, field, kind, id) => {
    expect(found(name, control(kind, id))).toEqual({ [field]: id });
  });
  it.each(rows.flatMap(([, field, kind, , , ...words]) => words.map((text) => [field, kind, text] as const)))(
    '%s: the %s called “%s”, under a new id',
    (field, kind, words) => {
      // Other forms have a box for an e-mail address, too: it is the page's beside another of the page's own.
      const beside = { register: 'txbIdNumber', forgottenPassword: 'txbIdNumber', myDetails: 'txbPasswordOld' }[name];
      if (field !== 'email') expect(found(name, control(kind, 'new', words))).toEqual({ [field]: 'new' });
      else {
        const other = control(name === 'myDetails' ? 'password' : 'text', beside!);
        const seen = found(name, `<form>${other}${control(kind, 'new', words)}</form>`);
        expect(seen).toMatchObject({ email: 'new' });
        expect(found(name, control(kind, 'new', words))).toEqual({});
      }
    },
  );
});

const lines = (text: string) => text.split(', ');

/** Every name of what has several, also those that stand in no form of the table above. */
const NAMES: Record<string, string[]> = {
  'register idNumber': lines('ID Number, Candidate ID Number, Candidate ID, Candidate UCI, UCI, ID No'),
  'register secretNumber': lines('Secret Number, Secret Code, Secret No'),
  'register emailAgain': lines('Confirm email, Confirm E-mail Address, Confirm e-mail, Confirm Email Address'),
  'register password': lines('Password, New password, Your password'),
  'register passwordAgain': lines('Confirm password, Confirm new password'),
  'register country': lines('Country, Country/region, Country or region, Country of residence'),
  'register submit': lines(
    'Submit, Submit registration, Register, Register now, Create account, Create an account, Create my account, Create your account',
  ),
  'login registerLink': lines(
    'Register, Register now, Register here, Create account, Create an account, Create your account',
  ),
  'login submit': lines('Log in, Sign in, Login, Log-in'),
  'login forgottenPassword': ['', 'I ', 'I’ve ', 'I have ', "i've "]
    .flatMap((who) => ['forgot', 'forgotten', 'Forgot'].map((what) => who + what))
    .flatMap((start) => [`${start} password`, `${start} your password?`, `${start} my password`]),
  'forgottenPassword submit': lines('Submit, Send, Continue, Reset password, Reset my password, Reset your password'),
  'myDetails passwordOld': lines('Current password, Old password, Existing password'),
  'myDetails submit': lines('Submit, Save, Update').flatMap((act) =>
    lines(', changes, details, my changes, my details, your changes, your details').map((what) => `${act} ${what}`),
  ),
  'home statement': lines(
    'Statement of Results, Download Statement of Results, Download your Statement of Results, Download my Statement of Results, Download the Statement of Results',
  ),
  'home send': lines('Send my result, Send my results, Send my result to a friend'),
  'home logout': lines('Log out, Sign out, Logout'),
};
it.each(Object.entries(NAMES).flatMap(([row, names]) => names.map((words) => [row, words] as const)))(
  '%s is also called “%s”',
  (row, words) => {
    const [name, wanted] = row.split(' ') as [string, string];
    const { kind } = page(name).fields.find((one) => one.name === wanted)!;
    expect(found(name, control(kind, 'new', words))).toEqual({ [wanted]: 'new' });
  },
);
it.each([
  ['login', 'link', 'Register your interest'],
  ['login', 'link', 'Password'],
  ['register', 'button', 'Send'],
  ['register', 'button', 'Register with a friend'],
  ['forgottenPassword', 'button', 'Log in'],
  ['myDetails', 'button', 'Update password hint'],
  ['myDetails', 'button', 'Save my place'],
  ['home', 'link', 'Results'],
  ['home', 'link', 'Download'],
  ['home', 'link', 'Log out of all devices'],
] as const)('%s: a %s “%s” is none of its fields', (name, kind, words) => {
  expect(found(name, control(kind, 'new', words))).toEqual({});
});

describe('names that other sites use count beside a box of the page’s own', () => {
  const ID_NAMES = 'ID, Entry ID, Exam ID, User ID, Login ID, Candidate code, ID code, Candidate reference';
  const SECRET_NAMES = 'PIN, PIN code, PIN number, Secret PIN, Security code, Security number, Access code, Entry code';
  it.each(lines(ID_NAMES))('the ID Number as “%s”', (words) => {
    for (const [name, own] of [
      ['register', control('text', 'txbSecretNumber')],
      ['login', control('password', 'own', 'Password')],
      ['forgottenPassword', control('text', 'txbEmailAddress')],
    ] as const) {
      const seen = found(name, `<form>${control('text', 'new', words)}${own}</form>`);
      // Any form may have a box for an e-mail address: it does not tell that this is the page's.
      expect(seen.idNumber, name).toBe(name === 'forgottenPassword' ? undefined : 'new');
    }
    expect(found('register', `<form>${control('text', 'new', words)}</form>`)).toEqual({});
  });
  it.each(lines(SECRET_NAMES))('the Secret Number as “%s”', (words) => {
    const own = control('text', 'txbIdNumber');
    expect(found('register', `<form>${own}${control('text', 'new', words)}</form>`)).toEqual({
      idNumber: 'txbIdNumber',
      secretNumber: 'new',
    });
    expect(found('register', `<form>${control('text', 'new', words)}</form>`)).toEqual({});
    expect(found('register', `<form>${own}</form>${control('text', 'new', words)}`)).toEqual({
      idNumber: 'txbIdNumber',
    });
  });
});

describe('what a box’s attributes say, beside a box of the page’s own', () => {
  const beside = (attributes: string, words = '') =>
    found(
      'register',
      `<form><label>Email<input id="e"></label><label>ID Number<input id="i"></label><label>${words}<input id="new" ${attributes}></label></form>`,
    );
  const id = (attributes: string, words = '') =>
    found(
      'register',
      `<form><label>Secret Number<input id="s"></label><label>${words}<input id="new" ${attributes}></label></form>`,
    );
  it.each([
    ['maxlength="4"', '', true],
    ['pattern="[0-9]{4}"', '', true],
    ['pattern="\\d{4}"', '', true],
    ['maxlength="4"', '四位數字', true],
    ['maxlength="4"', 'Some digits', false],
    ['maxlength="5"', '', false],
    ['maxlength="3"', '', false],
    ['pattern="[0-9]{5}"', '', false],
    ['pattern="[0-9]{5}" maxlength="4"', '', false],
    ['', '', false],
  ])('a Secret Number: %s, called “%s”: %s', (attributes, words, is) =>
    expect(beside(attributes, words)).toEqual({ email: 'e', idNumber: 'i', ...(is && { secretNumber: 'new' }) }),
  );
  it.each([
    ['pattern="[A-Z]{3}[0-9]{6}"', '', true],
    ['pattern="[A-Z]{3}\\d{6}|\\d{6}[A-Z]{3}"', 'Reference', true],
    ['pattern="[A-Z]{3}\\d{6}"', 'Passport', false],
    ['pattern="[A-Z]{3}\\d{6}"', 'Your reference at school', false],
    ['pattern="[A-Z]{3}\\d{6}"', '電話', false],
    ['pattern="[A-Z]{3}"', '', false],
    ['pattern="[0-9]{6}"', '', false],
    ['maxlength="9"', '', true],
    ['maxlength="9"', 'Reference', false],
    ['maxlength="8"', '', false],
  ])('an ID Number: %s, called “%s”: %s', (attributes, words, is) =>
    expect(id(attributes, words)).toEqual({ secretNumber: 's', ...(is && { idNumber: 'new' }) }),
  );
});

describe('two boxes that say the same', () => {
  it.each(['register emailAgain email', 'register passwordAgain password', 'myDetails passwordAgain passwordNew'])(
    '%s',
    (row) => {
      const [name, again, first] = row.split(' ') as [string, string, string];
      expect(page(name).fields.find((field) => field.name === again)!.repeats).toBe(first);
    },
  );
});

describe('by its path alone no page is known; with its own words it is', () => {
  it.each([
    ['/Members/Help.aspx', 'Help', 'help'],
    ['/Members/Information.aspx', 'Exam information', 'information'],
    ['/members/help.ASPX', 'Help and support', 'help'],
  ])('%s with “%s”', (path, heading, name) => {
    const seen = (html: string, at = path) => {
      const answer = recognise(pageOf(html), at, isVisible);
      return answer.is === 'page' ? answer.page.name : answer.is;
    };
    expect(seen(`<h1>${heading}</h1>`)).toBe(name);
    expect(seen('<h1>Other things</h1>')).not.toBe(name);
    expect(seen(`<h1>${heading}</h1>`, '/Members/Other.aspx')).not.toBe(name);
  });
});
