/** The settings page, in a tab of its own: wires the settings, the list and the browser's permissions together. */
import { mount } from 'svelte';
import { browser } from 'wxt/browser';
import '../../components/tokens.css';
import '../../components/controls/controls.css';
import '../../components/pages/page.css';
import { ShownCentres } from '../../components/contact/shown-centres.svelte.ts';
import { saveFile } from '../../components/controls/save-file.ts';
import { ChosenSettings } from '../../components/settings/chosen-settings.svelte.ts';
import SettingsPage from '../../components/settings/SettingsPage.svelte';
import { selfTest } from '../../domain/health/self-test.ts';
import { FOLLOW_KEY } from '../../platform/sync-settings.ts';
import { keepCentre, readCentres } from '../../platform/centres.ts';
import { eraseAll } from '../../components/settings/erase-all.ts';
import { liveList, liveResults } from '../../components/candidates/live-list.ts';
import { liveWatch } from '../../components/watch/open-live-watch.svelte.ts';
import { keptSettings } from '../../platform/kept-settings.ts';
import { SITE_MATCH, trialsOf } from './trials.ts';

const store = keptSettings();
const list = liveList(store);
const kept = liveResults(store);
const centres = new ShownCentres({ read: readCentres, keep: keepCentre });
void centres.reload();

const manifest = browser.runtime.getManifest();
const [first, fixed, follow, given] = await Promise.all([
  store.read(),
  store.fixed(),
  browser.storage.local.get(FOLLOW_KEY),
  browser.permissions.getAll(),
]);
const site = { origins: [SITE_MATCH] };

const settings = new ChosenSettings({ first, fixed, change: store.change, list, kept });
store.subscribe((changed) => void settings.follow(changed));

mount(SettingsPage, {
  target: document.querySelector('#app')!,
  props: {
    settings,
    follow: {
      first: follow[FOLLOW_KEY] === true,
      change: (on) => browser.storage.local.set({ [FOLLOW_KEY]: on }),
    },
    access: { has: () => browser.permissions.contains(site), ask: () => browser.permissions.request(site) },
    test: () => selfTest(trialsOf(store), (ms) => new Promise((over) => setTimeout(over, ms))),
    list,
    kept,
    readOnly: browser.extension.inIncognitoContext,
    centres,
    copy: (text) => navigator.clipboard.writeText(text),
    clock: Date.now,
    newId: () => crypto.randomUUID(),
    download: saveFile,
    erase: () => eraseAll({ list, kept, settings, centres }),
    watch: await liveWatch(),
    version: manifest.version,
    permissions: (['storage', 'alarms', 'notifications'] as const).filter((name) => given.permissions?.includes(name)),
  },
});
