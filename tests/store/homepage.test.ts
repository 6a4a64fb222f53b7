/** The address of the page for families is set in one place, and nothing links to it before. */
import { afterAll, beforeEach, expect, test, vi } from 'vitest';

const IDENTITY = '../../store/build/identity.ts';

/** What the manifest and the site make of an address, or of none. */
async function madeWith(address: string | undefined) {
  vi.doMock(IDENTITY, async (original) => ({ ...(await original<object>()), HOMEPAGE: address }));
  const { default: config } = await import('../../wxt.config.ts');
  const { siteFiles } = await import('../../store/site/build-site.ts');
  const { manifest } = config;
  if (typeof manifest !== 'function') throw new Error('The manifest is written by a function.');
  const ofBrowser = (browser: string) =>
    manifest({ browser, command: 'build', mode: 'production', manifestVersion: 3 } as Parameters<typeof manifest>[0]);
  const files = siteFiles();
  return {
    manifests: await Promise.all(['chrome', 'edge', 'firefox'].map(ofBrowser)),
    pages: [files['index.html'], files['en.html']].map(String),
  };
}

beforeEach(() => vi.resetModules());
afterAll(() => {
  vi.doUnmock(IDENTITY);
  vi.resetModules();
});

test('with an address every manifest names it, and the pages name themselves by it', async () => {
  const { manifests, pages } = await madeWith('https://families.example/');
  expect(manifests.map((one) => one.homepage_url)).toEqual(Array(3).fill('https://families.example/'));
  expect(pages[0]).toContain('<link rel="canonical" href="https://families.example/index.html" />');
  expect(pages[1]).toContain('<link rel="canonical" href="https://families.example/en.html" />');
});

test('without one nothing does', async () => {
  const { manifests, pages } = await madeWith(undefined);
  for (const one of manifests) expect(one).not.toHaveProperty('homepage_url');
  for (const page of pages) expect(page).not.toContain('canonical');
});
