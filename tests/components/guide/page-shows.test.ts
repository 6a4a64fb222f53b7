// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { pageShows } from '../../../components/guide/guard-login.ts';
import type { SiteTextName } from '../../../domain/site/site-texts.ts';

test.each([
  ['signed in', 'home', [], 200, 'signedIn'],
  ['signed in, whatever else is said', 'home', ['maintenance'], 200, 'signedIn'],
  ['an error of the server on the home page', 'home', [], 500, 'failed'],
  ['a refusal', 'login', ['refused'], 200, 'refused'],
  ['a lock, whatever else is said', 'login', ['refused', 'locked'], 200, 'locked'],
  ['words nobody has seen', 'login', ['unknown'], 200, 'login'],
  ['planned work is announced above the form', 'login', ['maintenance'], 200, 'login'],
  ['the form, opened anew or sent back', 'login', [], 0, 'login'],
  ['a box left empty', 'login', ['required'], 200, 'other'],
  ['another page', 'help', ['unknown'], 200, 'other'],
] as const)('%s', (_, page, names, status, shows) => {
  expect(
    pageShows(
      page,
      names.map((name: SiteTextName) => ({ name })),
      status,
      [],
    ),
  ).toBe(shows);
});

test.each([
  [['Log in failed', 'Please go back.'], 'refused'],
  [['Sorry', 'Incorrect ID number or password.'], 'refused'],
  [['Sorry', 'This account has been locked. Please try again in 30 minutes.'], 'locked'],
  [['We value your opinion', 'Please take a minute.'], 'other'],
] as const)('a page of its own says %j', (words, shows) => {
  expect(pageShows(undefined, [], 200, words)).toBe(shows);
});
