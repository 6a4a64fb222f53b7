/** What the popup draws first: kept while there is a card, and nothing of it once the list is empty or closed. */
import { afterAll, beforeEach, expect, it, vi } from 'vitest';
import { FIRST_CARDS_KEY, keepFirstCards } from '../../platform/first-cards.ts';
import { browser, closeBrowser, freshBrowser } from '../background/browser.ts';
import { NOW } from '../background/site.ts';

vi.mock('wxt/browser', async () => (await import('../background/wxt-browser.ts')).ofTheMoment);
afterAll(closeBrowser);
beforeEach(() => freshBrowser(NOW));

it('an empty list leaves nothing, so that nothing is there after all is erased', async () => {
  const card = { id: 'a', initial: '安', name: '小安', exam: 'B2 First', digits: '456', isReleased: false };
  const first = { title: '查分小幫手', until: 1, cards: [card] };
  keepFirstCards(first);
  expect(await browser.storage.session.get()).toEqual({ [FIRST_CARDS_KEY]: first });
  keepFirstCards({ ...first, cards: [] });
  expect(await browser.storage.session.get()).toEqual({});
});
