/** What evaluated code finds in the extension's own worlds. */
declare const chrome: typeof import('wxt/browser').browser;
