/**
 * What is known of the candidates site, as data: its pages (site-pages.ts), their fields and the ways to find them.
 * Nothing else in the code names a path, an id or a label.
 * The years are those of the public copies that the facts come from; see "since" in the shapes.
 */
import { SITE_ORIGIN } from './real-site.ts';
import type { Field, Label, Page, PageName } from './site-map-shape.ts';
import { SITE_PAGES } from './site-pages.ts';
import { namesOf, TERMS } from './terms.ts';

/** Where a person signs in or starts to register. */
export const LOGIN_ADDRESS = `${SITE_ORIGIN}/Members/Login.aspx`;
/** The signed-in home page, with the result once it is out. */
export const HOME_ADDRESS = `${SITE_ORIGIN}/Members/HomeResult.aspx`;

/** What else such a number is called on forms, where no other box could be meant. */
const ID_NUMBER: Label = {
  terms: ['idNumber'],
  loose: ['ID', 'Entry ID', 'Exam ID', 'User ID', 'Login ID', 'Candidate code', 'ID code', 'Candidate reference'],
};
const SECRET_NUMBER: Label = {
  terms: ['secretNumber'],
  loose: [
    'PIN',
    'PIN code',
    'PIN number',
    'Secret PIN',
    'Security code',
    'Security number',
    'Access code',
    'Entry code',
  ],
};
const UPDATES: Label = { terms: ['updates'] };
const ID_HINTS = { pattern: ['[A-Z]{3}', '[0-9]{6}'], maxlength: 9 } as const;
const SECRET_HINTS = { pattern: ['[0-9]{4}'], maxlength: 4 } as const;
const SAVES = [TERMS.submit, 'Save', 'Update'].flatMap((word) =>
  ['', ' changes', ' details', ' my changes', ' my details', ' your changes', ' your details'].map(
    (what) => word + what,
  ),
);
const FORGOTTEN = ['', 'I ', 'I’ve ', 'I have ']
  .flatMap((start) => ['forgot', 'forgotten'].map((word) => start + word))
  .flatMap((start) => ['', ' your', ' my'].map((whose) => `${start}${whose} password`));

const REGISTER_FIELDS: readonly Field[] = [
  {
    name: 'idNumber',
    number: 1,
    kind: 'text',
    term: TERMS.idNumber,
    check: 'idNumber',
    hints: ID_HINTS,
    find: [
      { id: 'txbIdNumber', since: '2022' },
      { label: ID_NUMBER, since: '2022' },
    ],
  },
  {
    name: 'secretNumber',
    number: 2,
    kind: 'text',
    term: TERMS.secretNumber,
    check: 'secretNumber',
    hints: SECRET_HINTS,
    find: [
      { id: 'txbSecretNumber', since: '2022' },
      { label: SECRET_NUMBER, since: '2022' },
    ],
  },
  {
    name: 'email',
    common: true,
    number: 3,
    kind: 'text',
    term: TERMS.email,
    check: 'email',
    find: [
      { id: 'txbEmailAddress', since: '2022' },
      { label: { terms: ['email'] }, since: '2022' },
    ],
  },
  {
    name: 'emailAgain',
    number: 4,
    kind: 'text',
    term: TERMS.confirmEmail,
    check: 'emailAgain',
    repeats: 'email',
    find: [
      { id: 'txbConfirmEmailAddress', since: '2022' },
      { label: { terms: ['email'], again: true }, since: '2022' },
    ],
  },
  {
    name: 'password',
    number: 5,
    kind: 'password',
    term: TERMS.password,
    check: 'newPassword',
    find: [
      { id: 'txbPassword', since: '2022' },
      { label: { terms: ['password', 'newPassword'] }, since: '2022' },
    ],
  },
  {
    name: 'passwordAgain',
    number: 6,
    kind: 'password',
    term: TERMS.confirmPassword,
    check: 'newPasswordAgain',
    repeats: 'password',
    find: [
      { id: 'txbPasswordConfirm', since: '2022' },
      { label: { terms: ['password', 'newPassword'], again: true }, since: '2022' },
    ],
  },
  {
    name: 'country',
    kind: 'select',
    term: TERMS.country,
    check: 'chosen',
    find: [
      {
        label: { terms: ['country'], names: ['Country region', 'Country or region', 'Country of residence'] },
        since: '?',
      },
    ],
  },
  {
    name: 'firstLanguage',
    kind: 'select',
    term: TERMS.firstLanguage,
    check: 'chosen',
    find: [{ label: { terms: ['firstLanguage'] }, since: '?' }],
  },
  {
    name: 'agree',
    number: 7,
    kind: 'choice',
    term: TERMS.agree,
    check: 'agreed',
    find: [
      { id: 'rdoAgree', since: '2022' },
      {
        label: { agreement: true },
        since: '2022',
      },
    ],
  },
  {
    name: 'updates',
    kind: 'choice',
    term: TERMS.updates,
    find: [
      { id: 'chbUpdates', since: '2019' },
      { label: UPDATES, since: '2022' },
    ],
  },
  {
    name: 'submit',
    number: 8,
    kind: 'button',
    term: TERMS.submit,
    find: [
      { id: 'btnSubmit', since: '2022' },
      {
        label: {
          whole: [
            TERMS.submit,
            'Submit registration',
            TERMS.register,
            'Register now',
            'Create account',
            'Create an account',
            'Create my account',
            'Create your account',
          ],
        },
        since: '2022',
      },
    ],
  },
];

