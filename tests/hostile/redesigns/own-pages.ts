/** Forms unlike the practice site's: other ids, other kinds of labels, other word orders. */
import type { PageName } from '../../../domain/site/site-map-shape.ts';
import type { Chance } from './chance.ts';

interface Entry {
  readonly field: string;
  readonly type: string;
  readonly words: readonly string[];
}

const entry = (field: string, type: string, ...words: string[]): Entry => ({ field, type, words });
const ID = entry('idNumber', 'text', 'ID Number', 'Your ID number', 'ID number *', 'ID NUMBER:');
const EMAIL = ['Email Address', 'E-mail', 'Your email address', 'Email *', 'Your e-mail address:'];

const FORMS: Readonly<Partial<Record<PageName, { path: string; heading: string; entries: readonly Entry[] }>>> = {
  register: {
    path: '/Members/Register.aspx',
    heading: 'Register',
    entries: [
      ID,
      entry('secretNumber', 'text', 'Secret Number', 'Your secret number', 'Secret Number (4 digits)'),
      entry('email', 'email', ...EMAIL),
      entry('emailAgain', 'email', 'Confirm Email Address', 'Re-enter your e-mail', 'Repeat email address'),
      entry('password', 'password', 'Password', 'Choose a password', 'Create your password'),
      entry('passwordAgain', 'password', 'Confirm Password', 'Re-enter password', 'Repeat your password'),
      entry('country', 'select', 'Country', 'Select your country', 'Country *'),
      entry('firstLanguage', 'select', 'First language', 'Your first language'),
      entry('agree', 'radio', 'I agree to the terms of use', 'I accept the terms and conditions', 'I agree'),
      entry('', 'radio', 'I do not agree', 'I do not accept the terms'),
      entry('updates', 'checkbox', 'I would like to receive updates', 'I would like to receive updates by e-mail'),
      entry('submit', 'button', 'Submit'),
      entry('', 'button', 'Reset', 'Cancel'),
    ],
  },
  login: {
    path: '/Members/Login.aspx',
    heading: 'Welcome to the Results Service for Candidates',
    entries: [
      entry('registerLink', 'link', 'Register'),
      ID,
      entry('password', 'password', 'Password', 'Your password', 'Password *'),
      entry('submit', 'button', 'Log in', 'Login', 'Sign in'),
      entry('forgottenPassword', 'link', 'Forgotten password?', 'Forgot your password?'),
    ],
  },
  myDetails: {
    path: '/Members/MyDetails.aspx',
    heading: 'My Details',
    entries: [
      entry('email', 'text', ...EMAIL),
      entry('passwordOld', 'password', 'Current password', 'Your old password', 'Existing password'),
      entry('passwordNew', 'password', 'New password', 'Enter a new password'),
      entry('passwordAgain', 'password', 'Confirm new password', 'Repeat your new password', 'Confirm password'),
      entry('updates', 'checkbox', 'I would like to receive updates'),
      entry('submit', 'button', 'Submit', 'Save', 'Update'),
    ],
  },
};

/** How words are tied to their control. Each is one that a screen reader follows or that a person can read. */
const TIES = ['for', 'wrap', 'aria-label', 'labelledby', 'table', 'dl', 'ahead', 'placeholder'] as const;
const HELPS = [
  '',
  '',
  ' (required)',
  ', required',
  ' - see your Confirmation of Entry',
  ' (on your Confirmation of Entry)',
];

export interface OwnPage {
  readonly page: PageName;
  readonly path: string;
  readonly html: string;
  /** In the order of the controls on the page. */
  readonly fields: readonly string[];
}

export function ownPage(chance: Chance): OwnPage {
  const page = chance.one(Object.keys(FORMS) as PageName[]);
  const { path, heading, entries } = FORMS[page]!;
  const tie = chance.one(TIES);
  const kept = entries.filter(({ field }) => field === 'idNumber' || field.startsWith('password') || chance.is(0.9));
  const rows = kept.map((one, index) => row(one, `${chance.word()}${index}`, tie, chance));
  const tag = tie === 'table' ? 'table' : tie === 'dl' ? 'dl' : 'div';
  return {
    page,
    path,
    fields: kept.map(({ field }) => field),
    html: `<!doctype html><html><head><title>Candidates</title></head><body><main><h1>${heading}</h1><form><${tag}>${rows.join('\n')}</${tag}></form></main></body></html>`,
  };
}

function row({ type, words }: Entry, id: string, tie: (typeof TIES)[number], chance: Chance): string {
  const isBox = type !== 'button' && type !== 'link';
  const text = chance.one(words) + (type === 'text' || type === 'email' ? chance.one(HELPS) : '');
  const around = (inside: string) =>
    tie === 'table'
      ? `<tr><td colspan="2">${inside}</td></tr>`
      : tie === 'dl'
        ? `<div>${inside}</div>`
        : `<div class="r">${inside}</div>`;
  if (type === 'button')
    return around(
      chance.one([`<button id="${id}">${text}</button>`, `<input type="submit" id="${id}" value="${text}">`]),
    );
  if (type === 'link') return around(`<a id="${id}" href="#">${text}</a>`);
  const isChoice = type === 'radio' || type === 'checkbox';
  const box = (more = '') =>
    type === 'select'
      ? `<select id="${id}"${more}><option value="">-</option><option>Taiwan</option></select>`
      : `<input id="${id}" type="${type}"${isChoice ? ` name="g${type}"` : ''}${more}>`;
  // A choice has its words behind it, in every way of labelling.
  if (isChoice || (type === 'select' && tie === 'placeholder'))
    return around(chance.is(0.5) ? `<label>${box()} ${text}</label>` : `${box()}<label for="${id}">${text}</label>`);
  if (!isBox) return '';
  switch (tie) {
    case 'for':
      return around(`<label for="${id}">${text}</label><span>${box()}</span>`);
    case 'wrap':
      return around(`<label><b>${text}</b> ${box()}</label>`);
    case 'aria-label':
      return around(box(` aria-label="${text}"`));
    case 'labelledby':
      return around(`<span id="${id}-t">${text}</span><div>${box(` aria-labelledby="${id}-t"`)}</div>`);
    case 'table':
      return `<tr><td>${text}</td><td>${box()}</td></tr>`;
    case 'dl':
      return `<dt>${text}</dt><dd>${box()}</dd>`;
    case 'ahead':
      return around(`<div>${text}</div>${box()}`);
    case 'placeholder':
      return around(box(` placeholder="${text}"`));
  }
}
