/** Opens the data of an extension page, and keeps it up to date with what other pages and the background change. */
import type { FirstShown } from '../candidates/candidate-list.svelte.ts';
import { openCandidates } from '../candidates/open-candidates.ts';
import { ShownCentres } from '../contact/shown-centres.svelte.ts';
import { saveFile } from '../controls/save-file.ts';
import { KeptList } from '../results/kept-list.svelte.ts';
import { ChosenSettings } from '../settings/chosen-settings.svelte.ts';
import { liveWatch } from '../watch/live-watch.svelte.ts';
import type { Erasing } from '../../domain/candidates/erase.ts';
import { announceErased, announceErasing } from '../../platform/candidates/open-list.ts';
import { chosenLanguages } from '../../locales/languages.ts';
import { keepCentre, readCentres } from '../../platform/centres.ts';
import type { FirstCards } from '../../platform/first-cards.ts';
import { eraseStored } from '../../platform/erase-stored.ts';
import { keepLastBackup, lastBackup, onBackupSaved } from '../../platform/last-backup.ts';
import { onKeptResultsChanged, openKeptResults } from '../../platform/kept-results.ts';
import { keptSettings } from '../../platform/kept-settings.ts';
import { askForSiteAccess, hasSiteAccess, onAccessChanged } from '../../platform/site-access.ts';
import type { PageContext } from './page-context.ts';
import { openTexts } from './page-texts.ts';

interface Needs {
  /** Whether the page belongs to a private window. */
  readonly incognito: boolean | Promise<boolean>;
  readonly openSite: () => void;
  /** For a page that must show a long list at once. */
  readonly firstShown?: FirstShown;
  readonly keepFirstCards?: (first: FirstCards) => void;
}

export async function openPage({ incognito, openSite, firstShown, keepFirstCards }: Needs): Promise<PageContext> {
  const store = keptSettings();
  // The list takes longest to open, so it comes first.
  const list = openCandidates(store, firstShown);
  const kept = new KeptList(async () => openKeptResults(await store.read()));
  void kept.reload();
  onKeptResultsChanged(() => void kept.reload());
  const centres = new ShownCentres({ read: readCentres, keep: keepCentre });
  void centres.reload();

  const readLastBackup = async () => lastBackup(await store.read());

  const reading = store.read();
  const [first, texts, fixed, watch, access, inPrivate, backup] = await Promise.all([
    reading,
    reading.then((settings) => openTexts(chosenLanguages(settings))),
    store.fixed(),
    liveWatch(),
    hasSiteAccess(),
    incognito,
    readLastBackup(),
  ]);
  let savedAt = $state(backup);
  onBackupSaved(() => void readLastBackup().then((at) => (savedAt = at)));
  let siteAccess = $state(access);
  onAccessChanged(() => void hasSiteAccess().then((has) => (siteAccess = has)));
  const settings = new ChosenSettings({ first, fixed, change: store.change, list, kept });
  store.subscribe((changed) => void settings.follow(changed));

  /** What the page shows is closed first and opened again afterwards. */
  const erase = async (): Promise<Erasing> => {
    list.close();
    announceErasing();
    const before = settings.now;
    const erasing = await eraseStored();
    announceErased();
    settings.erased(before);
    await Promise.all([list.open(), kept.reload(), centres.reload()]);
    return erasing;
  };
  return {
    texts,
    settings,
    list,
    kept,
    watch,
    centres,
    // Where the whole browser is private, the list is in memory and can be changed.
    get readOnly() {
      return list.only === 'readOnly' || (inPrivate && list.only !== 'memory');
    },
    get siteAccess() {
      return siteAccess;
    },
    askForSiteAccess,
    openSite,
    keepFirstCards,
    clock: Date.now,
    newId: () => crypto.randomUUID(),
    copy: (text) => navigator.clipboard.writeText(text),
    download: saveFile,
    get lastBackup() {
      return savedAt;
    },
    backupSaved: () => {
      savedAt = Date.now();
      // Where the browser refuses, only the sentence about it is lost.
      void keepLastBackup(settings.now, savedAt).catch(() => undefined);
    },
    erase,
  };
}
