/** The one request that the extension makes: the signed-in home page, as the browser itself would ask for it. */
import { browser } from 'wxt/browser';
import { MOST_PAGE_LENGTH } from '../domain/results/visible-page.ts';
import { SITE_ORIGIN } from '../domain/site/real-site.ts';
import { HOME_ADDRESS } from '../domain/site/site-map.ts';
import { LOOK_LIMIT_MS } from '../domain/watch/watch-state.ts';
import type { SiteAnswer } from '../domain/watch/outcome.ts';

/** Checked first: without the permission a request fails like one without a network. */
export function permitted(): Promise<boolean> {
  return browser.permissions.contains({ origins: [`${SITE_ORIGIN}/*`] });
}

/** Rejects when no answer came in time. The request carries no stored value; the browser adds the site's cookies. */
export async function askHome(): Promise<SiteAnswer> {
  const response = await fetch(HOME_ADDRESS, {
    credentials: 'include',
    cache: 'no-store',
    redirect: 'follow',
    signal: AbortSignal.timeout(LOOK_LIMIT_MS),
  });
  const header = (name: string) => response.headers.get(name) ?? undefined;
  const [retryAfter, date] = [header('retry-after'), header('date')];
  return {
    status: response.status,
    // The final address: a redirect to the login page means that nobody is signed in.
    address: response.url,
    html: await beginning(response),
    ...(retryAfter !== undefined && { retryAfter }),
    ...(date !== undefined && { date }),
  };
}

/** One character more than the reader reads, so that it knows that the page was longer. */
async function beginning({ body }: Response): Promise<string> {
  if (!body) return '';
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let html = '';
  while (html.length <= MOST_PAGE_LENGTH) {
    const { done, value } = await reader.read();
    if (done) return html;
    html += value;
  }
  await reader.cancel();
  return html.slice(0, MOST_PAGE_LENGTH + 1);
}
