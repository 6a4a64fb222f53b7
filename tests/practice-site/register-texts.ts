// The longer texts of the registration form. The terms were written for this project; the real ones are not copied.

export const TERMS: readonly string[] = [
  'This is a practice site. It belongs to no examination board and nothing you enter here leaves this computer.',
  '1. You may try every page as often as you like. Use made-up details only.',
  '2. The people, the numbers and the results shown here are invented.',
  '3. Nothing on these pages says anything about a real examination.',
];

export const AGREE_LABEL = 'I agree to the terms of use *';
export const DISAGREE_LABEL = 'I do not agree to the terms of use';
export const AGREE_REQUIRED_TEXT = 'You need to agree to the terms of use.';

export const UPDATES_TEXT =
  'Check this box to receive tips, advice and information by email. You can opt out at any time.';
export const UPDATES_LABEL = 'I would like to receive updates (optional)';

export const COUNTRIES: readonly string[] = ['Prefer Not To Say', 'Japan', 'Spain', 'Taiwan', 'United Kingdom'];
export const LANGUAGES: readonly string[] = ['Prefer Not To Say', 'Chinese', 'English', 'Japanese', 'Spanish'];

export const REGISTER_INTRODUCTION: readonly string[] = [
  'If this is your first time using the site, you will need to register. Click the Register button and complete the online registration form.',
  'You will need the ID Number and Secret Number provided on your Confirmation of Entry in order to register. Speak to your exam centre if you need these details.',
];
