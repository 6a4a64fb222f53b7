/** What a page of the extension in a private window asks the background for: the list, to look at. */
import type { Listing } from '../candidates/store-outcome.ts';

export interface ShareList {
  readonly type: 'list.share';
}

/** `none`: the background has no database either, because all of the browser is private. */
export type SharedList = Listing | { readonly is: 'none' };

export function isShareList(received: unknown): received is ShareList {
  return (received as ShareList | null | undefined)?.type === 'list.share';
}
