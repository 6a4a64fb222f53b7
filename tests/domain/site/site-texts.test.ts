// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { knownText, readSiteTexts } from '../../../domain/site/site-texts.ts';
import { cpuMs } from '../../cpu-time.ts';
import { isVisible, pageOf } from './page-of.ts';

const LOCKED = 'This account has been locked. Please try again in 30 minutes.';

describe('knownText', () => {
  it.each([
    [LOCKED, 'locked'],
    ['Your account is temporarily locked.', 'locked'],
    ['The password is incorrect.', 'refused'],
    ['Incorrect ID Number or password.', 'refused'],
    ['Your login attempt was not successful: invalid credentials or wrong password', 'refused'],
    ['Your ID Number and password were not recognised', 'refused'],
    ['The ID Number and password do not match our records.', 'refused'],
    ['Please enter a correct ID Number and password.', 'refused'],
    ['Login failed', 'refused'],
    ['The email address or password you entered isn’t right.', 'refused'],
    ['Your password is not valid', 'refused'],
    ['Sign in unsuccessful', 'refused'],
    ['Error when registering', 'registerError'],
    ['There was an error while registering.', 'registerError'],
    ['Your details could not be found', 'registerError'],
    ['The ID Number or Secret Number is incorrect.', 'registerError'],
    ['Invalid Secret Number', 'registerError'],
    ['ID Number and Secret Number do not match', 'registerError'],
    ['This ID number is already registered.', 'alreadyRegistered'],
    ['You have already been registered', 'alreadyRegistered'],
    ['The site is under maintenance', 'maintenance'],
    ['This service is temporarily unavailable', 'maintenance'],
    ['The site is down for maintenance.', 'maintenance'],
    ['We are currently carrying out essential maintenance.', 'maintenance'],
    ['Planned maintenance: the site will be unavailable on Sunday 6 December from 08:00 to 10:00.', 'planned'],
    ['This website will be temporarily unavailable on Sunday.', 'planned'],
    ['Scheduled maintenance this weekend', 'planned'],
    ['This service will not be available on 26 December.', 'planned'],
    ['Your password has been changed. You can now log in.', 'done'],
    ['Your details have been successfully updated.', 'done'],
    ['Your password has not been changed.', undefined],
    ['Your session has expired.', 'sessionEnded'],
    ['You have been logged out.', 'sessionEnded'],
    ['Your result is temporarily unavailable.', undefined],
    ['ID Number is required.', 'required'],
    ['Please enter your password', 'required'],
    ['Please select a country', 'required'],
    ['Email Address is a required field', 'required'],
    ['Passwords do not match.', 'mismatch'],
    ['The password and confirmation password do not match.', 'mismatch'],
    ['Confirm password does not match', 'mismatch'],
    ['The e-mail addresses must match', 'mismatch'],
    ['Email addresses don’t match', 'mismatch'],
    ['Must have at least 8 characters, made up of letters and at least 2 numbers.', 'format'],
    ['Not a valid e-mail address', 'format'],
    ['Please enter a valid email address', 'format'],
    ['Invalid email address', 'format'],
    ['Something new happened.', undefined],
    ['', undefined],
    ['Welcome back', undefined],
  ])('%j is %s', (text, name) => {
    expect(knownText(text)).toBe(name);
  });
  it('answers a long text at once', () => {
    for (const unit of ['password ', 'a', ' ', 'error when ', 'invalid ', 'confirm ', '.']) {
      const text = unit.repeat(100_000 / unit.length);
      expect(cpuMs(() => knownText(text), 4)).toBeLessThan(50);
    }
  });
});

