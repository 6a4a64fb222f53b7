/**
 * The browser's own interface, in place of the polyfill, which is 10 kB: a content script asks for
 * storage and messages only, and those answer with promises in every browser that is supported.
 */
const own = globalThis as unknown as { browser?: typeof chrome; chrome: typeof chrome };

export const browser = own.browser?.runtime ? own.browser : own.chrome;
