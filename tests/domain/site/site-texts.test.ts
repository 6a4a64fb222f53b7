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
