import { guideIsThere, seen, textOf } from './guide-in-firefox.ts';
import { backgroundState, endBackground } from './background.ts';
import type { Firefox } from './start-firefox.ts';
import type { View } from './view.ts';
import { expect, test } from './with-firefox.ts';
import { testId, testIds } from '../test-ids.ts';

/** The site brings the ID Number back after a refusal; only the password is typed again. */
async function logIn(tab: View, firefox: Firefox, password: string): Promise<void> {
  await expect.poll(() => guideIsThere(tab)).toBe(true);
  if ((await tab.value('input[type=text]')) === '') await tab.type('input[type=text]', 'DEF234567');
  await tab.type('input[type=password]', password);
  // A message sent as the page goes would come too late for a background that has yet to wake.
  await expect.poll(() => backgroundState(firefox)).toBe('running');
  await tab.click('#btnLogin');
}

for (const era of ['2019', '2022'] as const)
  test(`${era}: three refusals are counted, also when the background was stopped in between`, async ({
    tab,
    visit,
    site,
    firefox,
  }) => {
    site.state.era = era;
    await visit('Login');
    await logIn(tab, firefox, 'Wrong1111');
    await expect.poll(() => textOf(tab, testId('lockout-counted'))).toContain('登入失敗 1 次');
    // Firefox ends it after half a minute of rest, which is less than a person takes to find a password.
    await endBackground(firefox);
    await logIn(tab, firefox, 'Wrong2222');
    await expect.poll(() => textOf(tab, testId('lockout-lastTry'))).toContain('再錯一次');
    await endBackground(firefox);
    await logIn(tab, firefox, 'Wrong3333');
    await expect.poll(() => textOf(tab, testId('lockout-locked'))).toMatch(/倒數 (30:00|29:\d\d)/);
    await endBackground(firefox);
    await visit('Login');
    await expect.poll(() => textOf(tab, testId('lockout-locked'))).toMatch(/29:\d\d/);
    expect((await seen(tab, testIds('lockout-'))).length).toBe(1);
  });
