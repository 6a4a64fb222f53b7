/** The settings page, in a tab of its own: wires the settings, the list and the browser's permissions together. */
import { mount } from 'svelte';
import { browser } from 'wxt/browser';
import '../../components/tokens.css';
import '../../components/controls/controls.css';
import '../../components/pages/page.css';
import { CandidateList } from '../../components/candidates/candidate-list.svelte.ts';
import { saveFile } from '../../components/controls/save-file.ts';
import { KeptList } from '../../components/results/kept-list.svelte.ts';
import SettingsPage from '../../components/settings/SettingsPage.svelte';
import { selfTest } from '../../domain/health/self-test.ts';
import { FOLLOW_KEY } from '../../domain/settings/follow.ts';
import { eraseAll } from '../popup/erase-all.ts';
import { keepCentre, readCentres } from '../stores/centres.ts';
import { onKeptResultsChanged, openKeptResults } from '../stores/kept-results.ts';
import { liveWatch } from '../stores/live-watch.svelte.ts';
import { onListChanged, openList } from '../stores/open-list.ts';
import { keptSettings } from '../stores/settings.ts';
import { SITE_MATCH, trialsOf } from './trials.ts';

const settings = keptSettings();
const newId = () => crypto.randomUUID();
const list = new CandidateList({
  open: async () => openList(await settings.read()),
  newId,
  clock: Date.now,
});
void list.open();
onListChanged(() => void list.reload());
const kept = new KeptList(async () => openKeptResults(await settings.read()));
void kept.reload();
onKeptResultsChanged(() => void kept.reload());

const manifest = browser.runtime.getManifest();
const [first, fixed, follow, given] = await Promise.all([
  settings.read(),
  settings.fixed(),
  browser.storage.local.get(FOLLOW_KEY),
  browser.permissions.getAll(),
]);
const site = { origins: [SITE_MATCH] };

mount(SettingsPage, {
  target: document.querySelector('#app')!,
  props: {
    first,
    fixed,
    change: settings.change,
    watch: (changed) => void settings.watch(changed),
    follow: {
      first: follow[FOLLOW_KEY] === true,
      change: (on) => browser.storage.local.set({ [FOLLOW_KEY]: on }),
    },
    access: { has: () => browser.permissions.contains(site), ask: () => browser.permissions.request(site) },
    test: () => selfTest(trialsOf(settings), (ms) => new Promise((over) => setTimeout(over, ms))),
    list,
    kept,
    readOnly: browser.extension.inIncognitoContext,
    readCentres,
    keepCentre,
    copy: (text) => navigator.clipboard.writeText(text),
    clock: Date.now,
    newId,
    download: saveFile,
    erase: eraseAll,
    waiting: await liveWatch(),
    version: manifest.version,
    permissions: (['storage', 'alarms', 'notifications'] as const).filter((name) => given.permissions?.includes(name)),
  },
});
