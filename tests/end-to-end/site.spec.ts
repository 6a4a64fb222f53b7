/** The page for families in a browser: axe finds nothing, and nothing is wider than the window. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { siteFiles } from '../../store/site/build-site.ts';
import { axeFaults } from './axe.ts';
import { expect, test } from './with-extension.ts';

test('the page for families, in both languages, light and dark, narrow and wide', async ({ page }) => {
  const folder = mkdtempSync(join(tmpdir(), 'candidate-guide-site-'));
  try {
    for (const [name, contents] of Object.entries(siteFiles())) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), contents);
    }
    for (const [name, width, colorScheme] of [
      ['index.html', 360, 'light'],
      ['index.html', 1280, 'dark'],
      ['en.html', 360, 'dark'],
      ['en.html', 1280, 'light'],
      ['administrators.html', 360, 'light'],
      ['administrators.html', 1280, 'dark'],
      ['privacy.html', 360, 'dark'],
    ] as const) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 800 });
      await page.goto(pathToFileURL(join(folder, name)).href);
      expect(await axeFaults(page), `${name} at ${width} px, ${colorScheme}`).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), name).toBeLessThanOrEqual(0);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
