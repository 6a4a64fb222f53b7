/** The package that is loaded unpacked: a new version in another folder is the same extension, with the same list. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from '@playwright/test';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { UNPACKED_KEY } from '../../store/build/identity.ts';
import { extensionId } from '../run/extension-id.ts';
import { startPracticeSite } from '../practice-site/server.ts';
import { EXTENSION, openBrowser } from '../run/open-browser.ts';
import { unpackedPackage } from '../run/packages.ts';

/** Unpacks the build as the package of `version` into `home`. @returns the folder that the browser is to load */
function unpacked(home: string, version: string): string {
  const files: Record<string, Uint8Array> = {};
  for (const entry of readdirSync(EXTENSION, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile()) files[relative(EXTENSION, path).replaceAll('\\', '/')] = readFileSync(path);
  }
  const manifest = JSON.parse(strFromU8(files['manifest.json']!)) as object;
  files['manifest.json'] = strToU8(JSON.stringify({ ...manifest, version }));
  const folder = `candidate-guide-${version}`;
  for (const [name, bytes] of Object.entries(unzipSync(unpackedPackage(files, folder)))) {
    mkdirSync(dirname(join(home, name)), { recursive: true });
    writeFileSync(join(home, name), bytes);
  }
  return join(home, folder);
}

test('a list that was made with one version is there in the next, unpacked elsewhere', async () => {
  const site = await startPracticeSite();
  const home = mkdtempSync(join(EXTENSION, '../unpacked-'));
  const keptProfile = join(home, 'profile');
  const popup = `chrome-extension://${extensionId(UNPACKED_KEY)}/popup.html`;
  const open = (folder: string) => openBrowser({ port: site.port, headless: true, folder, keptProfile });
  try {
    let context = await open(unpacked(home, '1.0.0'));
    let page = await context.newPage();
    await page.goto(popup);
    await page.getByRole('button', { name: '新增考生' }).click();
    await page.getByLabel('暱稱').fill('小安');
    await page.locator('[name=idNumber]').fill('DEF234567');
    await page.getByRole('button', { name: '儲存' }).click();
    await expect(page.getByRole('article', { name: '小安' })).toBeVisible();
    await context.close();

    context = await open(unpacked(home, '1.1.0'));
    page = await context.newPage();
    await page.goto(popup);
    expect(await page.evaluate(() => chrome.runtime.getManifest().version)).toBe('1.1.0');
    await expect(page.getByRole('article', { name: '小安' })).toBeVisible();
    await context.close();
  } finally {
    await site.close();
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  }
});
