/** What the desk knows and asks of the site's tab. */
import type { Candidate } from '../../domain/candidates/candidate.ts';
import type { Filling } from '../../domain/messages/fill.ts';

export interface DeskTab {
  /** Whether a tab shows the site at all. */
  readonly there: boolean;
  /** Whether it shows a page at which an ID Number is filled in. */
  readonly fills: boolean;
  /** The ID Number that is signed in to the site, if known, with capitals as on the list. */
  readonly signedIn: string | undefined;
  readonly fill: (candidate: Candidate) => Promise<Filling>;
  /** Brings the tab to the front, or opens the login page. */
  readonly show: () => Promise<void>;
}
