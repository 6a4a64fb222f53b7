/** What a key fills in, and whom the desk goes on to. */
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Candidate } from '../../domain/candidates/candidate.ts';
import { FILL_COMMAND } from '../../domain/messages/fill.ts';
import { keepNext } from '../../platform/next-candidate.ts';
import {
  browser,
  closeBrowser,
  freshBrowser,
  fromPage,
  openTab,
  putOnList,
  settled,
  startWorker,
  until,
  world,
} from './browser.ts';
import { AMY, BEN, HOME, LOGIN, NOW } from './site.ts';

vi.mock('wxt/browser', async () => (await import('./wxt-browser.ts')).ofTheMoment);
afterAll(closeBrowser);

beforeEach(async () => {
  await freshBrowser(NOW);
  await startWorker();
});

describe('the key that fills in', () => {
  const pressed = async (address: string, ...list: Candidate[]) => {
    if (list.length) await putOnList(...list);
    const tab = openTab(address);
    await browser.commands.onCommand.trigger(FILL_COMMAND, tab);
    await until(() => world.sent.length + world.popupsOpened > 0);
    await settled();
    return tab;
  };

  it('fills in the one on the list, in the page itself, and opens nothing', async () => {
    world.guide = () => 'filled';
    const tab = await pressed(LOGIN, { ...AMY, email: 'amy@example.org' });
    const message = { type: 'fill', idNumber: AMY.idNumber, email: 'amy@example.org' };
    expect(world.sent).toEqual([{ tab: tab.id, message, frame: 0 }]);
    expect(world.popupsOpened).toBe(0);
  });
  it.each<[string, string, Candidate[], unknown]>([
    ['of two, only the person knows who sits there', LOGIN, [AMY, BEN], 'filled'],
    ['nobody is on the list', LOGIN, [], 'filled'],
    [
      'another host, however alike',
      'https://candidates.cambridgeenglish.org.example/Members/Login.aspx',
      [AMY],
      'filled',
    ],
  ])('fills in nothing and opens the popup: %s', async (_, address, list, answer) => {
    world.guide = () => answer;
    await pressed(address, ...list);
    expect(world.sent).toEqual([]);
    expect(world.popupsOpened).toBe(1);
  });
  it.each(['wrongPage', 'noField', 'fieldRefuses', undefined])(
    'opens the popup, which says why, where the guide answers %s',
    async (answer) => {
      world.guide = () => answer;
      await pressed(LOGIN, AMY);
      expect(world.sent).toHaveLength(1);
      expect(world.popupsOpened).toBe(1);
    },
  );
  it('is no other key, and nothing without a tab', async () => {
    await putOnList(AMY);
    await browser.commands.onCommand.trigger('_execute_action', openTab(LOGIN));
    await browser.commands.onCommand.trigger(FILL_COMMAND, undefined);
    await settled();
    expect([world.sent, world.popupsOpened]).toEqual([[], 0]);
  });
});

describe('who was chosen to be next', () => {
  const seen = (shows: string, doc: string) =>
    fromPage(
      { type: 'page.seen', page: { doc, openedAt: Date.now() - 1, fresh: true, from: 'none' }, shows },
      openTab(shows === 'login' ? LOGIN : HOME),
    );

  it('is offered at the next login page, once', async () => {
    await keepNext(BEN.id);
    await seen('signedIn', 'a');
    await settled();
    expect(world.popupsOpened).toBe(0);
    await seen('login', 'b');
    await until(() => world.popupsOpened === 1);
    await seen('login', 'c');
    await settled();
    expect(world.popupsOpened).toBe(1);
  });
  it('is no longer meant after ten minutes, and nobody is without a choice', async () => {
    await seen('login', 'a');
    await keepNext(BEN.id);
    vi.setSystemTime(Date.now() + 11 * 60_000);
    await seen('login', 'b');
    await settled();
    expect(world.popupsOpened).toBe(0);
  });
});
