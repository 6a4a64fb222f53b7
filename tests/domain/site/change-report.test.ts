// @vitest-environment jsdom
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { changeReport } from '../../../domain/site/change-report.ts';
import { fieldFinder } from '../../../domain/site/find-fields.ts';
import { recognise } from '../../../domain/site/recognise.ts';
import { SITE_MAP } from '../../../domain/site/site-map.ts';
import { pageFromReport } from '../../run/report-page.ts';
import { isVisible, pageOf } from './page-of.ts';

const LOGIN = SITE_MAP.find(({ name }) => name === 'login')!;
/** A login page on which only the password is found, filled in by 王小安. */
const html = `
  <h1>Welcome back, Wang Xiao-an</h1>
  <form>
    <label for="Wang19">Your code, Wang Xiao-an</label><input id="Wang19" type="text" value="ABC123456">
    <label for="txbPassword">Password</label><input id="txbPassword" type="password" value="Secret99">
    <select id="ABC123456"><option>Wang Xiao-an</option></select>
    <textarea>02-2345-6789</textarea>
    <input type="hidden" id="txbHidden" value="12">
    <span hidden><input id="txbOutOfSight"></span>
    <input type="Wang" id="txbEmail1">
    <button type="submit" id="btnLogin">Log in as Wang</button>
  </form>`;
const report = () => {
  const document = pageOf(html);
  return changeReport(document, LOGIN, fieldFinder(document, isVisible)(LOGIN), isVisible);
};

describe('the report of a changed page', () => {
  it('says what was expected, what was found and how the form is built', () => {
    const text = report();
    expect(text).toContain('# A page that changed: login');
    expect(text).toContain('| idNumber (ID Number) | not found |');
    expect(text).toContain('| password (Password) | input password #txbPassword |');
    expect(text.match(/^\d+\. .*$/gm)).toEqual([
      '1. input text',
      '2. input password #txbPassword',
      '3. select',
      '4. textarea',
      '5. input',
      '6. button submit #btnLogin',
    ]);
  });
  it('holds no personal data: nothing that stands in the page but ids in the site’s manner', () => {
    expect(report()).not.toMatch(/Wang|Xiao|ABC|123|Secret99|2345|Welcome|hidden|OutOfSight/i);
  });
});

describe('a test page of a report', () => {
  it('has the boxes and buttons of the report, in their order', () => {
    const { page, html: made } = pageFromReport(report());
    const document = pageOf(made);
    expect(page).toBe('login');
    expect([...document.querySelectorAll('input, select, textarea, button')].map(({ localName }) => localName)).toEqual(
      ['input', 'input', 'select', 'textarea', 'input', 'button'],
    );
    expect(document.querySelector('#txbPassword')?.getAttribute('type')).toBe('password');
    expect(made).toContain('<!-- expected: idNumber password');
  });
  it.each([
    ['', 'no line'],
    ['# A page that changed: login\n', 'no table'],
    ['# A page that changed: login\n| idNumber (ID Number) | not found |\n', 'no boxes'],
  ])('is not made of %j', (text, why) => expect(() => pageFromReport(text)).toThrow(why));
});

const folder = join(import.meta.dirname, 'reported');
test.each(readdirSync(folder))('the reported page %s: every field that was expected is found', (file) => {
  const text = readFileSync(join(folder, file), 'utf8');
  const [, page] = /page: (\w+)/.exec(text)!;
  const expected = /expected: ([\w ]+?) -->/.exec(text)![1]!.split(' ');
  const seen = recognise(pageOf(text), '/', isVisible);
  expect(seen.is).toBe('page');
  if (seen.is !== 'page') return;
  expect(seen.page.name).toBe(page);
  expect(seen.fields.map(({ field }) => field.name)).toEqual(expect.arrayContaining(expected));
});
