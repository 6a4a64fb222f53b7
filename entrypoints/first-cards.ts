/**
 * Draws the popup's first cards from memory, before its own script has run. A classic script of its own: it waits for
 * neither the framework nor the database. The popup then draws the same cards in their place.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { FirstCards } from '../platform/first-cards.ts';

/** The browser's own interface: both browsers' has promises, and no polyfill is wanted here. */
declare const chrome: { storage: { session: { get(name: string): Promise<{ firstCards?: FirstCards }> } } };

function draw(main: Element, { title, until, cards }: FirstCards): void {
  const add = (parent: Element, tag: string, name: string, text = '') => {
    const made = document.createElement(tag);
    made.className = name;
    made.textContent = text;
    parent.append(made);
    return made;
  };
  document.querySelector('h1')!.textContent = title;
  for (const { name, initial, exam, digits, state, isReleased } of cards) {
    const card = add(main, 'article', isReleased ? 'card candidate lead' : 'card candidate');
    const who = add(card, 'div', 'who');
    add(who, 'span', 'avatar', initial);
    const lines = add(who, 'div', 'name');
    add(lines, 'h2', '', name);
    const line = add(lines, 'p', 'small');
    add(line, 'span', 'exam', exam);
    add(line, 'code', '', `••${digits}`);
    add(card, 'p', 'state', (Date.now() < until && state) || '\u00a0');
  }
}

async function drawFirst(): Promise<void> {
  // Before the scripts that wait for the end of the document, which DOMContentLoaded comes after.
  const parsed = new Promise((go) => document.addEventListener('readystatechange', go, { once: true }));
  const asked = chrome.storage.session.get('firstCards');
  await parsed;
  const { firstCards } = await asked;
  const main = document.querySelector('main');
  if (!firstCards || !main) return;
  draw(main, firstCards);
  // A page in a background tab is not painted, and is not to wait for it.
  const frame = () => new Promise((go) => requestAnimationFrame(go));
  if (document.visibilityState === 'visible') {
    await frame();
    await frame();
  }
}

export default defineUnlistedScript(() => {
  globalThis.firstCardsPainted = drawFirst().catch(() => undefined);
});
