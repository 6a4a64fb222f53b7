/** A page of the site that attacks the extension, in a real browser. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { guideIsThere, inGuide, runInGuide } from '../../end-to-end/guide-on-page.ts';
import { SAMPLE_PASSWORD } from '../../practice-site/sample-candidates.ts';
import { anything } from '../data/fuzz.ts';
import { Count, type Figure, type Size } from '../figure.ts';
import { Chance } from '../redesigns/chance.ts';
import { HOST, openGround, SECRETS, storeCandidate, type Ground } from './browser.ts';
import { attack, hostileScript } from './hostile-script.ts';
import { redesignsInBrowser } from './redesigns-in-browser.ts';
import { resultsInBrowser } from './results-in-browser.ts';

const MARKUP =
  '<img src=x onerror="window.ran=1"><script>window.ran=1</script><svg onload="window.ran=1">{{7*7}}${7*7}';
const CLOBBER =
  '<form name="body"></form><img name="head"><form id="documentElement"><input name="children"></form><input name="location"><a id="chrome"></a><a id="browser"></a>';
const SLOW_MS = 4000;

export async function hostilePage({ full, seed }: Size): Promise<Figure[]> {
  const neighbour = hostileNeighbour();
  const ground = await openGround({ neighbour });
  try {
    const popup = await ground.popup();
    await storeCandidate(popup);
    await popup.reload();
    const figures = [
      ...(await attacks(ground, popup, full)),
      ...(full ? [await planted(ground, popup)] : []),
      ...(await senders(ground, popup, seed, full ? 2000 : 150)),
      ...(await redesignsInBrowser(ground, full ? 300 : 10, seed)),
      ...(await resultsInBrowser(ground, full ? 300 : 10, seed)),
    ];
    return [...figures, await alone(orphan)];
  } finally {
    await ground.close();
    rmSync(neighbour, { recursive: true, force: true });
  }
}

/** In a separate browser: one that was attacked before, or that has another extension, starts a new version late. */
async function alone(run: (ground: Ground) => Promise<Figure>): Promise<Figure> {
  const ground = await openGround();
  try {
    return await run(ground);
  } finally {
    await ground.close();
  }
}

/** Self-test of the attacks: an extension with these faults must not get zeros. */
async function planted(ground: Ground, popup: Page): Promise<Figure> {
  const count = new Count('page', 'planted faults not found');
  const figures = await attacks(ground, popup, false, async (page) => {
    const [secret] = SECRETS;
    await runInGuide(
      page,
      `document.body.append(${JSON.stringify(secret)});
      globalThis.ran = 1;
      addEventListener('click', ({ isTrusted }) => isTrusted || (document.querySelector('#txbIdNumber').value = 'ZZZ'), true);
      void setTimeout(() => { throw new Error('planted in chrome-extension://'); });`,
    );
  });
  // Pages that are judged by the answers of others.
  const [sentences] = await resultsInBrowser(ground, 10, 1, (page) => ({
    ...page,
    answerInBrowser: page.answerInBrowser === 'available' ? 'notYet' : 'available',
  }));
  const [hints] = await redesignsInBrowser(ground, 10, 1, (fields) => [...fields].reverse());
  for (const { what, figure } of [...figures, sentences!, hints!]) count.add(figure === 0 && what);
  return count.figure();
}

