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
    'ID Number ABC123456',
    'ID Number 0/9',
    'ID Number (from Confirmation of Entry)',
    'ID Number on the Confirmation of Entry',
    'ID Number (top right of your Confirmation of Entry)',
    'ID Number (9 chars)',
    'ID Number (letters and digits)',
    'ID Number <span>i</span>',
    'ID Number 考生編號',
    'ID Number The ID Number field is required.',
    'ID Number Invalid ID Number',
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
  email: [
    'Please enter your email',
    'Email Address We use it to send your result',
    '2) E-mail',
    'Email <small>name@example.com</small>',
  ],
  emailAgain: [
    'Email (again)',
    'Email again',
    'Retype email address',
    'Re-type email',
    'Verify email address',
    'Email address confirmation',
    'Email (confirm)',
    'Email Address: please re-enter',
    'Confirm Email Address (paste is disabled)',
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
    'Password (8+ characters)',
    'Password (letters and numbers only)',
    'Password with at least 8 characters',
    'Password 0 / 20',
    'Password Strength: weak',
    'Password <span class="material-symbols">visibility_off</span>',
  ],
  passwordAgain: [
    'Retype password',
    'Verify password',
    'Password again',
    'Password: please re-enter',
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
    'ID number: see passport',
    'ID number (check your passport)',
    'ID number (passport or national ID card)',
    'ID Number - passport',
    'ID Number / Passport number',
    'ID Number: national ID card',
    'ID Number of your passport',
    'ID Number on your passport',
    'Passport or national ID number',
  ],
  email: [
    'Email (school)',
    'Email, your parent’s',
    'Email address (your teacher)',
    'Email ID',
    'Email 2',
    'Email address (must be your school’s)',
    'Email where we can reach your parent',
  ],
  password: [
    'Password hint',
    'Password for your school',
    'Password again and again',
    'Password (what your teacher gave you)',
  ],
  agree: ['I agree to the terms of the cookie policy', 'I agree to receive updates'],
  country: ['Country of birth', 'Country code', 'Country where you were born', 'Country where you took the exam'],
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
it('the button of a newsletter is not the link to register, where nothing tells which form is the page’s', () => {
  expect(
    found(
      'login',
      '<form><label>Email<input id="n"></label><button id="b">Register</button></form><form><a id="hlRegister" href="#">Crear cuenta</a><label>Code<input id="i"></label><label>密碼<input type="password" id="p"></label></form>',
    ),
  ).not.toHaveProperty('registerLink', 'b');
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

it('a known id keeps its meaning under a remark that nobody has read, and loses it to somebody else’s words', () => {
  expect(
    found('register', '<label>Email Address (results will be sent here)<input id="txbEmailAddress"></label>'),
  ).toEqual({
    email: 'txbEmailAddress',
  });
  for (const label of ['Parent or guardian email', 'Email address of your school', 'Email address, your teacher’s'])
    expect(found('register', `<label>${label}<input id="txbEmailAddress"></label>`)).toEqual({});
  expect(
    found(
      'register',
      '<button id="btnSubmit">Cancel</button><label><input type="radio" id="rdoAgree"> I do not agree</label>',
    ),
  ).toEqual({});
});

it.each(['Centre number', 'Date of birth', 'E-mail'])(
  'Login: words in a wrapper beside the box’s own are its words: %s',
  (label) => {
    const row = (words: string, id: string, type: string) =>
      `<div><div>${words}</div><div><input type="${type}" id="${id}"></div></div>`;
    expect(found('login', `${row(label, 'other', 'text')}${row('Password', 'p', 'password')}`)).toEqual({
      password: 'p',
    });
    expect(
      found(
        'login',
        `${row('ID Number', 'i', 'text')}${row(label, 'other', 'text')}${row('Password', 'p', 'password')}`,
      ),
    ).toEqual({
      idNumber: 'i',
      password: 'p',
    });
    expect(found('login', `${row('E-mail', 'other', 'text')}${row('One-time code', 'p', 'password')}`)).toEqual({});
  },
);

it('a head and a foot by their names within one form for the whole page', () => {
  expect(
    found(
      'register',
      `<form><div id="header"><label>ID Number<input id="h"></label><label>Password<input type="password" id="hp"></label><button>Log in</button></div>${REGISTER.slice(6)}<label>Password<input type="password" id="p"></label><div class="footer"><label>Email Address<input id="n"></label><button>Submit</button></div></form>`,
    ),
  ).toEqual({ idNumber: 'i', secretNumber: 's', password: 'p' });
});
it('a foot of the form’s own', () => {
  expect(found('register', `${REGISTER}<footer><button id="b">Submit</button></footer></form>`)).toMatchObject({
    submit: 'b',
  });
});
it('of two forms alike, the one that is not in the head of the page', () => {
  const login = (n: string) =>
    `<label>ID Number<input id="i${n}"></label><label>Password<input type="password" id="p${n}"></label><button id="b${n}">Log in</button>`;
  expect(found('login', `<header>${login('1')}</header><main>${login('2')}</main>`)).toEqual({
    idNumber: 'i2',
    password: 'p2',
    submit: 'b2',
  });
});

it('a part for somebody else', () => {
  const part = '<fieldset><legend>Parent or guardian</legend><label>Email address<input id="g"></label></fieldset>';
  expect(found('register', `${REGISTER}${part}</form>`)).toEqual({ idNumber: 'i', secretNumber: 's' });
  expect(found('register', `${REGISTER}${part}<label>Email address<input id="e"></label></form>`)).toMatchObject({
    email: 'e',
  });
});

it('a lead ahead of a row does not shift its words', () => {
  expect(
    found(
      'register',
      '<p>Terms: <input type="radio" id="yes"> I agree <input type="radio" id="no"> I do not agree <input type="submit" value="Next"></p>',
    ),
  ).toEqual({ agree: 'yes' });
  expect(found('register', '<p>Your details: <input id="a"> ID Number <input id="b"> Secret Number</p>')).toEqual({});
});

it('My Details: "Confirm your password" beside the e-mail is the password that is used now', () => {
  expect(
    found(
      'myDetails',
      '<label>Email<input id="e"></label><label>Confirm your password<input type="password" id="p"></label>',
    ),
  ).not.toHaveProperty('passwordAgain');
  expect(
    found(
      'myDetails',
      '<label>New password<input type="password" id="n"></label><label>Confirm password<input type="password" id="p"></label>',
    ),
  ).toEqual({ passwordNew: 'n', passwordAgain: 'p' });
});
