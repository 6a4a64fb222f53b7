/**
 * Stands for `wxt/browser`: the browser of the moment, whichever a test has put in place.
 *
 *   vi.mock('wxt/browser', async () => (await import('../background/wxt-browser.ts')).ofTheMoment);
 */
export const ofTheMoment = {
  get browser(): unknown {
    return (globalThis as { browser?: unknown }).browser;
  },
};
