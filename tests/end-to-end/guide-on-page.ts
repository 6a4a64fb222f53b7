/**
 * Looks into the guide on a page. Its shadow root is closed, to the page's scripts and to the
 * tests'; the content script's own world can open it, and the browser's debugger reaches that world.
 */
import type { CDPSession, Page } from '@playwright/test';

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}
export interface Seen {
  text: string;
  /** In the window, px. */
  box: Box;
  visible: boolean;
}

interface World {
  session: CDPSession;
  /** The content script's, of the page's newest document. */
  context: number | undefined;
}
const worlds = new WeakMap<Page, Promise<World>>();

function worldOf(page: Page): Promise<World> {
  let world = worlds.get(page);
  if (!world) {
    world = (async () => {
      const session = await page.context().newCDPSession(page);
      const opened: World = { session, context: undefined };
      session.on('Runtime.executionContextCreated', ({ context }) => {
        if (context.auxData?.type === 'isolated' && context.origin.startsWith('chrome-extension://'))
          opened.context = context.id;
      });
      session.on('Runtime.executionContextsCleared', () => (opened.context = undefined));
      await session.send('Runtime.enable');
      return opened;
    })();
    worlds.set(page, world);
  }
  return world;
}

/** Runs in the content script's world; `root` is the guide's shadow root or null. Undefined where no content script runs. */
export function inGuide<Result, Given = undefined>(
  page: Page,
  work: (root: ShadowRoot | null, given: Given) => Result | Promise<Result>,
  given?: Given,
): Promise<Result | undefined> {
  return runInGuide<Result>(
    page,
    `(() => {
      const host = [...document.documentElement.children].find((child) => child.localName === 'div');
      const root = host ? chrome.dom.openOrClosedShadowRoot(host) : null;
      return (${work.toString()})(root, ${JSON.stringify(given) ?? 'undefined'});
    })()`,
  );
}

/** Evaluates source text in the content script's world. */
export async function runInGuide<Result>(page: Page, expression: string): Promise<Result | undefined> {
  const world = await worldOf(page);
  // The debugger tells of a new document's world a moment after the page is there.
  for (let wait = 0; world.context === undefined && wait < 20; wait += 1) await page.waitForTimeout(50);
  if (world.context === undefined) return undefined;
  const { result, exceptionDetails } = await world.session.send('Runtime.evaluate', {
    expression,
    contextId: world.context,
    awaitPromise: true,
    returnByValue: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value as Result;
}

/** Every element of the guide that the selector finds. */
export async function seen(page: Page, selector: string): Promise<Seen[]> {
  const found = await inGuide(
    page,
    (root, wanted) =>
      [...(root?.querySelectorAll<HTMLElement>(wanted) ?? [])].map((element) => {
        const { left, top, right, bottom } = element.getBoundingClientRect();
        return {
          text: (element.innerText ?? element.textContent ?? '').replace(/\s+/g, ' ').trim(),
          box: { left, top, right, bottom },
          visible: element.checkVisibility({ visibilityProperty: true }),
        };
      }),
    selector,
  );
  return found ?? [];
}

/** The text of the one element that the selector finds, or undefined. */
export async function textOf(page: Page, selector: string): Promise<string | undefined> {
  const found = await seen(page, selector);
  return found.length === 1 ? found[0]!.text : undefined;
}

/**
 * A person's click on the one element that the selector finds. A person presses what is seen and has come to rest: in
 * a frame's middle a note may have its new height while the others are put in their places only before the next paint.
 */
export async function press(page: Page, selector: string): Promise<void> {
  const at = await inGuide(
    page,
    async (root, wanted) => {
      // In a tab behind another one no frames are drawn.
      const frame = () =>
        new Promise<void>((resolve) => {
          requestAnimationFrame(() => resolve());
          setTimeout(resolve, 200);
        });
      let before = '';
      for (let i = 0; i < 300; i += 1) {
        const [element, ...others] = [...(root?.querySelectorAll(wanted) ?? [])];
        if (others.length) return `${wanted}: ${others.length + 1} elements`;
        // What a press has opened is drawn in a later task.
        if (element) {
          element.scrollIntoView({ block: 'nearest' });
          const { left, top, right, bottom } = element.getBoundingClientRect();
          const now = [left, top, right, bottom].join();
          const at = { x: (left + right) / 2, y: (top + bottom) / 2 };
          if (now === before && element.contains(root!.elementFromPoint(at.x, at.y))) return at;
          before = now;
        }
        await frame();
        await frame();
      }
      return `${wanted}: never there and at rest`;
    },
    selector,
  );
  if (at === undefined || typeof at === 'string') throw new Error(at ?? `${selector}: no guide`);
  await page.mouse.click(at.x, at.y);
}

/** True while the guide has put something into the page; asked of the page's own document. */
export function guideIsThere(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.lastElementChild?.localName === 'div');
}
