/** The guide's root on a page of the extension itself. It is open: no script of a site runs there. */
import type { RootKind } from '../guide/guide-host.ts';

export const OWN_PAGE: RootKind = {
  mode: 'open',
  // The Content Security Policy of the extension's pages allows no `style` element, not even in a shadow root, but
  // allows a constructed style sheet. The content script cannot use one: Firefox refuses to adopt it there.
  addStyle: (root, css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  },
};
