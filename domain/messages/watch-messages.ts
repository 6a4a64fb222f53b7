/** What the extension's own pages ask of the background about waiting for results. Parsed where it comes in. */
import * as z from 'zod/mini';
import { MOST_KEPT } from '../results/kept-results.ts';
import type { LookNow } from '../watch/next-look.ts';
import { INTERVALS, releaseEntries } from '../watch/watch-state.ts';

const message = z.discriminatedUnion('type', [
  /** The candidate list may have changed. */
  z.object({ type: z.literal('watch.list') }),
  z.object({ type: z.literal('watch.switch'), on: z.boolean() }),
  /** Minutes between two looks, or `visits`: no requests of the extension's own. */
  z.object({
    type: z.literal('watch.interval'),
    interval: z.union([...INTERVALS.map((interval) => z.literal(interval)), z.literal('visits')]),
  }),
  z.object({ type: z.literal('watch.look') }),
  /** Show a notification, to see whether they come through. */
  z.object({ type: z.literal('watch.try') }),
  /** The person opens this candidate's results from the popup. The store's own key, never the ID Number. */
  z.object({ type: z.literal('watch.seen'), candidate: z.string().check(z.minLength(1), z.maxLength(60)) }),
  /** A backup with these releases was restored, or that is undone. */
  z.object({
    type: z.literal('watch.releases'),
    releases: z.array(z.object(releaseEntries)).check(z.maxLength(MOST_KEPT)),
    restored: z.boolean(),
  }),
]);

export type WatchMessage = z.infer<typeof message>;

/** `failed`: the browser refused; `shared`: nothing is watched for on a shared computer. */
export type WatchAnswer = 'done' | 'failed' | 'shared' | 'noPermission' | LookNow;

/** The message, or undefined when it is none of ours. */
export function readWatchMessage(received: unknown): WatchMessage | undefined {
  const parsed = message.safeParse(received);
  return parsed.success ? parsed.data : undefined;
}
