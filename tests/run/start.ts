/**
 * Builds the extension, starts the practice site, and opens Chromium with the official host name
 * leading to it: everything can be tried, and nothing reaches the real site. Without a display, or
 * with --headless, it walks the seven steps itself and leaves pictures in .output/tour/.
 */
import { spawnSync } from 'node:child_process';
import { startPracticeSite } from '../practice-site/server.ts';
import { openBrowser } from './open-browser.ts';
import { walkTheSteps } from './walk-the-steps.ts';

const display = process.platform === 'linux' ? process.env.DISPLAY || process.env.WAYLAND_DISPLAY : 'yes';
const headless = process.argv.includes('--headless') || !display;

for (const step of [['prepare'], ['build']]) {
  const { status } = spawnSync('wxt', step, {
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    console.error(`The extension could not be built: "wxt ${step.join(' ')}" ended with ${status}.`);
    process.exit(1);
  }
}

const site = await startPracticeSite();
try {
  const context = await openBrowser({
    port: site.port,
    headless,
    viewport: headless ? { width: 1280, height: 900 } : null,
  });
  const page = context.pages()[0] ?? (await context.newPage());
  if (headless) {
    const card = site.state.candidates.find(({ idNumber }) => idNumber === 'ABC123456');
    if (!card) throw new Error('The practice site has no sample card ABC123456.');
    await walkTheSteps(page, card, 'Practice22', '.output/tour');
    console.log('\nAll seven steps were walked. The pictures are in .output/tour/.');
    await context.close();
  } else {
    console.log(
      '\nSample cards (invented people). Not yet registered: register first. Others: log in with Practice22.\n',
    );
    for (const { idNumber, secretNumber, name, examTitle, registered } of site.state.candidates)
      console.log(
        `  ID Number ${idNumber}   Secret Number ${secretNumber}   ${registered ? 'registered ' : 'new        '} ${examTitle}, ${name}`,
      );
    console.log(`\nThe practice site can be changed at ${site.url}/practice/control. Close the browser to end.`);
    await page.goto('https://candidates.cambridgeenglish.org/');
    await new Promise<void>((resolve) => context.on('close', () => resolve()));
  }
} finally {
  await site.close();
}
