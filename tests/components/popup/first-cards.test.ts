// @vitest-environment jsdom
/** The cards that are drawn from memory before the popup itself. */
import { expect, test, vi } from 'vitest';
import firstCards from '../../../entrypoints/first-cards.ts';
import type { FirstCard, FirstCards } from '../../../platform/first-cards.ts';

const CARD: FirstCard = {
  id: '3f0c2b1e-8a8e-4a51-9d7e-1b2c3d4e5f60',
  initial: '安',
  name: '小安',
  exam: 'B2 First（FCE）',
  digits: '567',
  state: '還有 22 天',
  isReleased: false,
};

/** Runs the script in a page as it stands in the package. `kept`: what is remembered. */
async function opened(kept: Partial<FirstCards> | undefined | Error): Promise<HTMLElement> {
  document.body.innerHTML = '<header><h1>查分小幫手</h1></header><main></main>';
  const get = async () => {
    if (kept instanceof Error) throw kept;
    return kept && { firstCards: { title: 'Candidate Guide', until: Date.now() + 60_000, cards: [CARD], ...kept } };
  };
  vi.stubGlobal('chrome', { storage: { session: { get: async () => (await get()) ?? {} } } });
  vi.stubGlobal('requestAnimationFrame', (go: () => void) => setTimeout(go));
  (firstCards as { main: () => void }).main();
  document.dispatchEvent(new Event('readystatechange'));
  await globalThis.firstCardsPainted;
  return document.querySelector('main')!;
}
const cards = (main: HTMLElement) => [...main.querySelectorAll('article')];

test('who, the exam, the masked number and the state, in the chosen language', async () => {
  const [card] = cards(await opened({}));
  expect(document.querySelector('h1')!.textContent).toBe('Candidate Guide');
  for (const words of ['安', '小安', 'B2 First（FCE）', '••567', '還有 22 天'])
    expect(card!.textContent).toContain(words);
  expect(card!.className).toBe('card candidate');
});

test('a result that has come is tinted, and order and number of the cards stay', async () => {
  const second = { ...CARD, name: '小平', isReleased: true };
  const found = cards(await opened({ cards: [second, CARD] }));
  expect(found.map((card) => card.querySelector('h2')!.textContent)).toEqual(['小平', '小安']);
  expect(found.map((card) => card.classList.contains('lead'))).toEqual([true, false]);
});

test('what was true yesterday is not said today, and its line is kept free', async () => {
  const [card] = cards(await opened({ until: Date.now() - 1 }));
  expect(card!.textContent).not.toContain('還有 22 天');
  expect(card!.querySelector('.state')!.textContent).toBe('\u00a0');
});

test('a state that may be another one by now is left open', async () => {
  const { state: _, ...open } = CARD;
  const [card] = cards(await opened({ cards: [open] }));
  expect(card!.querySelector('.state')!.textContent).toBe('\u00a0');
});

test('names are texts, never markup', async () => {
  const main = await opened({ cards: [{ ...CARD, name: '<img src=x onerror=alert(1)>' }] });
  expect(main.querySelector('img')).toBeNull();
  expect(main.querySelector('h2')!.textContent).toBe('<img src=x onerror=alert(1)>');
});

test.each([
  ['nothing is remembered', undefined],
  ['the browser does not answer', new Error('no')],
])('%s: nothing is drawn, and the popup goes on', async (_, kept) => {
  expect(cards(await opened(kept))).toEqual([]);
  expect(document.querySelector('h1')!.textContent).toBe('查分小幫手');
});