/** Every way to say it: `(a|b)` is the one or the other, `(a|)` may be missing. */
function ways(text: string): string[] {
  const at = /\(([^()]*)\)/.exec(text);
  return at ? at[1]!.split('|').flatMap((way) => ways(text.replace(at[0], way).replace(/ {2,}/g, ' ').trim())) : [text];
}
describe('each way to say a message', () => {
  it.each<[string, string | undefined]>([
    ['(Your|This) account (has been|is|was) (|temporarily) locked', 'locked'],
    ['Your account may be locked', undefined],
    [
      'Secret (Number|Code|No) is (incorrect|not recognised|not recognized|not right|not valid|not known|not correct|invalid|wrong)',
      'registerError',
    ],
    [
      "The Secret Number (does not match|do not match|isn’t valid|wasn’t right|aren’t correct|weren’t known|doesn’t match|don’t match|isn't recognised)",
      'registerError',
    ],
    ['(Incorrect|Invalid|Wrong|Unrecognised|Unrecognized) Secret Number', 'registerError'],
    [
      'The (ID Number|Candidate ID|password|details|credentials) (is|are) (incorrect|wrong|invalid|not recognised)',
      'refused',
    ],
    ['(ID Number|Password|Log in|Login|Sign in|Details|Credentials) (failed|unsuccessful)', 'refused'],
    ['(Incorrect|Invalid|Wrong|Unrecognised) (ID Number|password|login|details)', 'refused'],
    ['Please enter (a|the|your|) correct (ID Number|password|details)', 'refused'],
    ["Your (password|e-mail address|entries) (do not|does not|don’t|don't|dont|must) match", 'mismatch'],
    ['The details do not match our (record|records)', 'refused'],
    ['(There was an |)(error when|error while|error with|error during) (your |)registering', 'registerError'],
    ['We (are unable to|could not|cannot) (register|find) you', 'registerError'],
    ['Your details (were|could) not (be |)found', 'registerError'],
    ['You have already (been |)registered', 'alreadyRegistered'],
    ['Your session (has |was |)(expired|timed out|ended)', 'sessionEnded'],
    ['You (have been|were|have) (logged out|signed out|timed out)', 'sessionEnded'],
    [
      'Your details (has|have) been (successfully |)(changed|updated|reset|saved|sent|confirmed|verified|activated|received)',
      'done',
    ],
    ['(Changed successfully|The change was successful)', 'done'],
    ['Your details have (not been|no longer been) saved', undefined],
    ['We (are unable to say that|failed although) it has been saved', undefined],
    ['This (is|are) (a |)(required|mandatory)', 'required'],
    ['(|Please) (enter|provide|complete|select) your name', 'required'],
    ['One required field is empty', 'required'],
    ['Please enter a valid name', 'format'],
    ['Please enter a correct name', undefined],
    ['It must (have|be|contain) two', 'format'],
    ['The format of it', 'format'],
    ['Nothing (here|there)', undefined],
  ])('%s: %s', (text, name) => {
    for (const way of ways(text)) expect(knownText(way), way).toBe(name);
  });
  it.each<[string, string | undefined]>([
    ['The site is (under|undergoing) maintenance', 'maintenance'],
    ['The (service|site|website|system|page) is (unavailable|not available|offline|down)', 'maintenance'],
    ['(Closed for|Down for|Under|For|) maintenance(.|!|)', 'maintenance'],
    ['(Service|Site) unavailable (right now|at the moment|at this moment)', 'maintenance'],
    ['Service unavailable', 'maintenance'],
    ['We are (carrying out|performing) (planned|scheduled|essential) work', 'maintenance'],
    ['The site is closed for maintenance', 'maintenance'],
    ['Our site: (temporarily|currently) unavailable', 'maintenance'],
    ['The site is down for essential work', 'maintenance'],
    ['The site (will|shall|is going to) be unavailable', 'planned'],
    ['(Planned|Scheduled|Essential) work on Sunday', 'planned'],
    ['The site is (due to) undergo maintenance', 'planned'],
    ['The site is offline: the upcoming work', 'planned'],
    ['The site will (not be|undergo|carry out|take|have) maintenance', 'planned'],
    ['Your result is (currently|temporarily) unavailable', undefined],
    ['Your results service is currently unavailable', 'maintenance'],
    ['Results: the site is under maintenance', 'maintenance'],
    ['The work is done', undefined],
  ])('%s: %s', (text, name) => {
    for (const way of ways(text)) expect(knownText(way), way).toBe(name);
  });
  it.each([
    ['The site is under maintenance. Please enter nothing.', 'maintenance'],
    ['Enter later: the site is under maintenance.', 'maintenance'],
    ['Under maintenance: a valid format', 'maintenance'],
    ['The site is down for maintenance. Your session has expired.', 'maintenance'],
    ['The site is down for maintenance. It has been saved.', 'maintenance'],
    ['The site will be unavailable on Sunday. Enter later.', 'planned'],
    ['Your account has been locked. The site is under maintenance.', 'locked'],
    ['The password is incorrect. The site is under maintenance.', 'refused'],
  ])('an announcement around a word: %s', (text, name) => expect(knownText(text)).toBe(name));
  it('is told by its beginning', () => {
    expect(knownText(`${'x'.repeat(383)} password is wrong`)).toBeUndefined();
    expect(knownText(`${'x'.repeat(382)} password is wrong`)).toBe('refused');
  });
});

