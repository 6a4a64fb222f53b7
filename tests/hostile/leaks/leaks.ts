/**
 * After every flow the whole profile of the browser is searched for what must never be kept, and compared with a
 * browser without the extension.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { openBrowser } from '../../run/open-browser.ts';
import { startPracticeSite } from '../../practice-site/server.ts';
import { Count, type Figure, type Size } from '../figure.ts';
import { HOST, openGround, SECRETS, STORED, storeCandidate, type Ground } from '../page/browser.ts';
import { searchProfile } from './search-profile.ts';

/** Typed on the site by the person; the extension can see all of them. */
export const TYPED = { idNumber: 'TUV864209', secretNumber: '8351', password: 'Wombat97Plum' };
const PERSON = {
  ...TYPED,
  name: 'TA-TUNG WANG',
  examTitle: 'B2 First',
  result: 'Pass at Grade A',
  overallScore: 185,
  releaseAt: 0,
};

interface Run {
  readonly profile: string;
  readonly hosts: ReadonlySet<string>;
  readonly said: readonly string[];
}

/** What a family does on the site: a wrong entry, registering, a wrong password, logging in, reading, logging out. */
async function flows(page: Page): Promise<void> {
  const visit = (name: string) => page.goto(`${HOST}/Members/${name}.aspx`);
  await visit('Register');
  await page.waitForTimeout(500);
  await page.fill('#txbIdNumber', TYPED.idNumber.toLowerCase());
  await page.fill('#txbIdNumber', TYPED.idNumber);
  await page.fill('#txbSecretNumber', TYPED.password);
  await page.fill('#txbSecretNumber', TYPED.secretNumber);
  for (const id of ['#txbEmailAddress', '#txbConfirmEmailAddress']) await page.fill(id, 'wang.tatung@example.org');
  for (const id of ['#txbPassword', '#txbPasswordConfirm']) {
    await page.fill(id, TYPED.secretNumber);
    await page.fill(id, TYPED.password);
  }
  await page.check('#rdoAgree', { force: true });
  await page.click('#btnSubmit');
  await page.waitForTimeout(700);
  for (const password of [TYPED.secretNumber, TYPED.password]) {
    await visit('Login');
    await page.waitForTimeout(400);
    await page.locator('#txbUserName, #txbLoginId').fill(TYPED.idNumber);
    await page.locator('input[type=password]').fill(password);
    await page.locator('#btnLogin').click();
    await page.waitForTimeout(700);
  }
  await visit('HomeResult');
  await page.waitForTimeout(700);
  await visit('MyDetails');
  await page.waitForTimeout(300);
  await page.goto(`${HOST}/Members/Login.aspx?action=logout`);
  await page.waitForTimeout(300);
}

async function run(extension: boolean, leak?: (ground: Ground) => Promise<void>): Promise<Run> {
  const folder = mkdtempSync(join(tmpdir(), 'leaks-'));
  const [profile, netLog] = [join(folder, 'profile'), join(folder, 'net.json')];
  const said: string[] = [];
  const opening = { keptProfile: profile, netLog, headless: true } as const;
  const site = extension ? undefined : await startPracticeSite();
  const ground = extension ? await openGround(opening) : undefined;
  const context = ground?.context ?? (await openBrowser({ ...opening, port: site!.port, extension: false }));
  const practice = ground?.site ?? site!;
  practice.state.candidates.push({ ...PERSON });
  context.on('console', (message) => said.push(message.text()));
  const page = await context.newPage();
  await flows(page);
  if (ground) {
    const popup = await ground.popup();
    await storeCandidate(popup);
    await leak?.(ground);
    const notifications = await (
      await ground.worker()
    )
      .evaluate(() => ('notifications' in chrome ? new Promise((resolve) => chrome.notifications.getAll(resolve)) : {}))
      .catch(() => ({}));
    said.push(
      JSON.stringify(notifications),
      ...(await popup.evaluate(
        async () =>
          JSON.stringify(await (chrome.storage as unknown as { sync?: { get(): Promise<unknown> } }).sync?.get()) ?? '',
      )),
    );
    await popup.close();
  }
  said.push(...practice.requests.map(({ path, headers }) => `${path} ${JSON.stringify({ ...headers, cookie: '' })}`));
  await page.close();
  await context.close();
  await practice.close();
  return { profile, hosts: hostsIn(netLog), said };
}