/** @param plant puts a fault into the page of one case, instead of trying them all */
async function attacks(
  ground: Ground,
  popup: Page,
  full: boolean,
  plant?: (page: Page) => Promise<void>,
): Promise<Figure[]> {
  const learned = new Count('page', 'stored values learnt by the page');
  const ran = new Count('page', 'code or markup run in the extension');
  const obeyed = new Count('page', 'forged events obeyed');
  const broken = new Count('page', 'page broken, slow, or errors of ours');
  const { site, context, extension } = ground;
  const cases: readonly [string, string, () => void][] = [
    ['Register', '2019', () => undefined],
    ['Register', '2022', () => undefined],
    ['Login', '2022-selects', () => undefined],
    ['Login', '2019', () => (site.state.wrongPasswordText = MARKUP)],
    [
      'HomeResult',
      '2022',
      () => site.state.candidates.forEach((one) => Object.assign(one, { name: MARKUP, result: MARKUP })),
    ],
    [
      'HomeResult',
      '2019',
      () => site.state.candidates.forEach((one) => Object.assign(one, { name: `X${'y'.repeat(10_000_000)}` })),
    ],
    ['Register', '2022', () => (site.state.extraHtml = CLOBBER)],
    [
      'Register',
      '2022',
      () =>
        (site.state.extraHtml = `<label for="txbIdNumber">${'ID Number '.repeat(1_000_000)}</label><div role="alert">${MARKUP}</div>`),
    ],
    ['Register', '2022', () => (site.state.extraHtml = '<p>part <b>of</b> the page</p>'.repeat(20_000))],
  ];
  for (const [index, [name, era, set]] of cases.entries()) {
    // The short mode takes one of each sort.
    if (plant ? index !== 1 : !full && ![1, 4, 5, 6].includes(index)) continue;
    site.reset();
    site.state.era = era as typeof site.state.era;
    set();
    const page = await context.newPage();
    const errors: string[] = [];
    const session = await context.newCDPSession(page);
    session.on('Runtime.exceptionThrown', ({ exceptionDetails: { exception, text, stackTrace, url } }) => {
      const where = `${url ?? ''} ${stackTrace?.callFrames[0]?.url ?? ''} ${exception?.description ?? text}`;
      if (where.includes('chrome-extension://')) errors.push(where.slice(0, 200));
    });
    await session.send('Runtime.enable');
    await page.addInitScript(hostileScript);
    const what = `${index} ${name} ${era}`;
    try {
      if (name === 'HomeResult') await signIn(page);
      const from = performance.now();
      await page.goto(`${HOST}/Members/${name}.aspx`, { timeout: 60_000 });
      await page.waitForTimeout(600);
      if (name !== 'HomeResult') await page.keyboard.type('x');
      await plant?.(page);
      const before = await states(page, popup);
      await page.evaluate(attack, { extension, secrets: [...SECRETS] });
      await page.waitForTimeout(300);
      const after = await states(page, popup);
      obeyed.add(before !== after && `${what}: ${before} became ${after}`);
      const asked = performance.now();
      await page.evaluate(() => document.title);
      const took = performance.now() - asked;
      broken.add(took > SLOW_MS && `${what}: answers after ${Math.round(took)} ms`);
      broken.add(performance.now() - from > 60_000 && `${what}: ${Math.round(performance.now() - from)} ms in all`);
      broken.add(errors[0] && `${what}: ${errors[0]}`);
      const known = await page.evaluate(() => (window as unknown as { learned: string[] }).learned.join('\n'));
      for (const secret of SECRETS) learned.add(known.includes(secret) && `${what}: ${secret}`);
      learned.add(
        /LOADED|ANSWERED|channel "/.test(known) &&
          `${what}: ${/(?:LOADED|ANSWERED|channel ").{0,40}/.exec(known)?.[0]}`,
      );
      const marks = await inGuide(page, (root) => ({
        ran: 'ran' in globalThis,
        markup: [...(root?.querySelectorAll('img, script, iframe, object, svg[onload]') ?? [])].length,
      }));
      ran.add(marks?.ran === true && `${what}: run in the content script`);
      ran.add((marks?.markup ?? 0) > 0 && `${what}: ${marks?.markup} elements made of text`);
      ran.add((await popup.evaluate(() => 'ran' in window)) && `${what}: run in the popup`);
      // The form still accepts input, and the guide comes back.
      if (name === 'Register' && index < 2) {
        await page.fill('#txbIdNumber', 'ABC123456');
        broken.add(
          (await page.inputValue('#txbIdNumber')) !== 'ABC123456' && `${what}: the form does not take what is typed`,
        );
      }
    } catch (error) {
      broken.add(`${what}: ${String(error).slice(0, 200)}`);
    }
    await page.close();
  }
  site.reset();
  return [learned.figure(), ran.figure(), obeyed.figure(), broken.figure()];
}

async function signIn(page: Page): Promise<void> {
  await page.goto(`${HOST}/Members/Login.aspx`);
  const id = page.locator('#txbUserName, #txbLoginId');
  await id.fill('DEF234567');
  await page.locator('input[type=password]').fill(SAMPLE_PASSWORD);
  await page.locator('#btnLogin').click();
  await page.waitForURL(/HomeResult/);
}

/** What a forged click or key could have changed: the form's values and the extension's storage. */
async function states(page: Page, popup: Page): Promise<string> {
  const form = await page.evaluate(() =>
    [...document.querySelectorAll('input:not([type=hidden])')]
      .map((one) => (one as HTMLInputElement).value.slice(0, 30))
      .join('|'),
  );
  const kept = await popup.evaluate(async () => {
    const all = (await chrome.storage.local.get()) as Record<string, unknown>;
    return JSON.stringify({ settings: all.settings, kept: all.keptResults });
  });
  return `${form} ${kept}`;
}

/**
 * Another extension, and the extension's own pages and content scripts with nonsense: only allowed senders get an
 * answer.
 */