describe('readSiteTexts', () => {
  const read = (html: string, visible = isVisible) =>
    readSiteTexts(pageOf(html), visible).map(({ name, words }) => [name, words]);

  it('reads each place for errors', () => {
    for (const place of [
      'id="divErrorList"',
      'role="alert"',
      'class="validation-summary-errors"',
      'id="ctl_ValidationSummary1"',
      'id="lblErrorText"',
      'class="field-validation-error"',
      'class="mdc-text-field-helper-text--validation-msg"',
      'class="RequiredValidator"',
    ])
      expect(read(`<div ${place}>${LOCKED}</div>`)).toEqual([['locked', LOCKED]]);
  });
  it('calls an error that it does not know unknown, in the site’s own words', () => {
    expect(read('<div id="divErrorList"><ul><li>Computer says\n   no.</li></ul></div>')).toEqual([
      ['unknown', 'Computer says no.'],
    ]);
  });
  it('a wrong word where a password is chosen is no refused login', () => {
    const form = (boxes: number, words: string) =>
      `<p class="error">${words}</p>${'<input type="password">'.repeat(boxes)}`;
    const [valid, wrong] = ['ID Number is not valid', 'The current password is incorrect.'];
    expect(read(form(1, valid) + form(0, wrong))).toEqual([['refused', valid]]);
    expect(read(form(2, valid))).toEqual([['format', valid]]);
    expect(read(form(3, wrong))).toEqual([['unknown', wrong]]);
  });
  it('finds the lock and the registration error wherever they stand', () => {
    expect(read(`<p>${LOCKED}</p>`)).toEqual([['locked', LOCKED]]);
    expect(read('<td>Error when registering, please wait.</td>')).toEqual([
      ['registerError', 'Error when registering, please wait.'],
    ]);
  });
  it.each([
    '<p>If your account has been locked, wait.</p>',
    '<p>Help: what to do if this account has been locked.</p>',
    '<p>The password is incorrect when capitals are wrong.</p>',
    '<p>An e-mail address is required.</p>',
    '<script>var text = "This account has been locked. Please try again in 30 minutes."</script>',
    '<script type="text/plain">This account has been locked. Please try again.</script>',
    '<div id="divErrorList"></div>',
    '<span class="error">*</span>',
    '<h1>Help</h1><p>Error messages are explained here.</p>',
  ])('finds nothing in %s', (html) => {
    expect(read(html)).toEqual([]);
  });
  it('calls an error what its words or its place call one, and everything else information', () => {
    expect(read('<div role="alert">The December session is now open for registration.</div>')).toEqual([
      ['information', 'The December session is now open for registration.'],
    ]);
    expect(read('<div role="alert">Sorry, we don’t know this number.</div>')[0]![0]).toBe('unknown');
    expect(read('<div role="alert">This number isn’t known to us.</div>')[0]![0]).toBe('unknown');
    expect(read('<div class="error">Computer says no.</div>')[0]![0]).toBe('unknown');
    expect(read('<div role="alert">Your password has been changed. You can now log in.</div>')[0]![0]).toBe('done');
    expect(read('<div role="alert">We use cookies on this site.</div>')).toEqual([]);
  });
  it('a form that works is not down', () => {
    const notice = '<div role="alert">The site is under maintenance.</div>';
    expect(read(notice)[0]![0]).toBe('maintenance');
    expect(read(`${notice}<label>ID Number <input></label>`)[0]![0]).toBe('planned');
    expect(read(`${notice}<label hidden>ID Number <input></label>`)[0]![0]).toBe('maintenance');
  });
  it.each([
    'errors',
    'error',
    'incorrect',
    'invalid thing',
    'wrong',
    'failed',
    'failure',
    'cannot',
    "can't",
    'can’t',
    'could not',
    'couldn’t',
    'unable',
    'not recognised',
    'not right',
    'not known',
    'not exist',
    'not registered',
    'not found',
    'not matching',
    'not correct',
    'not accepted',
    'not allowed',
    'not complete',
    'doesn’t exist',
    'didn’t match',
    'wasn’t found',
    'weren’t accepted',
    'problem',
    'problems',
    'sorry',
    'denied',
    'rejected',
    'missing',
    'please check',
    'please correct',
    'please try',
  ])('a notice of anything with “%s” is of an error', (word) => {
    const [notice] = read(`<div role="alert">Some thing ${word} here</div>`);
    expect(['unknown', 'format'], word).toContain(notice![0]);
  });
  it.each(['Some thing is here', 'Errands are run', 'Cancel it', 'Not now', 'Please wait', 'Please read this'])(
    'a notice “%s” is information',
    (words) => expect(read(`<div role="alert">${words}</div>`)).toEqual([['information', words]]),
  );
  it('an error is one although it speaks of cookies, and a short mark is none', () => {
    expect(read('<div role="alert">Sorry, cookies are needed.</div>')).toEqual([
      ['unknown', 'Sorry, cookies are needed.'],
    ]);
    expect(read('<div role="alert">A cookie.</div>')).toEqual([]);
    expect(read('<div role="alert">Oops</div><div role="alert">Not</div>')).toEqual([['information', 'Oops']]);
    expect(read('<div role="alert">Bad</div>')).toEqual([]);
  });
  it.each(['input', 'select', 'textarea'])('a place around a %s is a field, not a message', (box) =>
    expect(read(`<div class="error">Computer says no.<${box}></${box}></div>`)).toEqual([]),
  );
  it.each([
    'id="ctlErrorList"',
    'id="ctlErrorSummary"',
    'id="lblError"',
    'class="error"',
    'class="error-message"',
    'class="myValidator"',
  ])('what stands in <p %s> is an error by its place', (place) =>
    expect(read(`<p ${place}>Computer says so.</p>`)).toEqual([['unknown', 'Computer says so.']]),
  );
  it.each([
    [`<p>${'x'.repeat(12)}</p>`, []],
    ['<p>This account has been locked now</p>', ['locked']],
    ['<p>Your account is temporarily locked</p>', ['locked']],
    ['<p>Error with registering</p>', ['registerError']],
    ['<p>There was an error while registering</p>', ['registerError']],
    ['<p>Now there was an error while registering</p>', []],
    [`<p>Your account is locked${'.'.repeat(277)}</p>`, ['locked']],
    [`<p>Your account is locked${'.'.repeat(278)}</p>`, []],
    ['<style>Your account is locked</style>', []],
    ['<template>Your account is locked</template>', []],
    ['<p>  Your   account\n is locked</p>', ['locked']],
  ] as [string, string[]][])('anywhere on a page: %s', (html, names) =>
    expect(read(html).map(([name]) => name)).toEqual(names),
  );
  it('passes over what is hidden', () => {
    expect(read(`<div id="divErrorList" hidden>${LOCKED}</div>`)).toEqual([]);
    expect(read(`<p>${LOCKED}</p>`, () => false)).toEqual([]);
  });
  it('is not misled by a field that is only marked as wrong', () => {
    expect(read('<div class="error"><label>Password <input type="password"></label></div>')).toEqual([]);
    expect(
      read(
        '<div class="error"><label>Password <input></label><span class="error-message">Password is required.</span></div>',
      ),
    ).toEqual([['required', 'Password is required.']]);
  });
  it('says each kind once, at its first place, and several kinds together', () => {
    const notices = readSiteTexts(
      pageOf(
        '<span class="error" id="one">ID Number is required.</span><span class="error" id="two">Password is required.</span><span class="error">Passwords do not match.</span>',
      ),
      isVisible,
    );
    expect(notices.map(({ name, element }) => [name, element.id])).toEqual([
      ['required', 'one'],
      ['mismatch', ''],
    ]);
  });
  it('shortens long words', () => {
    expect(read(`<div role="alert">${'long '.repeat(100)}</div>`)[0]![1]!.length).toBe(160);
  });
  it('answers a very long page soon', () => {
    expect(cpuMs(() => read(`<div>${'<p>Some short text here.</p>'.repeat(20_000)}</div>`))).toBeLessThan(8000);
  });
});
