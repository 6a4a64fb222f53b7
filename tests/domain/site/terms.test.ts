/** What the site calls things, written down once more as docs/site.md#names-of-things has it. */
import { describe, expect, it } from 'vitest';
import { latinNames, namesOf, secretNames, TERM_RECORDS, TERMS, type TermName } from '../../../domain/site/terms.ts';

const NAMES: Record<TermName, string> = {
  idNumber:
    'ID Number, Candidate ID Number, Candidate ID, Candidate UCI, UCI, 考生編號, 考試編號, 考試 ID, 准考證號碼, 准考證號, 劍橋 ID, 劍橋編號, ID 號碼',
  secretNumber: 'Secret Number, Secret Code, 秘密號碼',
  email: 'Email Address, E-mail Address, Email, E-mail, 電子郵件, 電子信箱, 電郵',
  confirmEmail: 'Confirm Email Address',
  password: 'Password, 密碼, 密码',
  confirmPassword: 'Confirm Password',
  currentPassword: 'Current password, Old password, Existing password',
  newPassword: 'New password',
  confirmNewPassword: 'Confirm new password',
  country: 'Country',
  firstLanguage: 'First language',
  preferNotToSay: 'Prefer Not To Say',
  agree: 'I agree to the terms of use',
  updates: 'I would like to receive updates',
  submit: 'Submit',
  register: 'Register',
  logIn: 'Log in, Sign in',
  logOut: 'Log out, Sign out',
  forgottenPassword: 'Forgotten password?',
  home: 'Home',
  confirmationOfEntry: 'Confirmation of Entry',
  statementOfResults: 'Statement of Results',
  sendResult: 'Send my result, Send my results',
  overallScore: 'Overall score',
};
const SECRET = ['secretNumber', 'password', 'confirmPassword', 'currentPassword', 'newPassword', 'confirmNewPassword'];

it.each(Object.entries(NAMES) as [TermName, string][])('%s: %s', (term, names) => {
  expect(namesOf(term)).toEqual(names.split(', '));
  expect(TERMS[term]).toBe(names.split(', ')[0]);
  expect(TERM_RECORDS[term].secret).toBe(SECRET.includes(term));
});
it('there are no others', () => expect(Object.keys(TERM_RECORDS)).toEqual(Object.keys(NAMES)));
it('what is never stored has every name of the secret ones', () =>
  expect(secretNames()).toEqual(SECRET.flatMap((term) => NAMES[term as TermName].split(', '))));

describe('a pattern of the names in Latin letters', () => {
  const fits = (term: TermName, text: string) => new RegExp(`^(?:${latinNames(term)})$`).test(text);
  it.each<[TermName, string[], string[]]>([
    [
      'idNumber',
      ['id number', 'id-number', 'idnumber', 'id no', 'idno', 'candidate id', 'candidate-id number', 'uci'],
      ['id', 'id  number', 'id_number', 'number', '考生編號', 'id numbers'],
    ],
    ['email', ['email', 'e-mail', 'e mail', 'e-mail address', 'emailaddress'], ['mail', 'address', 'e_mail']],
    ['password', ['password'], ['pass word', 'passwords', '']],
    ['forgottenPassword', ['forgotten password', 'forgotten-password'], ['forgotten password?', 'forgotten']],
    ['secretNumber', ['secret number', 'secret no', 'secret code'], ['secret', 'number secret']],
  ])('%s', (term, fitting, others) => {
    expect(fitting.filter((text) => !fits(term, text))).toEqual([]);
    expect(others.filter((text) => fits(term, text))).toEqual([]);
  });
  it('takes the longest first', () => {
    expect(new RegExp(latinNames('idNumber')).exec('candidate id number')![0]).toBe('candidate id number');
    expect(new RegExp(latinNames('email')).exec('email address')![0]).toBe('email address');
  });
});
