/**
 * The popup. Its style sheets and the first cards are there at once; the rest is loaded when these have been painted,
 * because its evaluation would keep the browser from painting.
 */
declare global {
  /** Set by first-cards.js: resolves once the first cards are painted, or at once where none are remembered. */
  var firstCardsPainted: Promise<void> | undefined;
}

export {};

await globalThis.firstCardsPainted;
await import('./start.ts');
