/** Which browser this is, as far as its own words differ: Edge calls itself so, and other Chromium ones are like Chrome. */
import type { BrowserName } from '../domain/results/reading.ts';

export function browserName(): BrowserName {
  if (import.meta.env.FIREFOX) return 'firefox';
  return /\bEdg\//.test(navigator.userAgent) ? 'edge' : 'chrome';
}
