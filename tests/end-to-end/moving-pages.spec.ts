/** Pages that bring their form late, move it, or show a part of it: the guide follows, and stands at what is seen. */
import type { Page } from '@playwright/test';
import { guideIsThere, inGuide, seen, type Box } from './guide-on-page.ts';
import { expect, HOST, test } from './with-extension.ts';
import { testId, testIds } from '../test-ids.ts';

const box = (id: string, label: string, type = 'text') =>
  `<p><label for="${id}">${label}</label><input id="${id}" type="${type}"></p>`;
const LOGIN = `${box('id', 'ID Number')}${box('pw', 'Password', 'password')}<button id="go">Log in</button>`;
const REGISTER = `<form>${box('id', 'ID Number')}${box('sn', 'Secret Number')}${box('em', 'Email Address')}${box('em2', 'Confirm Email Address')}${box('pw', 'Password', 'password')}${box('pw2', 'Confirm Password', 'password')}<button id="go">Submit</button></form>`;

async function open(page: Page, name: 'Login' | 'Register', style: string, body: string): Promise<void> {
  const html = `<!doctype html><html lang="en"><title>${name}</title><style>body{font:16px sans-serif;margin:10px}label{display:block}p{margin:16px 0 16px 40px}${style}</style><body>${body}</body></html>`;
  await page.setViewportSize({ width: 900, height: 760 });
  await page.route(`${HOST}/**`, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }));
  await page.goto(`${HOST}/Members/${name}.aspx`);
}

/** Number to box in the window, of the numbers that are seen. */
async function numbers(page: Page): Promise<Record<string, Box>> {
  const shown = (await seen(page, testIds('marker-'))).filter(({ visible }) => visible);
  return Object.fromEntries(shown.map(({ text, box: place }) => [text.trim(), place]));
}
const boxOf = (page: Page, id: string) =>
  page.locator(`#${id}`).evaluate((element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    return { left, top, right, bottom };
  });
/** Beside the element: on its line, ending just ahead of it. */
const standsAhead = async (page: Page, number: string, id: string) => {
  const [place, field] = [(await numbers(page))[number], await boxOf(page, id)];
  if (!place) return 'not seen';
  const middle = (place.top + place.bottom - field.top - field.bottom) / 2;
  return Math.abs(middle) < 3 && field.left - place.right >= 0 && field.left - place.right < 8 ? 'beside' : place;
};

const SHOWN: readonly (readonly [name: string, style: string, body: string, act: (page: Page) => Promise<unknown>])[] =
  [
    [
      'a part that unfolds',
      '',
      `<details><summary id="o">Log in</summary>${LOGIN}</details>`,
      (page) => page.click('#o'),
    ],
    [
      'a dialog that opens beside the page',
      '',
      `<button id="o" onclick="document.querySelector('dialog').show()">Open</button><dialog>${LOGIN}</dialog>`,
      (page) => page.click('#o'),
    ],
    [
      'a popover',
      '',
      `<button id="o" popovertarget="p">Open</button><div id="p" popover>${LOGIN}</div>`,
      (page) => page.click('#o'),
    ],
    [
      'tabs made of a style sheet alone',
      '.t{display:none}#o:checked~.t{display:block}',
      `<input type="radio" id="o"><label for="o">Log in</label><div class="t">${LOGIN}</div>`,
      (page) => page.check('#o'),
    ],
    [
      'an address within the page',
      '.t{display:none}.t:target{display:block}',
      `<a id="o" href="#t">Log in</a><div class="t" id="t">${LOGIN}</div>`,
      (page) => page.click('#o'),
    ],
    [
      'a mark that only a style sheet reads',
      '.t{display:none}.t[data-open]{display:block}',
      `<button id="o" onclick="document.querySelector('.t').dataset.open=''">Open</button><div class="t">${LOGIN}</div>`,
      (page) => page.click('#o'),
    ],
    [
      'a form that comes into a shadow root that is open already',
      '',
      `<template id="f"><style>label{display:block}p{margin:16px 0 16px 40px}</style>${LOGIN}</template><div id="h"></div>
        <button id="o" onclick="h.shadowRoot.append(f.content.cloneNode(true))">Open</button>
        <script>h.attachShadow({ mode: 'open' })</script>`,
      (page) => page.click('#o'),
    ],
    [
      'a form that fades in',
      '.t{visibility:hidden;opacity:0;transition:visibility 0s .3s,opacity .3s}.t.on{visibility:visible;opacity:1}',
      `<button id="o" onclick="document.querySelector('.t').classList.add('on')">Open</button><div class="t">${LOGIN}</div>`,
      (page) => page.click('#o'),
    ],
  ];
for (const [name, style, body, act] of SHOWN)
  test(`shown late: ${name}`, async ({ page }) => {
    await open(page, 'Login', style, body);
    await page.waitForTimeout(300);
    expect(await guideIsThere(page)).toBe(false);
    await act(page);
    await expect.poll(() => guideIsThere(page)).toBe(true);
    await expect.poll(() => standsAhead(page, '1', 'id')).toBe('beside');
  });

test('a form that slides into its place', async ({ page }) => {
  await open(
    page,
    'Login',
    'main{position:absolute;top:0;left:0;transition:top .5s}main.in{top:160px}',
    `<main><h1>Log in</h1>${LOGIN}</main>`,
  );
  await expect.poll(() => standsAhead(page, '1', 'id')).toBe('beside');
  await page.locator('main').evaluate((main) => main.classList.add('in'));
  await page.waitForTimeout(700);
  await expect.poll(() => standsAhead(page, '1', 'id')).toBe('beside');
  expect((await boxOf(page, 'id')).top).toBeGreaterThan(160);
});

