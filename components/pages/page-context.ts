/**
 * What the components of an extension page share, so that it need not be passed through each of them. The page's root
 * component provides it, the components below it read it while they are set up.
 */
import { createContext } from 'svelte';
import type { Candidate } from '../../domain/candidates/candidate.ts';
import type { Erasing } from '../../domain/candidates/erase.ts';
import type { Filling } from '../../domain/messages/fill.ts';
import type { Translator } from '../../locales/translator.ts';
import type { FirstCards } from '../../platform/first-cards.ts';
import type { CandidateList } from '../candidates/candidate-list.svelte.ts';
import type { ShownCentres } from '../contact/shown-centres.svelte.ts';
import type { SiteStatus } from '../popup/site-status.ts';
import type { KeptList } from '../results/kept-list.svelte.ts';
import type { ChosenSettings } from '../settings/chosen-settings.svelte.ts';
import type { LiveWatch } from '../watch/live-watch.svelte.ts';
import type { PageTexts } from './page-texts.ts';

/** The page's data, which follows what other pages and the background change, and what the page may ask of the browser. */
export interface PageContext {
  readonly texts: PageTexts;
  readonly settings: ChosenSettings;
  readonly list: CandidateList;
  readonly kept: KeptList;
  readonly watch: LiveWatch;
  readonly centres: ShownCentres;
  /** In a private window the list can be seen and filled in, and nothing is stored. */
  readonly readOnly: boolean;
  /** Whether the browser lets the extension work on the official site. */
  readonly siteAccess: boolean;
  /** Asks the person for that access. Must be called directly by a click handler. */
  readonly askForSiteAccess: () => Promise<boolean>;
  /** Opens the login page in a new tab: from there both registering and logging in begin. */
  readonly openSite: () => void;
  /** Remembers what the first cards show, for the next time that the popup opens. */
  readonly keepFirstCards?: ((first: FirstCards) => void) | undefined;
  /** ms since 1970 */
  readonly clock: () => number;
  /** A random UUID. */
  readonly newId: () => string;
  /** Puts a text on the clipboard. Rejects when the browser refuses. */
  readonly copy: (text: string) => Promise<void>;
  /** Saves a text as a file. */
  readonly download: (name: string, text: string, type: string) => void;
  /** When the last backup was saved, ms since 1970; undefined where none is known of. */
  readonly lastBackup: number | undefined;
  /** Remembers that a backup was saved now. */
  readonly backupSaved: () => void;
  /** Erases everything that is stored. */
  readonly erase: () => Promise<Erasing>;
}

/** The tab over which the popup was opened. */
export interface TabContext {
  /** Whether the tab shows the official site. Only there can an ID Number be filled in. */
  readonly site: SiteStatus;
  /** Whether it shows a page of the site that asks for no ID Number. */
  readonly refuses: boolean;
  /** The ID Number that is signed in to the site, if known, with capitals as on the list. */
  readonly signedIn: string | undefined;
  /** The candidate to go on to after logging out, by its `id`. */
  readonly next: string | undefined;
  /** Chooses that candidate, and brings the site to the front, where the person logs out. */
  readonly switchTo: (candidate: Candidate) => Promise<void>;
  /** Fills a candidate's ID Number into the site's form, and the e-mail address where one is stored. */
  readonly fill: (candidate: Candidate) => Promise<Filling>;
  /** Loads the tab again. */
  readonly reload: () => void;
}

/** In the language chosen now. `t` and `has` may be destructured; `language` and `secondary` must be read when used. */
export const [useTranslator, provideTranslator] = createContext<Translator>();
export const [usePage, providePage] = createContext<PageContext>();
export const [useTab, provideTab] = createContext<TabContext>();
