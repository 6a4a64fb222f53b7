/** What a page of the extension in a private window asks the background for: the list, to look at. */
import type { Listing } from '../candidates/store-outcome.ts';

export interface LendList {
  readonly type: 'list.lend';
}

/** `none`: the background has no database either, because all of the browser is private. */
export type Lending = Listing | { readonly is: 'none' };

export function isLendList(received: unknown): received is LendList {
  return (received as LendList | null | undefined)?.type === 'list.lend';
}
