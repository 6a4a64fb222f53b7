// @vitest-environment jsdom
/** Labels as other makers of forms write them, and labels that only look alike. */
import { expect, it } from 'vitest';
import { fieldFinder } from '../../../domain/site/find-fields.ts';
import { SITE_MAP } from '../../../domain/site/site-map.ts';
import type { PageName } from '../../../domain/site/site-map-shape.ts';
import { idsOf, isVisible, pageOf } from './page-of.ts';

const found = (page: PageName, html: string) =>
  idsOf(fieldFinder(pageOf(html), isVisible)(SITE_MAP.find(({ name }) => name === page)!));
/** What tells that the form around it is the page's. */
const OWN = '<label>First language<select id="l"></select></label>';
const BOX: Readonly<Record<string, string>> = {
  password: '<input type="password" id="box">',
  passwordAgain: '<input type="password" id="box">',
  agree: '<input type="radio" id="box">',
  country: '<select id="box"></select>',
};

const MEANT: Readonly<Record<string, readonly string[]>> = {
  idNumber: [
    'Enter your ID number',
    'Please enter your ID Number',
    'Candidate ID Number',
    'Candidate’s ID Number',
    'Cambridge English ID Number',
    '1. ID Number',
    'ID No.',
    'ID-Number',
    'ID Number (9 characters)',
    'ID Number e.g. ABC123456',
    'ID Number is required',
    'ID Number, as shown on your Confirmation of Entry',
    'ID Number from your Confirmation of Entry',
    'ID Number Your ID number can be found on your Confirmation of Entry.',
    'ID Number <i class="material-icons">help_outline</i>',
    'ID Number <span class="visually-hidden">Help</span>',
    'ID Number <a href="#">What is this?</a>',
    'ID Number <a href="#">Where do I find this?</a>',
    'ID Number <span role="tooltip">Nine characters from a letter</span>',
  ],
  secretNumber: ['Enter your secret number', 'Secret no.', 'Secret Number four digits', 'Secret Number (4 digits)'],
  email: ['Please enter your email', 'Email Address We use it to send your result', '2) E-mail'],
  emailAgain: [
    'Email (again)',
    'Email again',
    'Retype email address',
    'Re-type email',
    'Verify email address',
    'Email address confirmation',
    'Email (confirm)',
    'Please confirm your email address',
  ],
  password: [
    'New password',
    'Create a new password',
    'Set a password',
    'Your new password',
    'Password Minimum 8 characters',
    'Password between 8 and 20 characters',
    'Password 8-20 letters and digits',
    'Password Show',
    'Password <span class="material-symbols">visibility_off</span>',
  ],
  passwordAgain: [
    'Retype password',
    'Verify password',
    'Password again',
    'Password (again)',
    'Password confirmation',
    'Confirm new password',
    'Type your password again',
    'Confirm Password More information',
  ],
  agree: [
    'Yes, I agree',
    'I have read and agree to the terms of use',
    'I agree to Cambridge English’s terms of use',
    'I agree to the website terms of use',
  ],
  country: ['Country of residence', 'Country/region', 'Select your country'],
};
for (const [field, labels] of Object.entries(MEANT))
  it.each(labels)(`Register: "%s" is ${field}`, (label) => {
    expect(
      found('register', `<label for="box">${label}</label>${BOX[field] ?? '<input id="box">'}${OWN}`),
    ).toMatchObject({ [field]: 'box' });
  });

it('a check box stands for a radio button', () => {
  expect(found('register', '<label><input type="checkbox" id="box"> I agree to the terms of use</label>')).toEqual({
    agree: 'box',
  });
});

const NOT_MEANT: Readonly<Record<string, readonly string[]>> = {
  idNumber: [
    'ID number (passport)',
    'ID number (passport or national ID card)',
    'ID Number - passport',
    'ID Number / Passport number',
    'ID Number: national ID card',
    'ID Number of your passport',
    'ID Number on your passport',
    'Passport or national ID number',
  ],
  email: ['Email (school)', 'Email, your parent’s', 'Email address (your teacher)', 'Email ID', 'Email 2'],
  password: ['Password hint', 'Password for your school', 'Password again and again'],
  agree: ['I agree to the terms of the cookie policy', 'I agree to receive updates'],
  country: ['Country of birth', 'Country code'],
};
for (const [field, labels] of Object.entries(NOT_MEANT))
  it.each(labels)(`Register: "%s" is not ${field}`, (label) => {
    expect(
      found('register', `<label for="box">${label}</label>${BOX[field] ?? '<input id="box">'}${OWN}`),
    ).not.toHaveProperty(field);
  });

