/**
 * `npm run dev`: starts the practice site and WXT's development build, and opens Chromium with it and
 * with the official host name mapped to the practice site. A saved file reloads the page or the
 * extension; texts are written when it starts, so a changed one needs another start. Without a display, or with --headless, the browser has no window.
 */
import { resolve } from 'node:path';
import { createServer } from 'wxt';
import { startPracticeSite } from '../practice-site/server.ts';
import { HEADLESS } from './display.ts';
import { openBrowser } from './open-browser.ts';
import { printCards } from './print-cards.ts';

const site = await startPracticeSite();
// WXT's own runner cannot map the official host name to the practice site.
const server = await createServer({ browser: 'chrome', webExt: { disabled: true } });
await server.start();

const context = await openBrowser({
  port: site.port,
  headless: HEADLESS,
  viewport: HEADLESS ? { width: 1280, height: 900 } : null,
  folder: resolve('.output/chrome-mv3-dev'),
});
printCards(site);
const page = context.pages()[0] ?? (await context.newPage());
await page.goto('https://candidates.cambridgeenglish.org/');

process.once('SIGINT', () => void context.close());
process.once('SIGTERM', () => void context.close());
await new Promise<void>((closed) => context.on('close', () => closed()));
await server.stop();
await site.close();
process.exit(0);