async function senders(ground: Ground, popup: Page, seed: number, times: number): Promise<Figure[]> {
  const foreign = new Count('page', 'messages of another extension answered');
  const fuzzed = new Count('page', 'nonsense answered, or the background ended');
  const chance = new Chance(seed);
  const plain = Array.from({ length: times }, () => {
    try {
      return JSON.parse(JSON.stringify(anything(chance)) ?? 'null') as unknown;
    } catch {
      return null;
    }
  });
  const right = [
    { type: 'login.advice', idNumber: 'ABC123456' },
    { type: 'fill', idNumber: 'ABC123456' },
    { type: 'results.calendar', exam: 'key', outcome: 'pass', seen: '2026-11-23' },
  ];
  const other = ground.context.serviceWorkers().find((one) => one.url().endsWith('/neighbour.js'));
  if (!other) foreign.add('the other extension did not start');
  const answers = (await other?.evaluate(
    async ([id, messages]) => {
      const all: string[] = [];
      for (const message of messages as unknown[])
        await chrome.runtime.sendMessage(id as string, message as object).then(
          (answer: unknown) => answer !== undefined && all.push(JSON.stringify(answer)),
          () => undefined,
        );
      return all;
    },
    [ground.extension, [...plain.slice(0, 100), ...right]] as const,
  )) ?? ['none'];
  foreign.add(answers[0], plain.slice(0, 100).length + right.length);

  const page = await ground.context.newPage();
  await page.goto(`${HOST}/Members/Login.aspx`);
  await page.waitForTimeout(500);
  const code = `(async () => { const all = []; for (const one of ${JSON.stringify(plain)}) await Promise.race([chrome.runtime.sendMessage(one).then((answer) => answer !== undefined && answer !== null && all.push(JSON.stringify(one) + ' → ' + JSON.stringify(answer)), () => undefined), new Promise((go) => setTimeout(go, 500))]); return all; })()`;
  const fromSite = (await runInGuide<string[]>(page, code)) ?? ['no content script'];
  fuzzed.add(fromSite[0], plain.length);
  // The extension's own pages are not pages of the site and may not send the site's messages.
  const fromPopup = (await popup.evaluate(
    async (messages) => {
      const all: string[] = [];
      for (const message of messages)
        await Promise.race([
          chrome.runtime.sendMessage(message as object).then(
            (answer: unknown) => answer !== undefined && answer !== null && all.push(JSON.stringify(answer)),
            () => undefined,
          ),
          new Promise((go) => setTimeout(go, 500)),
        ]);
      return all;
    },
    right.slice(0, 1),
  )) as string[];
  fuzzed.add(fromPopup[0], 1);
  const alive = await runInGuide<unknown>(
    page,
    "chrome.runtime.sendMessage({ type: 'login.advice', idNumber: 'ABC123456' })",
  );
  fuzzed.add(alive === undefined && 'the background no longer answers');
  await page.close();
  return [foreign.figure(), fuzzed.figure()];
}

/** The extension is reloaded under an open page: the old content script stops. */
async function orphan(ground: Ground): Promise<Figure> {
  const count = new Count('page', 'left behind by an updated extension: errors');
  const page = await ground.context.newPage();
  await page.goto(`${HOST}/Members/Register.aspx`);
  await page.waitForTimeout(600);
  for (let left = 40; left > 0 && !(await guideIsThere(page)); left -= 1) await page.waitForTimeout(250);
  count.add(!(await guideIsThere(page)) && 'the guide was not there');
  const session = await ground.context.newCDPSession(page);
  const errors: string[] = [];
  session.on('Runtime.exceptionThrown', ({ exceptionDetails }) =>
    errors.push(exceptionDetails.exception?.description ?? exceptionDetails.text),
  );
  await session.send('Runtime.enable');
  await (
    await ground.worker()
  )
    .evaluate(() => void setTimeout(() => chrome.runtime.reload(), 50))
    .catch(() => undefined);
  await page.waitForTimeout(2500);
  await page.fill('#txbIdNumber', 'abc123456');
  await page.keyboard.press('Tab');
  await page.mouse.click(900, 300);
  await page.setViewportSize({ width: 500, height: 700 });
  await page.waitForTimeout(1000);
  count.add(errors[0]);
  count.add((await page.inputValue('#txbIdNumber')) !== 'abc123456' && 'the form lost what was typed');
  await page.close();
  return count.figure();
}

/** An extension that only tries to send messages to this one. */
function hostileNeighbour(): string {
  const folder = mkdtempSync(join(tmpdir(), 'neighbour-'));
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, 'manifest.json'),
    JSON.stringify({
      manifest_version: 3,
      name: 'Neighbour',
      version: '1',
      background: { service_worker: 'neighbour.js' },
    }),
  );
  writeFileSync(join(folder, 'neighbour.js'), 'chrome.runtime.onInstalled.addListener(() => undefined);');
  return folder;
}
