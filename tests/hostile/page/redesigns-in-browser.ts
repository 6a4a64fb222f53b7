/**
 * Redesigned pages in a real browser: each control gets the focus, and the guide may only show the note of that
 * control.
 */
import { inGuide } from '../../end-to-end/guide-on-page.ts';
import { Count, type Figure } from '../figure.ts';
import { Chance } from '../redesigns/chance.ts';
import { make } from '../redesigns/make.ts';
import { HOST, type Ground } from './browser.ts';
import { testIds } from '../../test-ids.ts';

const CONTROLS = 'input:not([type=hidden]), select';

/** @param asked gives the fields that are expected of a page's controls; others than the true ones only where a fault is planted */
export async function redesignsInBrowser(
  { context, site }: Ground,
  mutants: number,
  seed: number,
  asked: (fields: readonly string[]) => readonly string[] = (fields) => fields,
): Promise<Figure[]> {
  const hints = new Count('redesigns', 'in the browser: wrong hints');
  const errors = new Count('redesigns', 'in the browser: pages with errors of ours');
  site.reset();
  const page = await context.newPage();
  // Narrow, so that the guide is in its dock and shows only the focused field's note.
  await page.setViewportSize({ width: 400, height: 800 });
  const thrown: string[] = [];
  const session = await context.newCDPSession(page);
  session.on('Runtime.exceptionThrown', ({ exceptionDetails: { exception, text } }) => {
    if ((exception?.description ?? text).includes('chrome-extension://')) thrown.push(exception?.description ?? text);
  });
  await session.send('Runtime.enable');
  let html = '';
  await page.route(`${HOST}/**`, (route) =>
    route.request().isNavigationRequest() ? route.fulfill({ contentType: 'text/html', body: html }) : route.continue(),
  );
  let tried = 0;
  for (let number = 0; tried < mutants; number += 1) {
    const made = make(new Chance(seed * 7_000_003 + number));
    // Shadow roots are lost in serialisation, and late pages are tried in jsdom.
    if (made.done.includes('shadow') || made.done.includes('late')) continue;
    const truths = asked([...made.document.querySelectorAll(CONTROLS)].map((one) => made.truths.get(one)?.field ?? ''));
    html = `<!doctype html>${made.document.documentElement.outerHTML.replace(/<script[\s\S]*?<\/script>/g, '')}`;
    await page.goto(`${HOST}${made.path}`);
    if ((await page.locator(CONTROLS).count()) !== truths.length) continue;
    tried += 1;
    await page.waitForTimeout(250);
    const wrong: string[] = [];
    if (await inGuide(page, (root) => root !== null)) {
      for (const [index, field] of truths.entries()) {
        const got = await page.evaluate(
          ([selector, at]) => {
            const control = document.querySelectorAll<HTMLElement>(selector)[at]!;
            control.focus();
            return document.activeElement === control;
          },
          [CONTROLS, index] as const,
        );
        if (!got) continue;
        let said: string | undefined;
        // On a busy machine the previous field's note stays a moment longer.
        for (let left = 12; left > 0; left -= 1) {
          await page.waitForTimeout(left > 10 ? 30 : 150);
          said = await inGuide(
            page,
            (root, lines) => root?.querySelector<HTMLElement>(lines)?.dataset.testid?.slice('line-'.length) ?? '',
            testIds('line-'),
          );
          if (!said || said === field) break;
        }
        if (said && said !== field)
          wrong.push(`${made.page} [${made.done.join(' ')}]: "${said}" at ${field || 'a stranger'}`);
      }
    }
    hints.add(wrong[0] && `${number}: ${wrong[0]}`);
    errors.add(thrown.splice(0)[0]);
  }
  await page.close();
  return [hints.figure(), errors.figure()];
}