it('a word in another language that begins alike leaves a known id its meaning', () => {
  expect(
    found(
      'register',
      '<label for="txbEmailAddress">E-Mail-Adresse *</label><input id="txbEmailAddress"><label for="txbConfirmEmailAddress">E-Mail-Adresse bestätigen *</label><input id="txbConfirmEmailAddress">',
    ),
  ).toEqual({ email: 'txbEmailAddress', emailAgain: 'txbConfirmEmailAddress' });
});

it('a label around a help button and a box is the box’s', () => {
  expect(
    found(
      'register',
      '<label>Secret Number * <button type="button" aria-label="Help">?</button> <input id="box"></label>',
    ),
  ).toEqual({ secretNumber: 'box' });
});

it('a Secret Number that is hidden while it is typed, and a password that is shown', () => {
  expect(found('register', '<label>Secret Number<input id="box" type="password"></label>')).toEqual({
    secretNumber: 'box',
  });
  const page = pageOf('<label>Password<input id="a" type="password"></label><label>Password<input id="b"></label>');
  const find = () => idsOf(fieldFinder(page, isVisible)(SITE_MAP.find(({ name }) => name === 'login')!));
  expect(find()).toEqual({ password: 'a' });
  page.getElementById('a')!.setAttribute('type', 'text');
  expect(find()).toEqual({ password: 'a' });
});

it.each([
  ['Statement of Results: a guide for parents', {}],
  ['Statement of Results', { statement: 'l' }],
  ['Download your Statement of Results (PDF, 120 KB)', { statement: 'l' }],
  ['Send my results to somebody: how it works', {}],
  ['Send my result', { send: 'l' }],
  ['Send my results to another person', { send: 'l' }],
])('Home: the link "%s"', (words, ids) => {
  expect(found('home', `<a href="#" id="l">${words}</a>`)).toEqual(ids);
});

const REGISTER = `<form><label>ID Number<input id="i"></label><label>Secret Number<input id="s"></label>`;
it.each([
  [
    'Register: a newsletter’s e-mail',
    'register',
    `${REGISTER}</form><form><label>Email address<input id="n"></label><button id="b">Submit</button></form>`,
  ],
  [
    'a newsletter in the footer of one large form',
    'register',
    `<form>${REGISTER.slice(6)}<footer><label>Email address<input id="n"></label><button id="b">Submit</button></footer></form>`,
  ],
] as const)('%s is not the form’s', (_, page, html) => {
  expect(found(page, html)).toEqual({ idNumber: 'i', secretNumber: 's' });
});
it('a newsletter with the same words takes nothing from the form', () => {
  expect(
    found(
      'register',
      `${REGISTER}<label>Email address<input id="txbEmailAddress"></label></form><footer><label>Email address<input id="n"></label></footer>`,
    ),
  ).toEqual({ idNumber: 'i', secretNumber: 's', email: 'txbEmailAddress' });
});
it('a button of the head or of a notice on cookies is not the form’s', () => {
  expect(
    found(
      'login',
      '<header><button id="h">Log in</button></header><label>ID Number<input id="i"></label><label>Password<input type="password" id="p"></label><button>Next</button>',
    ),
  ).toEqual({ idNumber: 'i', password: 'p' });
  expect(
    found(
      'forgottenPassword',
      '<form><label>ID Number<input id="i"></label><label>Email<input id="e"></label><button id="b">Reset my password</button></form><div><button>Continue</button></div>',
    ),
  ).toEqual({ idNumber: 'i', email: 'e', submit: 'b' });
});
it('a control tied to a form from outside belongs to it', () => {
  expect(
    found(
      'register',
      '<form id="f"><label>ID Number<input id="i"></label><label>Secret Number<input id="s"></label></form><button form="f" id="b">Submit</button>',
    ),
  ).toEqual({ idNumber: 'i', secretNumber: 's', submit: 'b' });
});
it('two log-ins’ boxes beside a form to register: each page has its own', () => {
  const both = `<form><label>ID Number<input id="li"></label><label>Password<input type="password" id="lp"></label><button id="lb">Log in</button></form>${REGISTER}<label>Password<input type="password" id="rp"></label></form>`;
  expect(found('register', both)).toEqual({ idNumber: 'i', secretNumber: 's', password: 'rp' });
  expect(found('login', both)).toEqual({ idNumber: 'li', password: 'lp', submit: 'lb' });
});

it.each(['電子郵件', '驗證碼', '手機號碼', 'メールアドレス'])(
  'Login in Chinese or Japanese: "%s" ahead of the password is not the ID Number',
  (label) => {
    expect(
      found('login', `<label>${label}<input id="i"></label><label>密碼<input type="password" id="p"></label>`),
    ).toEqual({ password: 'p' });
  },
);
