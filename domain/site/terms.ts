/**
 * What the site calls things: one record per term, read by everything that names one or looks for
 * one (the site map, the site's error messages, pasted texts, class lists, the practice pages and,
 * as `{{term.idNumber}}`, the sentences of the language files).
 *
 * When the site renames something, the new name becomes `shown` and the old one moves to `also`.
 * Source: docs/site.md#names-of-things.
 */

export interface Term {
  /** The site's own English words, written as on the site. */
  readonly shown: string;
  /**
   * Other names for the same thing, and for nothing else, wherever they stand. Those in Latin
   * letters may label it on the site's pages too; those in Chinese stand in letters and lists only.
   */
  readonly also: readonly string[];
  /** True of what is never stored, and is refused or cut out wherever it comes in. */
  readonly secret: boolean;
}

const plain = (shown: string, ...also: string[]): Term => ({ shown, also, secret: false });
const secret = (shown: string, ...also: string[]): Term => ({ shown, also, secret: true });

export const TERM_RECORDS = {
  idNumber: plain(
    'ID Number',
    'Candidate ID Number',
    'Candidate ID',
    'Candidate UCI',
    'UCI',
    '考生編號',
    '考試編號',
    '考試 ID',
    '准考證號碼',
    '准考證號',
    '劍橋 ID',
    '劍橋編號',
    'ID 號碼',
  ),
  secretNumber: secret('Secret Number', 'Secret Code', '秘密號碼'),
  email: plain('Email Address', 'E-mail Address', 'Email', 'E-mail', '電子郵件', '電子信箱', '電郵'),
  confirmEmail: plain('Confirm Email Address'),
  password: secret('Password', '密碼', '密码'),
  confirmPassword: secret('Confirm Password'),
  currentPassword: secret('Current password', 'Old password', 'Existing password'),
  newPassword: secret('New password'),
  confirmNewPassword: secret('Confirm new password'),
  country: plain('Country'),
  firstLanguage: plain('First language'),
  preferNotToSay: plain('Prefer Not To Say'),
  agree: plain('I agree to the terms of use'),
  updates: plain('I would like to receive updates'),
  submit: plain('Submit'),
  register: plain('Register'),
  logIn: plain('Log in', 'Sign in'),
  logOut: plain('Log out', 'Sign out'),
  forgottenPassword: plain('Forgotten password?'),
  home: plain('Home'),
  confirmationOfEntry: plain('Confirmation of Entry'),
  statementOfResults: plain('Statement of Results'),
  sendResult: plain('Send my result', 'Send my results'),
  overallScore: plain('Overall score'),
} as const satisfies Readonly<Record<string, Term>>;

export type TermName = keyof typeof TERM_RECORDS;

/** Each term as the site shows it, by its name. */
export const TERMS = Object.fromEntries(
  Object.entries(TERM_RECORDS).map(([name, { shown }]) => [name, shown]),
) as Readonly<Record<TermName, string>>;

/** Every name of a term: the shown one first. */
export function namesOf(term: TermName): readonly string[] {
  const { shown, also }: Term = TERM_RECORDS[term];
  return [shown, ...also];
}

/** Every name of every secret term. */
export function secretNames(): string[] {
  return (Object.keys(TERM_RECORDS) as TermName[]).filter((term) => TERM_RECORDS[term].secret).flatMap(namesOf);
}

/**
 * The source of a pattern for text in lower case that fits a term's names in Latin letters, the
 * longest first, also with a hyphen or nothing for a space, and "No" for "Number".
 */
export function latinNames(term: TermName): string {
  return namesOf(term)
    .filter((name) => /^[\x20-\x7e]+$/.test(name))
    .sort((a, b) => b.length - a.length)
    .map((name) =>
      name
        .toLowerCase()
        .replace(/[^a-z0-9 -]/g, '')
        .replace(/[ -]/g, '[- ]?')
        .replace(/number$/, '(?:number|no)'),
    )
    .join('|');
}