test('a form fixed to the window, on a page that scrolls', async ({ page }) => {
  await open(
    page,
    'Login',
    'main{position:fixed;top:60px;left:40px}',
    `<div style="height:2500px"></div><main><h1>Log in</h1>${LOGIN}</main>`,
  );
  await expect.poll(() => standsAhead(page, '2', 'pw')).toBe('beside');
  await page.mouse.wheel(0, 400);
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(400);
  await expect.poll(() => standsAhead(page, '2', 'pw')).toBe('beside');
});

test('a part that scrolls by itself: numbers at what is seen of it, and at nothing else', async ({ page }) => {
  await open(
    page,
    'Register',
    '.s{height:230px;overflow:auto;border:1px solid}',
    `<h1>Register</h1><div class="s">${REGISTER}</div><p>Questions?</p>${box('q', 'Search the help')}`,
  );
  await expect.poll(() => standsAhead(page, '1', 'id')).toBe('beside');
  const isSeen = async (id: string) => {
    const [around, inner] = [await page.locator('.s').boundingBox(), await boxOf(page, id)];
    return inner.top >= around!.y && inner.bottom <= around!.y + around!.height;
  };
  for (const down of [0, 150, 400]) {
    await page.locator('.s').evaluate((part, top) => (part.scrollTop = top), down);
    for (const [number, id] of ['id', 'sn', 'em', 'em2', 'pw', 'pw2'].entries())
      if (await isSeen(id)) await expect.poll(() => standsAhead(page, `${number + 1}`, id)).toBe('beside');
      else if ((await boxOf(page, id)).bottom + 10 < (await page.locator('.s').boundingBox())!.y)
        await expect.poll(async () => Object.keys(await numbers(page))).not.toContain(`${number + 1}`);
  }
  const help = await boxOf(page, 'q');
  for (const place of Object.values(await numbers(page))) expect(place.bottom).toBeLessThan(help.top);
});

test('a notice on cookies at the lower edge stays free, and the dock comes down when it is gone', async ({ page }) => {
  await open(
    page,
    'Register',
    '.bar{position:fixed;inset:auto 0 0 0;background:#eee;padding:20px;z-index:9999}',
    `<h1>Register</h1>${REGISTER}<div class="bar">We use cookies. <button id="ok" onclick="this.parentNode.remove()">Accept</button></div>`,
  );
  const dock = async () => (await seen(page, testId('place-dock')))[0]?.box;
  const bar = await page.locator('.bar').boundingBox();
  await expect.poll(async () => Math.round((await dock())?.bottom ?? 0)).toBe(Math.round(bar!.y));
  await page.click('#ok', { timeout: 2000 });
  await expect.poll(async () => Math.round((await dock())?.bottom ?? 0)).toBe(760);
});

test('narrow rows of words and boxes: each number on the line of its own box', async ({ page }) => {
  const row = (id: string, label: string, type = 'text') =>
    `<tr><td align="right">${label}:</td><td><input id="${id}" type="${type}"></td><td>Required</td></tr>`;
  await open(
    page,
    'Register',
    'table{margin-left:60px;border-collapse:collapse}td{padding:1px 3px}',
    `<h1>Register</h1><form><table>${row('id', 'ID Number')}${row('sn', 'Secret Number')}${row('em', 'Email Address')}${row('em2', 'Confirm Email Address')}${row('pw', 'Password', 'password')}${row('pw2', 'Confirm Password', 'password')}</table><button>Submit</button></form>`,
  );
  await expect.poll(async () => Object.keys(await numbers(page)).length).toBe(7);
  for (const [number, id] of ['id', 'sn', 'em', 'em2', 'pw', 'pw2'].entries()) {
    const [place, field] = [(await numbers(page))[`${number + 1}`]!, await boxOf(page, id)];
    expect(Math.abs((place.top + place.bottom - field.top - field.bottom) / 2)).toBeLessThan(3);
  }
});

test('a form that the page lifts: the numbers are seen on it, and the dock can be pressed', async ({ page }) => {
  await open(
    page,
    'Login',
    'main{position:relative;z-index:1055;background:#fff;min-height:1200px;padding:1px}',
    `<main><h1>Log in</h1>${LOGIN}</main>`,
  );
  await expect.poll(() => standsAhead(page, '1', 'id')).toBe('beside');
  const isOurs = (place: Box) =>
    page.evaluate(({ left, top, right, bottom }) => {
      const host = document.documentElement.lastElementChild as HTMLElement;
      // A number lets clicks through; for this question it does not.
      const at = document.elementsFromPoint((left + right) / 2, (top + bottom) / 2)[0];
      return at === host;
    }, place);
  const dock = (await seen(page, testId('place-dock')))[0]!.box;
  expect(await isOurs(dock)).toBe(true);
  const shot = async (place: Box) => {
    const clip = { x: place.left, y: place.top, width: place.right - place.left, height: place.bottom - place.top };
    return (await page.screenshot({ clip })).toString('base64');
  };
  const [number] = Object.values(await numbers(page));
  const withIt = await shot(number!);
  // Not the host itself, which the guide would put back.
  await inGuide(page, (root) => (root!.querySelector<HTMLElement>('.guide')!.style.display = 'none'));
  expect(await shot(number!)).not.toBe(withIt);
});
