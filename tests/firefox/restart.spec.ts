import { guideIsThere, textOf } from './guide-in-firefox.ts';
import { add, names, shows } from './list-on-page.ts';
import { EXTENSION_ORIGIN } from './profile.ts';
import { expect, HOST, test } from './with-firefox.ts';
import { lineOf } from '../test-ids.ts';

test('Firefox is closed and started again: the list and the settings are still there, memory is not', async ({
  firefox,
}) => {
  const page = await firefox.openTab();
  await page.goto(`${EXTENSION_ORIGIN}/popup.html`);
  await add(page, '小安', 'DEF234567');
  const settings = await firefox.openTab();
  await settings.goto(`${EXTENSION_ORIGIN}/options.html`);
  await shows(settings, '只用英文');
  await settings.press('只用英文（English）');
  await shows(settings, 'Language of the notes');
  await page.evaluate(() => chrome.storage.session.set({ candidates: { gone: true } }));

  await firefox.restart();

  const again = await firefox.openTab();
  await again.goto(`${EXTENSION_ORIGIN}/popup.html`);
  await expect.poll(() => names(again)).toEqual(['小安']);
  expect(await again.text()).toContain('When is it out?');
  expect(await again.evaluate(() => chrome.storage.session.get('candidates'))).toEqual({});
  const form = await firefox.openTab();
  await form.goto(`${HOST}/Members/Register.aspx`);
  await expect.poll(() => guideIsThere(form)).toBe(true);
  await expect.poll(() => textOf(form, lineOf('idNumber'))).toContain('3 capital letters');
  expect(await textOf(form, lineOf('idNumber'))).not.toContain('大寫');
});
