import { guideIsThere } from './guide-on-page.ts';
import { expect, test } from './with-extension.ts';

// Alone in its file: the browser's worker is another one afterwards.
test('P3: a guide whose script was cut off by an update takes itself away', async ({ page, visit, open }) => {
  await visit('Register');
  await expect.poll(() => guideIsThere(page)).toBe(true);
  const own = await open('paper.html');
  await own.evaluate(() => chrome.runtime.reload()).catch(() => undefined);
  await expect.poll(() => page.evaluate(() => document.querySelectorAll(':root > div').length)).toBe(0);
});
