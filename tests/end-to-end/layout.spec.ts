import type { Page } from '@playwright/test';
import { guideIsThere, inGuide, seen, type Box } from './guide-on-page.ts';
import { expect, test } from './with-extension.ts';
import { lineOf, testId, testIds } from '../test-ids.ts';

/** Cumulative layout shift as browsers define it: what moves right after a person's own input does not count. */
const layoutShift = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[])
            if (!entry.hadRecentInput) sum += entry.value;
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(sum), 300);
      }),
  );

/**
 * Nothing is painted before the page is parsed. On a slow computer a half parsed page is painted without a scroll bar,
 * and moves by half of one when the rest has come: a shift of its own, seen with the guide switched off too.
 */
const PAINTED_WHOLE = '<link rel="expect" href="#no-such-element" blocking="render">';

const controls = (page: Page) =>
  page.evaluate(
    () =>
      [...document.querySelectorAll('input, select, button, a, label')].filter((element) => {
        const { width, height } = element.getBoundingClientRect();
        return width > 0 && height > 0;
      }).length,
  );

/** Controls, labels and errors of the site that something else lies over, each brought into view first as a person would. */
const covered = (page: Page) =>
  page.evaluate(async () => {
    const found: string[] = [];
    for (const element of document.querySelectorAll<HTMLElement>(
      'input, select, button, a, label, [class*=helper], .error',
    )) {
      const { width, height } = element.getBoundingClientRect();
      if (!width || !height || (element as HTMLInputElement).type === 'hidden') continue;
      if (element.matches('input, select, button, a')) element.focus();
      else element.scrollIntoView({ block: 'center' });
      const host = document.documentElement.lastElementChild;
      const under = () => {
        const points = [...element.getClientRects()].flatMap((line) =>
          [0.1, 0.5, 0.9].map((at) => [line.left + line.width * at, line.top + line.height / 2] as const),
        );
        return points.filter(([x, y]) => document.elementFromPoint(x, y) === host);
      };
      const settled = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
      await settled(60);
      // The page's own messages may push a field down just after the focus has come; the dock then makes way.
      if (under().length) await settled(300);
      for (const [x, y] of under())
        found.push(`${element.id || element.textContent} at ${Math.round(x)},${Math.round(y)}`);
    }
    return found;
  });

const overlap = (a: Box, b: Box) => a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top;

for (const era of ['2019', '2022', '2022-selects'] as const)
  for (const width of [360, 768, 1280])
    test(`${era} at ${width} px: nothing shifts, nothing is covered`, async ({ page, site, visit }) => {
      site.state.era = era;
      site.state.extraHead = PAINTED_WHOLE;
      await page.setViewportSize({ width, height: 800 });
      for (const name of ['Register', 'Login']) {
        await visit(name);
        await expect.poll(() => guideIsThere(page)).toBe(true);
        expect(await layoutShift(page), `${name}, before any input`).toBe(0);
        // By the mouse, as a person would: a focus set by a script is no input.
        await page.locator('input[type=text]').first().click();
        await page.keyboard.type('abc12345O');
        await page.locator('input[type=password]').first().click();
        await page.keyboard.type('ab!');
        await page.waitForTimeout(250);
        expect(await layoutShift(page), name).toBe(0);
        expect(await controls(page)).toBeGreaterThan(3);
        expect(await covered(page), name).toEqual([]);
        const markers = (await seen(page, testIds('marker-'))).filter(({ visible }) => visible);
        expect(markers.length, name).toBeGreaterThan(1);
        const texts = await page.evaluate(() =>
          [...document.querySelectorAll('input, select, button, label, a')].map((element) => {
            const { left, top, right, bottom } = element.getBoundingClientRect();
            return { left, top, right, bottom, width: right - left, display: getComputedStyle(element).display };
          }),
        );
        for (const badge of markers)
          for (const control of texts)
            if (control.width && control.display !== 'block') expect(overlap(badge.box, control)).toBe(false);
      }
    });

