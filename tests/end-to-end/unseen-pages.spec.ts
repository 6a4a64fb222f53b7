/** Pages unlike any practice page: other ids, other styles, other ways to lay out. Nothing may lie on anything. */
import type { Page } from '@playwright/test';
import { guideIsThere, inGuide, runInGuide, seen, type Box } from './guide-on-page.ts';
import { expect, HOST, test } from './with-extension.ts';
import { lineOf, testIds } from '../test-ids.ts';

const FIELDS = [
  ['a', 'ID Number *', 'text'],
  ['b', 'Secret Number *', 'text'],
  ['c', 'Email Address *', 'text'],
  ['d', 'Confirm Email Address *', 'text'],
  ['e', 'Password *', 'password'],
  ['f', 'Confirm Password *', 'password'],
] as const;
const form = (style: string) => `<html lang="en"><head><title>Register</title>
<style>body{font:16px sans-serif;margin:0}${style}</style></head><body><main><h1>Register</h1><form>
${FIELDS.map(([id, label, type]) => `<div class="f"><label for="${id}">${label}</label><input id="${id}" type="${type}"></div>`).join('\n')}
<div class="f"><input type="radio" name="r" id="g"><label for="g">I agree to the terms of use</label></div>
<button>Submit</button></form></main></body></html>`;

const PAGES: readonly { name: string; html: string; headers?: Record<string, string> }[] = [
  {
    name: 'a policy against foreign styles',
    html: `<!doctype html>${form('')}`,
    headers: { 'content-security-policy': "default-src 'self'; style-src 'self'; script-src 'self'" },
  },
  {
    name: 'labels floating inside the boxes',
    html: `<!doctype html>${form('.f{position:relative;padding:18px 0 0;width:520px;margin:12px}.f label{position:absolute;top:20px;left:8px}.f input{height:40px}')}`,
  },
  {
    name: 'a page that scrolls inside',
    html: `<!doctype html>${form('html,body{height:100%;overflow:hidden}main{height:100%;overflow:auto}.f{margin:40px}')}`,
  },
  {
    name: 'a narrow form in the middle',
    html: `<!doctype html>${form('main{width:420px;max-width:100%;margin:0 auto}.f{margin:24px 0}.f input{width:90%}')}`,
  },
  { name: 'no doctype', html: form('') },
  {
    name: 'a root element that is moved',
    html: `<!doctype html>${form('html{position:relative;margin:30px}main{transform:translateX(20px)}.f{margin:30px}')}`,
  },
  {
    name: 'a style for every div',
    html: `<!doctype html>${form('div{position:static!important;display:block!important;color:red!important;font-size:30px!important}.f{margin:20px}')}`,
  },
];

const overlap = (a: Box, b: Box) => a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top;
const controls = (page: Page) =>
  page.evaluate(() => {
    const boxes = [...document.querySelectorAll('input, button')].map((element) => element.getBoundingClientRect());
    const range = document.createRange();
    for (const label of document.querySelectorAll('label')) {
      range.selectNodeContents(label);
      boxes.push(range.getBoundingClientRect());
    }
    return boxes.map(({ left, top, right, bottom }) => ({ left, top, right, bottom }));
  });

for (const { name, html, headers = {} } of PAGES)
  for (const width of [360, 1280])
    test(`${name}, ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      await page.route(`${HOST}/Members/Register.aspx`, (route) =>
        route.fulfill({ contentType: 'text/html', body: html, headers }),
      );
      await page.goto(`${HOST}/Members/Register.aspx`);
      await expect.poll(() => guideIsThere(page)).toBe(true);
      await page.click('#e');
      await page.keyboard.type('abc');
      await expect.poll(async () => (await seen(page, lineOf('password')))[0]?.text).toContain('還差 5 碼');
      await inGuide(page, (root) => root?.querySelector<HTMLElement>('[aria-expanded="false"]')?.click());
      await expect.poll(async () => (await seen(page, testIds('line-'))).length).toBe(8);
      // Styled as ours, whatever the page says of styles.
      expect(
        await inGuide(page, (root, lines) => getComputedStyle(root!.querySelector(lines)!).fontSize, testIds('line-')),
      ).toBe('15px');
      // Asked again while the page still scrolls a field out from under the dock.
      await expect
        .poll(async () => {
          const markers = (await seen(page, testIds('marker-'))).filter(({ visible }) => visible).map(({ box }) => box);
          const others = await controls(page);
          return markers.flatMap((badge, index) =>
            [...others, ...markers.slice(index + 1)]
              .filter((other) => overlap(badge, other))
              .map((other) => ({ badge, other })),
          );
        })
        .toEqual([]);
    });

test('the note follows the focus within a component, and leaves with it at a choice that is not its own', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 800 });
  const inside = `${FIELDS.map(([id, label, type]) => `<p><label for="${id}">${label}</label><input id="${id}" type="${type}"></p>`).join('')}<button role="radio" aria-checked="false" id="g">I agree</button><button role="radio" aria-checked="false" id="h">I do not agree</button><button>Submit</button>`;
  await page.route(`${HOST}/Members/Register.aspx`, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><html lang="en"><title>Register</title><x-register></x-register><script>document.querySelector('x-register').attachShadow({mode:'open'}).innerHTML=${JSON.stringify(inside)}</script></html>`,
    }),
  );
  await page.goto(`${HOST}/Members/Register.aspx`);
  await expect.poll(() => guideIsThere(page)).toBe(true);
  const focused = () =>
    inGuide(page, (root, lines) => root?.querySelector<HTMLElement>(lines)?.dataset.testid, testIds('line-'));
  await page.locator('#a').click();
  for (const name of ['idNumber', 'secretNumber', 'email', 'emailAgain', 'password', 'passwordAgain', 'agree']) {
    await expect.poll(focused).toBe(`line-${name}`);
    await page.keyboard.press('Tab');
  }
  await expect.poll(focused).not.toBe('line-agree');
});

test('a form in a modal dialog: the guide is within it, and can be used', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.route(`${HOST}/Members/Register.aspx`, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><html lang="en"><title>Results</title><button onclick="document.querySelector('dialog').showModal()">Begin</button><dialog>${form('').replace(/^[\s\S]*<main>|<\/main>[\s\S]*$/g, '')}</dialog></html>`,
    }),
  );
  await page.goto(`${HOST}/Members/Register.aspx`);
  await page.getByRole('button', { name: 'Begin' }).click();
  const within = (work: string) =>
    runInGuide<string | undefined>(
      page,
      `(() => { const host = document.querySelector('dialog > div:last-child');
        const root = host && chrome.dom.openOrClosedShadowRoot(host); return root ? (${work})(root) : undefined; })()`,
    );
  await page.click('#e');
  await page.keyboard.type('abc');
  await expect
    .poll(() => within(`(root) => root.querySelector(${JSON.stringify(lineOf('password'))})?.textContent`))
    .toContain('還差 5 碼');
  // Whatever is outside of a modal dialog cannot be hit.
  const line = `root.querySelector(${JSON.stringify(lineOf('password'))})`;
  expect(
    await within(
      `(root) => { const { left, top, width, height } = ${line}.getBoundingClientRect(); return document.elementFromPoint(left + width / 2, top + height / 2)?.closest('dialog') ? 'hit' : 'behind'; }`,
    ),
  ).toBe('hit');
});
