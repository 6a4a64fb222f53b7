// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { loginAnswer } from '../../../components/guide/observe-login.ts';
import type { SiteTextName } from '../../../domain/site/site-texts.ts';

const notice = (name: SiteTextName) => ({ name, element: document.body, words: '' });

test.each([
  ['signed in', 'home', [], '', 'signedIn'],
  ['a refusal', 'login', ['refused'], 'DEF234567', 'refused'],
  ['a lock, whatever else is said', 'login', ['refused', 'locked'], 'DEF234567', 'locked'],
  ['a refusal in words nobody has seen', 'login', ['unknown'], '', 'refused'],
  ['a refusal without words: the page brings the ID back', 'login', [], 'DEF234567', 'refused'],
  ['a box left empty', 'login', ['required'], 'DEF234567', 'silent'],
  ['maintenance', 'login', ['maintenance'], 'DEF234567', 'silent'],
  ['the page opened anew', 'login', [], '', 'signedOut'],
  ['another page', 'help', ['unknown'], '', 'silent'],
] as const)('%s', (_, page, names, idInHtml, answer) => {
  expect(loginAnswer(page, names.map(notice), idInHtml)).toBe(answer);
});
