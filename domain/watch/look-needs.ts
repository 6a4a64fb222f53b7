/** What the worker's loop needs of the browser: handed in, so that a test can stop it at every await. */
import type { Area } from '../storage/area.ts';
import type { Attribution, Reader, ReadingKind, SiteAnswer } from './outcome.ts';
import type { RemindAbout } from './reminder.ts';
import type { Random } from './spacing.ts';

export interface LookNeeds<R extends { readonly is: ReadingKind }> {
  /** Outlives the browser. Holds `watch`. */
  readonly area: Area;
  readonly now: () => number;
  readonly random: Random;
  /** False where the site's permission was taken back: then nothing is asked. */
  readonly permitted: () => Promise<boolean>;
  /** The one GET of the signed-in home page, given up after LOOK_LIMIT_MS. Rejects when nothing came. */
  readonly get: () => Promise<SiteAnswer>;
  readonly read: Reader<R>;
  /** Which stored candidate the page names, if it names any. */
  readonly attribute: (reading: R) => Promise<Attribution>;
  /** Showing under the same id again replaces what is shown. A new day's reminder may take the place of an older one. */
  readonly notify: (id: string, about: 'released' | RemindAbout) => Promise<void>;
  readonly isShown: (id: string) => Promise<boolean>;
  /** True when the site's result page is the tab being looked at. */
  readonly inFront: () => Promise<boolean>;
  /** Sets the one alarm; undefined takes it away. */
  readonly wakeAt: (at: number | undefined) => Promise<void>;
  readonly showBadge: (text: string) => Promise<void>;
}
