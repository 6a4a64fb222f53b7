/** Sentences that the browser reads itself (public/_locales/), for when the package's own texts cannot be read. */
import { browser } from 'wxt/browser';

export const browserText = (name: 'name' | 'newsWithoutTexts' | 'textsUnreadable'): string =>
  browser.i18n.getMessage(name);
