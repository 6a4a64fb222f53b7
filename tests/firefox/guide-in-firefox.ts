/** Looks into the guide on a page in Firefox. Its shadow root is closed to the page; Firefox's own rights open it. */
import type { View } from './view.ts';

export interface Seen {
  text: string;
  visible: boolean;
  /** Its middle in the window, px. */
  x: number;
  y: number;
}

/** Every element of the guide that the selector finds. */
export function seen(tab: View, selector: string): Promise<Seen[]> {
  return tab.evaluateInside((wanted) => {
    const host = [...document.documentElement.children].find((child) => child.localName === 'div');
    const root = (host as unknown as { openOrClosedShadowRoot: ShadowRoot | null } | undefined)?.openOrClosedShadowRoot;
    return [...(root?.querySelectorAll<HTMLElement>(wanted) ?? [])].map((element) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      return {
        text: (element.innerText ?? element.textContent ?? '').replace(/\s+/g, ' ').trim(),
        visible: element.checkVisibility({ visibilityProperty: true }),
        x: left + width / 2,
        y: top + height / 2,
      };
    });
  }, selector);
}

/** The text of the one element that the selector finds, or undefined. */
export async function textOf(tab: View, selector: string): Promise<string | undefined> {
  const found = await seen(tab, selector);
  return found.length === 1 ? found[0]!.text : undefined;
}

/** A person's click on the one element that the selector finds. */
export async function press(tab: View, selector: string): Promise<void> {
  const found = await seen(tab, selector);
  if (found.length !== 1) throw new Error(`${selector}: ${found.length} elements`);
  await tab.pressAt(found[0]!.x, found[0]!.y);
}

/** True while the guide has put something into the page; asked of the page's own document. */
export const guideIsThere = (tab: View) =>
  tab.evaluate(() => document.documentElement.lastElementChild?.localName === 'div');
