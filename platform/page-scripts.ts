/** Puts the extension's own scripts into open pages of the site. */
import { browser } from 'wxt/browser';
import { GUIDE_FILES } from './guide-files.ts';
import { SITE_ORIGIN } from '../domain/site/real-site.ts';

/** The files as the build names them. */
const GUIDE = GUIDE_FILES.map((name) => `/${name}` as const);
const RESULTS_NOTE = ['/results-note.js'] as const;

const put = (tabId: number, files: typeof GUIDE | typeof RESULTS_NOTE) =>
  browser.scripting.executeScript({ target: { tabId }, files: [...files] });

/** The guide was switched on: a page that was opened while it was off has nothing that could hear of it. */
export async function startInOpenPages(): Promise<void> {
  const tabs = await browser.tabs.query({ url: `${SITE_ORIGIN}/*` });
  // A tab that is closing, or shows an error, takes no script.
  await Promise.allSettled(tabs.map(({ id }) => (id === undefined ? undefined : put(id, GUIDE))));
}

/** Resolves when the part that is about results has run in the tab's page. */
export async function putResultsPart(tab: number): Promise<void> {
  await put(tab, RESULTS_NOTE);
}
