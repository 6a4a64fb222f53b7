/** What the extension's pages know of the watch, and what they may ask. Handed in by the entry point, and live. */
import type { WatchAnswer, WatchMessage } from '../../domain/messages/watch-messages.ts';
import type { KeptWatch } from '../../domain/watch/watch-state.ts';

export interface LiveWatch {
  /** Changes by itself whenever the background writes it. */
  readonly kept: KeptWatch;
  /** False until the person has once said yes or no. */
  readonly asked: boolean;
  /** ms since 1970, renewed often enough for a text that says minutes. */
  readonly now: number;
  readonly ask: (message: WatchMessage) => Promise<WatchAnswer>;
  /** Opens the signed-in home page, or the login page. */
  readonly open: (page: 'home' | 'login') => void;
  /** What tells a developer why the page is not recognised, and nothing of a person. */
  readonly report: () => Promise<string>;
}
