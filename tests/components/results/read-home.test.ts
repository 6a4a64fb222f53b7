// @vitest-environment jsdom
/** The home page is read when it has changed, and less and less often where it changes all the time. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { homeReader } from '../../../components/results/read-home.ts';
import type { VisiblePage } from '../../../domain/results/visible-page.ts';
import type { ReadingView } from '../../../locales/messages/describe-reading.ts';
import { layOut, stopClock, wait } from '../guide/page.ts';

beforeEach(() => {
  layOut();
  stopClock();
});
afterEach(() => void vi.useRealTimers());

const shows = (words: string) => (document.body.textContent = words);
const wordsOf = ({ tokens }: VisiblePage) => tokens.filter((token) => typeof token === 'string').join('');
const viewOf = (words: string) => ({ summary: { text: words } }) as ReadingView;

/** A reader whose answers come at once, unless `answers` are given to be called later. */
function reader(answers?: Map<string, () => void>) {
  const read: string[] = [];
  const shown: unknown[] = [];
  const home = homeReader(
    (page) => {
      const words = wordsOf(page);
      read.push(words);
      return new Promise((resolve) => {
        const answer = () => resolve(words === '' ? undefined : viewOf(words));
        if (answers) answers.set(words, answer);
        else answer();
      });
    },
    (reading) => shown.push(reading && reading.summary.text),
  );
  return { ...home, read, shown };
}

it('reads the page at once, and shows what it says', async () => {
  shows('a');
  const { look, read, shown } = reader();
  look();
  await wait(0);
  expect([read, shown]).toEqual([['a'], ['a']]);
});

it('reads a page that stays as it is only once, and shows nothing where nobody answers', async () => {
  shows('');
  const { look, read, shown } = reader();
  look();
  await wait(600);
  look();
  await wait(2000);
  expect([read, shown]).toEqual([[''], [undefined]]);
});

it('reads a page that has changed again at the end of a pause, which is twice as long each time, up to a minute', async () => {
  shows('start');
  const { look, read } = reader();
  for (const [time, pause] of [500, 1000, 2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000].entries()) {
    const changed = `changed ${time}`;
    look();
    shows(changed);
    // Looks within the pause change nothing.
    look();
    await wait(pause - 1);
    expect(read.at(-1)).not.toBe(changed);
    await wait(1);
    expect(read.at(-1)).toBe(changed);
  }
});

it('reads nothing without a look', async () => {
  shows('a');
  const { look, read } = reader();
  look();
  await wait(500);
  shows('b');
  await wait(120_000);
  expect(read).toEqual(['a']);
  look();
  expect(read).toEqual(['a', 'b']);
});

it('shows the answer to the page as it is now, not to what it was', async () => {
  const answers = new Map<string, () => void>();
  shows('a');
  const { look, shown } = reader(answers);
  look();
  shows('b');
  await wait(500);
  answers.get('a')!();
  await wait(0);
  expect(shown).toEqual([]);
  answers.get('b')!();
  await wait(0);
  expect(shown).toEqual(['b']);
});

it('reads again on request, though the page has not changed', async () => {
  shows('a');
  const { look, again, read, shown } = reader();
  look();
  await wait(0);
  again();
  await wait(0);
  expect([read, shown]).toEqual([
    ['a', 'a'],
    ['a', 'a'],
  ]);
});

it('does nothing any more once it is stopped', async () => {
  const answers = new Map<string, () => void>();
  shows('a');
  const { look, stop, read, shown } = reader(answers);
  look();
  stop();
  answers.get('a')!();
  shows('b');
  await wait(600);
  look();
  await wait(2000);
  expect([read, shown]).toEqual([['a'], []]);
  expect(vi.getTimerCount()).toBe(0);
});

it('does not begin once it is stopped', async () => {
  shows('a');
  const { look, stop, read } = reader();
  stop();
  look();
  await wait(2000);
  expect(read).toEqual([]);
});