/**
 * The hosts that a page, a script or an extension asked, by the browser's own log, an event a line.
 * Requests of the browser itself have no origin.
 */
function hostsIn(file: string): Set<string> {
  const asked = readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line) => {
      const host = /"url":"(?:https?|wss?):\/\/([^/":]+)/.exec(line)?.[1];
      const initiator = /"initiator":"([^"]*)"/.exec(line)?.[1];
      return host && initiator && initiator !== 'not an origin' ? [host] : [];
    });
  return new Set(asked);
}

/** The store's own folder is the one place where an ID Number may stand. */
const isStore = (file: string) => /IndexedDB\/chrome-extension_/.test(file);
const isOurs = (file: string) => /extension/i.test(file);

export async function leakFigures(leak?: (ground: Ground) => Promise<void>): Promise<Figure[]> {
  const secret = new Count('leaks', 'password or Secret Number kept, beyond the browser’s own');
  const id = new Count('leaks', 'ID Number outside the store, beyond the browser’s own');
  const said = new Count('leaks', 'in a request, a log or a notification');
  const hosts = new Count('leaks', 'requests to another host');
  const control = await run(false);
  const ours = await run(true, leak);
  try {
    const texts = [TYPED.password, TYPED.secretNumber, TYPED.idNumber, ...SECRETS];
    const before = new Set(searchProfile(control.profile, texts).hits.map(({ file, text }) => `${file} ${text}`));
    const { hits, files } = searchProfile(ours.profile, texts);
    secret.add(undefined, files);
    id.add(undefined, files);
    for (const { file, text } of hits) {
      // The browser keeps form entries without the extension too.
      if (before.has(`${file} ${text}`) && !isOurs(file)) continue;
      const note = `${text} in ${file}`;
      if (text === TYPED.password) secret.add(note);
      else if (text === TYPED.secretNumber) secret.add(isOurs(file) && note);
      else if (text === TYPED.idNumber || text === STORED.idNumber) id.add(!isStore(file) && note);
    }
    // Control: the search must find the ID Number in the store, or it would find nothing anywhere.
    id.add(
      !hits.some(({ file, text }) => isStore(file) && text === STORED.idNumber) &&
        'the search does not find the store itself',
    );
    for (const line of ours.said)
      said.add([TYPED.password, TYPED.idNumber, ...SECRETS].some((text) => line.includes(text)) && line.slice(0, 120));
    for (const host of ours.hosts) hosts.add(host !== new URL(HOST).hostname && host);
  } finally {
    for (const { profile } of [control, ours])
      rmSync(join(profile, '..'), { recursive: true, force: true, maxRetries: 5 });
  }
  return [secret.figure(), id.figure(), said.figure(), hosts.figure()];
}

/** Planted leaks: the search has to find each of them. */
async function planted(): Promise<Figure> {
  const count = new Count('leaks', 'planted leaks not found');
  const figures = await leakFigures(async (ground) => {
    await (await ground.worker()).evaluate((typed) => chrome.storage.local.set({ log: JSON.stringify(typed) }), TYPED);
    const page = await ground.context.newPage();
    await page.evaluate((id) => console.log(id), TYPED.idNumber);
    await page.goto(`${HOST}/Members/Login.aspx`);
    await page.evaluate(() => fetch('https://elsewhere.example/', { mode: 'no-cors' }).catch(() => undefined));
  });
  for (const { what, figure } of figures) count.add(figure === 0 && what);
  return count.figure();
}

export async function leaks({ full }: Size): Promise<Figure[]> {
  return [...(await leakFigures()), ...(full ? [await planted()] : [])];
}
