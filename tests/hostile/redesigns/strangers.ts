/** Controls that a redesign adds and that are unknown to the guide; many begin like a known one. */
export interface Stranger {
  readonly type: string;
  readonly words: string;
}
const of = (type: string, ...words: string[]): Stranger[] => words.map((one) => ({ type, words: one }));

export const STRANGERS: readonly Stranger[] = [
  ...of(
    'text',
    'ID number of your parent or guardian',
    'ID number type',
    'ID number (passport)',
    'ID Number / Passport number',
    'ID Number - national ID card',
    'Email (school)',
    'Email, your parent’s',
    'ID Number confirmation code',
    'National ID number',
    'Passport number',
    'Secret number of your teacher',
    'Secret question',
    'Email address of your school',
    'Email code',
    'Confirm email address of your school',
    'Confirm email code',
    'Password hint',
    'Date of birth',
    'Centre number',
    'Mobile',
    'Search',
    'Name on certificate',
    'Numéro du centre',
  ),
  ...of(
    'password',
    'Password hint',
    'Password reset code',
    'Memorable word',
    'PIN',
    'New password hint',
    'Confirm password hint',
  ),
  ...of('select', 'Country of birth', 'Country code', 'First language of your parents', 'Title'),
  ...of(
    'radio',
    'I agree to receive marketing',
    'I agree to the terms of the cookie policy',
    'I accept cookies',
    'I agree that my school may see my result',
    'I disagree',
    'Yes',
  ),
  ...of('checkbox', 'I agree to receive marketing', 'Remember me', 'I would like to be called'),
  ...of(
    'button',
    'Submit a question',
    'Log in with another account',
    'Register your interest',
    'Save for later',
    'Continue as guest',
    'Search',
  ),
  ...of(
    'link',
    'Register your interest',
    'Register a school',
    'Log in for centres',
    'Forgotten password policy',
    'Statement of Results: a guide',
  ),
];
