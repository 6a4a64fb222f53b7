// The text boxes of each form, as in the tables of facts about the site; the error texts are our own.
import type { Era } from './era.ts';
import type { Field } from './field.ts';

const ID_NUMBER: Field = {
  id: 'txbIdNumber',
  label: 'ID Number',
  help: 'Your ID number can be found on your Confirmation of Entry.',
  type: 'text',
  required: true,
  pattern: '[A-Z]{3}[0-9]{6}|[0-9]{6}[A-Z]{3}',
  maxLength: 9,
  autocomplete: 'off',
  requiredText: 'Please enter your ID Number.',
  formatText: 'The ID Number has 3 capital letters and 6 digits.',
};

const EMAIL: Field = {
  id: 'txbEmailAddress',
  label: 'Email Address',
  type: 'text',
  required: true,
  pattern: '(?=.{8,254}$)[^@\\s]+@[^@\\s]+\\.[^@\\s.]+',
  maxLength: 254,
  autocomplete: 'email',
  requiredText: 'Please enter your email address.',
  formatText: 'This does not look like an email address.',
};

const PASSWORD: Field = {
  id: 'txbPassword',
  label: 'Password',
  help: 'Must have at least 8 characters, made up of letters and at least 2 numbers.',
  type: 'password',
  required: true,
  pattern: '(?=.*[A-Za-z])(?=.*[0-9].*[0-9])[A-Za-z0-9]{8,20}',
  maxLength: 20,
  autocomplete: 'new-password',
  requiredText: 'Please enter a password.',
  formatText: 'The password needs 8 to 20 letters and digits, with at least 2 digits.',
};

const PASSWORD_CONFIRM: Field = {
  id: 'txbPasswordConfirm',
  label: 'Confirm Password',
  type: 'password',
  required: true,
  maxLength: 20,
  autocomplete: 'new-password',
  sameAs: 'txbPassword',
  refusesPaste: true,
  requiredText: 'Please enter the password again.',
  sameText: 'The two passwords are not the same.',
};

export const REGISTER_ID_FIELDS: readonly Field[] = [
  ID_NUMBER,
  {
    id: 'txbSecretNumber',
    label: 'Secret Number',
    help: 'Your Secret number can be found on your Confirmation of Entry.',
    type: 'text',
    required: true,
    pattern: '[0-9]{4}',
    maxLength: 4,
    autocomplete: 'off',
    requiredText: 'Please enter your Secret Number.',
    formatText: 'The Secret Number has 4 digits.',
  },
];

export const REGISTER_CONTACT_FIELDS: readonly Field[] = [
  EMAIL,
  {
    ...EMAIL,
    id: 'txbConfirmEmailAddress',
    label: 'Confirm Email Address',
    sameAs: 'txbEmailAddress',
    refusesPaste: true,
    requiredText: 'Please enter the email address again.',
    sameText: 'The two email addresses are not the same.',
  },
];

export const REGISTER_PASSWORD_FIELDS: readonly Field[] = [PASSWORD, PASSWORD_CONFIRM];

export const REGISTER_FIELDS: readonly Field[] = [
  ...REGISTER_ID_FIELDS,
  ...REGISTER_CONTACT_FIELDS,
  ...REGISTER_PASSWORD_FIELDS,
];

/** The real ids of these two are unknown, so each era has its own: code that relies on an id fails. */
export function loginFields(era: Era): readonly [idNumber: Field, password: Field] {
  const { pattern: _unchecked, formatText: _unsaid, ...idNumber } = ID_NUMBER;
  return [
    { ...idNumber, id: era === '2019' ? 'txbUserName' : 'txbLoginId', autocomplete: 'username' },
    {
      id: era === '2019' ? 'txbPassword' : 'txbLoginPassword',
      label: 'Password',
      help: 'Your password was chosen when you registered to use the site. This is NOT your Secret Number.',
      type: 'password',
      required: true,
      maxLength: 20,
      autocomplete: 'current-password',
      requiredText: 'Please enter your password.',
    },
  ];
}

export const FORGOTTEN_PASSWORD_FIELDS: readonly Field[] = [ID_NUMBER, EMAIL];

export const MY_DETAILS_EMAIL: Field = EMAIL;

/** All three may stay empty: then the password stays. */
export const MY_DETAILS_PASSWORD_FIELDS: readonly Field[] = [
  {
    id: 'txbPasswordOld',
    label: 'Current Password',
    type: 'password',
    required: false,
    maxLength: 20,
    autocomplete: 'current-password',
    requiredText: 'Please enter your current password.',
  },
  { ...PASSWORD, id: 'txbPasswordNew', label: 'New Password', required: false },
  { ...PASSWORD_CONFIRM, label: 'Confirm New Password', required: false, sameAs: 'txbPasswordNew' },
];
