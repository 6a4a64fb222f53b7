/**
 * Builds the extension, starts the practice site, and opens Chromium with the official host name
 * leading to it: everything can be tried, and nothing reaches the real site. Without a display, or
 * with --headless, it walks the seven steps itself and leaves pictures in .output/tour/.
 */
import { spawnSync } from 'node:child_process';
import { startPracticeSite } from '../practice-site/server.ts';
import { HEADLESS } from './display.ts';
import { openBrowser } from './open-browser.ts';
import { printCards } from './print-cards.ts';
import { walkTheSteps } from './walk-the-steps.ts';

const { status } = spawnSync('wxt', ['build'], {
  stdio: ['ignore', 'ignore', 'inherit'],
  shell: process.platform === 'win32',
});
if (status !== 0) {
  console.error(`The extension could not be built: "wxt build" ended with ${status}.`);
  process.exit(1);
}

const site = await startPracticeSite();
try {
  const context = await openBrowser({
    port: site.port,
    headless: HEADLESS,
    viewport: HEADLESS ? { width: 1280, height: 900 } : null,
  });
  const page = context.pages()[0] ?? (await context.newPage());
  if (HEADLESS) {
    const card = site.state.candidates.find(({ idNumber }) => idNumber === 'ABC123456');
    if (!card) throw new Error('The practice site has no sample card ABC123456.');
    await walkTheSteps(page, card, 'Practice22', '.output/tour');
    console.log('\nAll seven steps were walked. The pictures are in .output/tour/.');
    await context.close();
  } else {
    printCards(site);
    await page.goto('https://candidates.cambridgeenglish.org/');
    await new Promise<void>((resolve) => context.on('close', () => resolve()));
  }
} finally {
  await site.close();
}