/** What the page shows: words, controls and their blocks, in px of the window. */
const shownBoxes = (page: Page) =>
  page.evaluate(() => {
    const boxes: { what: string; left: number; top: number; right: number; bottom: number }[] = [];
    const add = (what: string, { left, top, right, bottom }: DOMRect) => {
      if (right - left > 1 && bottom - top > 1) boxes.push({ what, left, top, right, bottom });
    };
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const range = document.createRange();
      range.selectNodeContents(walker.currentNode);
      if (walker.currentNode.nodeValue?.trim() && walker.currentNode.parentElement?.checkVisibility())
        for (const rect of range.getClientRects()) add(walker.currentNode.nodeValue.trim(), rect);
    }
    for (const control of document.querySelectorAll('input, select, button, img'))
      if (control.checkVisibility()) add(control.id || control.localName, control.getBoundingClientRect());
    return boxes;
  });

/** Where the painted block ends that holds the page's boxes, or else the boxes themselves. */
const blockEnd = (page: Page) =>
  page.evaluate(() => {
    const own = [...document.querySelectorAll('main input, main select, form input, table')].filter(
      (one) => one.checkVisibility() && one.getBoundingClientRect().width > 1,
    );
    return Math.max(
      ...own.map((one) => {
        let block: Element = one;
        for (let around = one.parentElement; around && around !== document.body; around = around.parentElement)
          if (parseFloat(getComputedStyle(around).borderRightWidth) > 0) block = around;
        return block.getBoundingClientRect().right;
      }),
    );
  });

const WIDTHS = [360, 768, 1000, 1280, 1366, 1536, 1920, 2560];
for (const era of ['2019', '2022', '2022-selects'] as const)
  test(`${era}, every page from 360 to 2560 px: nothing is covered or moved, the column is near`, async ({
    page,
    site,
    visit,
  }) => {
    test.setTimeout(120_000);
    site.state.era = era;
    let columns = 0;
    for (const name of ['Register', 'Login', 'ForgottenPassword', 'HomeResult', 'MyDetails']) {
      await visit(name === 'HomeResult' ? 'Login' : name);
      if (name === 'HomeResult') {
        await page.locator('input[type=text]').first().fill('DEF234567');
        await page.locator('input[type=password]').fill('Practice22');
        await page.locator('#btnLogin').click();
        await page.waitForURL(/HomeResult/);
      }
      await expect.poll(() => guideIsThere(page)).toBe(true);
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 800 });
        const at = `${name} at ${width} px`;
        // Measured in a frame after the resize, drawn in the next ones.
        await page.waitForTimeout(250);
        const guide = (await seen(page, `${testIds('marker-')}, ${testId('place-column')} > *`)).filter(
          ({ visible }) => visible,
        );
        const boxes = await shownBoxes(page);
        const hits = guide.flatMap(({ box, text }) =>
          boxes.filter((one) => overlap(box, one)).map(({ what }) => `${text?.slice(0, 20)} over ${what.slice(0, 30)}`),
        );
        expect(hits, at).toEqual([]);
        expect(boxes.length, at).toBeGreaterThan(5);
        const [column] = await seen(page, `${testId('place-column')} > *`);
        if (column) {
          columns += 1;
          expect(column.box.left - (await blockEnd(page)), at).toBeLessThanOrEqual(24);
        }
        const show = (display: string) =>
          inGuide(page, (root, value) => (root!.querySelector<HTMLElement>('.guide')!.style.display = value), display);
        await show('none');
        expect((await seen(page, testIds('marker-'))).filter(({ visible }) => visible)).toEqual([]);
        expect(await shownBoxes(page), `${at}, without the guide`).toEqual(boxes);
        await show('');
      }
    }
    // At the least, the long form has one on every wide window.
    expect(columns).toBeGreaterThanOrEqual(WIDTHS.filter((width) => width >= 1000).length);
  });

