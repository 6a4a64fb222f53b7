import { expect, test } from 'vitest';
import { fillsAt, refusesAt } from '../../../domain/candidates/desk.ts';
import { LOGIN_ADDRESS } from '../../../domain/site/site-map.ts';

const SITE_ORIGIN = new URL(LOGIN_ADDRESS).origin;

test.each([
  [LOGIN_ADDRESS, true, false],
  [`${SITE_ORIGIN}/Members/Register.aspx?x=1`, true, false],
  [`${SITE_ORIGIN}/Members/HomeResult.aspx`, false, true],
  [`${SITE_ORIGIN}/Members/ForgottenPassword.aspx`, false, true],
  // A page at an address of its own may ask for it.
  [`${SITE_ORIGIN}/account/sign-in`, false, false],
  ['https://example.com/Members/HomeResult.aspx', false, false],
  ['about:blank', false, false],
  [undefined, false, false],
])('%s: filled in %s, refused %s', (address, fills, refuses) => {
  expect([fillsAt(address), refusesAt(address)]).toEqual([fills, refuses]);
});