const LOGIN_FIELDS: readonly Field[] = [
  {
    name: 'registerLink',
    step: 2,
    kind: 'link',
    term: TERMS.register,
    find: [
      { id: 'hlRegister', since: '2022' },
      {
        label: {
          terms: ['register'],
          names: ['Register now', 'Register here', 'Create account', 'Create an account', 'Create your account'],
        },
        since: '2022',
      },
    ],
  },
  {
    name: 'idNumber',
    number: 1,
    kind: 'text',
    term: TERMS.idNumber,
    check: 'idNumber',
    hints: ID_HINTS,
    find: [
      { label: ID_NUMBER, since: '2022' },
      { before: 'password', since: '?' },
    ],
  },
  {
    name: 'password',
    number: 2,
    kind: 'password',
    term: TERMS.password,
    check: 'loginPassword',
    find: [
      { label: { terms: ['password'] }, since: '2022' },
      { order: 1, of: 1, since: '?' },
    ],
  },
  {
    name: 'submit',
    number: 3,
    kind: 'button',
    term: TERMS.logIn,
    find: [
      { id: 'btnLogin', since: '2019' },
      { label: { whole: namesOf('logIn') }, since: '2022' },
    ],
  },
  {
    name: 'forgottenPassword',
    kind: 'link',
    term: TERMS.forgottenPassword,
    find: [
      { id: 'hlForgottenPassword', since: '2019' },
      { label: { names: FORGOTTEN }, since: '2022' },
    ],
  },
];

const FORGOTTEN_FIELDS: readonly Field[] = [
  {
    name: 'idNumber',
    kind: 'text',
    term: TERMS.idNumber,
    check: 'idNumber',
    hints: ID_HINTS,
    find: [
      { id: 'txbIdNumber', since: '?' },
      { label: ID_NUMBER, since: '?' },
    ],
  },
  {
    name: 'email',
    common: true,
    kind: 'text',
    term: TERMS.email,
    check: 'email',
    find: [
      { id: 'txbEmailAddress', since: '?' },
      { label: { terms: ['email'] }, since: '?' },
    ],
  },
  {
    name: 'submit',
    kind: 'button',
    term: TERMS.submit,
    find: [
      { id: 'btnSubmit', since: '?' },
      {
        label: {
          whole: [TERMS.submit, 'Send', 'Continue', 'Reset password', 'Reset my password', 'Reset your password'],
        },
        since: '?',
      },
    ],
  },
];

const MY_DETAILS_FIELDS: readonly Field[] = [
  {
    name: 'email',
    common: true,
    kind: 'text',
    term: TERMS.email,
    check: 'email',
    find: [
      { id: 'txbEmailAddress', since: '2019' },
      { label: { terms: ['email'] }, since: '2019' },
    ],
  },
  {
    name: 'passwordOld',
    kind: 'password',
    term: TERMS.currentPassword,
    check: 'loginPassword',
    find: [
      { id: 'txbPasswordOld', since: '2019' },
      { label: { terms: ['currentPassword'] }, since: '2019' },
    ],
  },
  {
    name: 'passwordNew',
    kind: 'password',
    term: TERMS.newPassword,
    check: 'newPassword',
    find: [
      { id: 'txbPasswordNew', since: '2019' },
      { label: { terms: ['newPassword'] }, since: '2019' },
    ],
  },
  {
    name: 'passwordAgain',
    kind: 'password',
    term: TERMS.confirmNewPassword,
    check: 'newPasswordAgain',
    repeats: 'passwordNew',
    find: [
      { id: 'txbPasswordConfirm', since: '2019' },
      { label: { terms: ['newPassword'], again: true }, since: '2019' },
      // Alone it may be the password that is used now, asked for once more.
      { label: { terms: ['password'], again: true }, beside: 'passwordNew', since: '2019' },
    ],
  },
  {
    name: 'updates',
    kind: 'choice',
    term: TERMS.updates,
    find: [
      { id: 'chbUpdates', since: '2019' },
      { label: UPDATES, since: '2022' },
    ],
  },
  {
    name: 'submit',
    kind: 'button',
    term: TERMS.submit,
    find: [
      { id: 'btnSubmit', since: '2019' },
      { label: { whole: SAVES }, since: '?' },
    ],
  },
];

const HOME_FIELDS: readonly Field[] = [
  {
    name: 'statement',
    step: 7,
    kind: 'link',
    term: TERMS.statementOfResults,
    find: [
      { id: 'btnExamResult', since: '2019' },
      {
        label: {
          names: ['', 'Download ', 'Download your ', 'Download my ', 'Download the '].map(
            (start) => start + TERMS.statementOfResults,
          ),
        },
        since: '2022',
      },
    ],
  },
  {
    name: 'send',
    kind: 'link',
    term: TERMS.sendResult,
    find: [
      { id: 'aSendResult', since: '2019' },
      {
        label: { terms: ['sendResult'], receiver: true },
        since: '2019',
      },
    ],
  },
  {
    name: 'logout',
    kind: 'link',
    term: TERMS.logOut,
    find: [
      { id: 'UctHeader_hlLogout', since: '2019' },
      { label: { whole: namesOf('logOut') }, since: '2022' },
    ],
  },
];

const FIELDS: Readonly<Partial<Record<PageName, readonly Field[]>>> = {
  register: REGISTER_FIELDS,
  login: LOGIN_FIELDS,
  myDetails: MY_DETAILS_FIELDS,
  forgottenPassword: FORGOTTEN_FIELDS,
  home: HOME_FIELDS,
};

export const SITE_MAP: readonly Page[] = SITE_PAGES.map((page) => ({ ...page, fields: FIELDS[page.name] ?? [] }));