test('a root that is transformed has the numbers at their fields, and no dock that would scroll away', async ({
  page,
  site,
  visit,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  for (const [transform, markers] of [
    ['translateY(12px) scale(0.9)', true],
    ['rotate(2deg)', false],
  ] as const) {
    site.state.extraHead = `<style>html { transform: ${transform}; transform-origin: 0 0 }</style>`;
    await visit('Register');
    await expect.poll(() => guideIsThere(page)).toBe(true);
    await page.waitForTimeout(300);
    expect((await seen(page, testId('place-dock'))).length).toBe(0);
    const [marker] = await seen(page, testId('marker-1'));
    expect(marker !== undefined, transform).toBe(markers);
    if (!marker) continue;
    const { x, y, width, height } = (await page.locator('#txbIdNumber').boundingBox())!;
    const field = { left: x, top: y, right: x + width, bottom: y + height };
    const near = { left: x - 6, top: y - 6, right: field.right + 6, bottom: field.bottom + 6 };
    expect([overlap(marker.box, near), overlap(marker.box, field)]).toEqual([true, false]);
  }
});

test('the page does not become wider, and the dock leaves room below it', async ({ page, visit }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await visit('Register');
  await expect.poll(() => guideIsThere(page)).toBe(true);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
  const [dock] = await seen(page, testId('place-dock'));
  const lowest = await page.evaluate(() =>
    Math.max(...[...document.querySelectorAll('button, p, a')].map((e) => e.getBoundingClientRect().bottom)),
  );
  // At the lower edge it stands below everything; at the upper one it has nothing to cover there.
  if (dock!.box.top > 100) expect(lowest).toBeLessThanOrEqual(dock!.box.top + 1);
  else expect(await covered(page)).toEqual([]);
  expect(dock!.box.bottom - dock!.box.top).toBeLessThanOrEqual(640 * 0.3 + 1);
});

test('at 200 % zoom the notes are in the dock and within the window', async ({ page, visit }) => {
  await page.setViewportSize({ width: 640, height: 450 });
  await visit('Register');
  await page.focus('#txbIdNumber');
  await expect.poll(async () => (await seen(page, testId('place-dock'))).length).toBe(1);
  const [dock] = await seen(page, testId('place-dock'));
  expect(dock!.box.right).toBeLessThanOrEqual(640);
  const wide = await inGuide(
    page,
    (root, selector) => {
      const dock = root!.querySelector(selector)!;
      return dock.scrollWidth - dock.clientWidth;
    },
    testId('place-dock'),
  );
  expect(wide).toBeLessThanOrEqual(0);
});

test('beside the form there is a column with each note beside its field', async ({ page, visit }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await visit('Register');
  await expect.poll(async () => (await seen(page, `${testId('place-column')} > *`)).length).toBeGreaterThan(8);
  await page.focus('#txbPassword');
  const field = await page.locator('#txbPassword').boundingBox();
  await expect
    .poll(async () =>
      Math.abs(
        (await seen(page, lineOf('password')))[0]!.box.top - (await page.locator('#txbPassword').boundingBox())!.y,
      ),
    )
    .toBeLessThan(4);
  expect(field).not.toBeNull();
  const notes = await seen(page, `${testId('place-column')} > *`);
  for (const [i, note] of notes.entries())
    for (const other of notes.slice(i + 1)) expect(overlap(note.box, other.box)).toBe(false);
});

test('the English column, the longer one, is no wider than its gutter', async ({ page, site, visit, worker }) => {
  await (await worker()).evaluate(() => chrome.storage.local.set({ settings: { language: 'en' } }));
  site.state.era = '2019';
  for (const name of ['Login', 'Register']) {
    await visit(name);
    await expect.poll(() => guideIsThere(page)).toBe(true);
    await page.waitForTimeout(300);
    const [width, room] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    expect(width, name).toBeLessThanOrEqual(room!);
  }
});
