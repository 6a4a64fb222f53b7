/** Has the signed-in home page read whenever it has changed, and never more often than it need be. */
import type { VisiblePage } from '../../domain/results/visible-page.ts';
import type { ReadingView } from '../../locales/messages/describe-reading.ts';
import { visiblePage } from './visible-page.ts';

/** A page that changes all the time is read again after so long, ms, and twice as long each time after. */
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 60_000;

/**
 * @param read asks the background; undefined where it does not answer
 * @param show called with what was read
 * @returns `look` to be called at each look at a home page, `again` to read a page that has not changed, `stop` at its end
 */
export function homeReader(
  read: (page: VisiblePage) => Promise<ReadingView | undefined>,
  show: (reading: ReadingView | undefined) => void,
): { look: () => void; again: () => void; stop: () => void } {
  let last = '';
  let pause = FIRST_PAUSE_MS;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;
  const ask = async () => {
    const page = visiblePage();
    const written = JSON.stringify(page);
    if (written === last) return;
    last = written;
    const reading = await read(page);
    // A page that has changed meanwhile gets its own answer.
    if (!stopped && written === last) show(reading);
  };
  return {
    look: () => {
      if (timer !== undefined || stopped) return;
      void ask();
      timer = setTimeout(() => {
        timer = undefined;
        void ask();
      }, pause);
      pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
    },
    again: () => {
      last = '';
      void ask();
    },
    stop: () => {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
