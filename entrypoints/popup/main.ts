/** The popup, and with `?tab=` the same in a tab of its own: wires the list, the settings and the site's tab together. */
import { mount } from 'svelte';
import { browser } from 'wxt/browser';
import '../../components/tokens.css';
import '../../components/controls/controls.css';
import '../../components/popup/popup.css';
import '../../components/results/results.css';
import { ShownCentres } from '../../components/contact/shown-centres.svelte.ts';
import { saveFile } from '../../components/controls/save-file.ts';
import Popup from '../../components/popup/Popup.svelte';
import { LOGIN_ADDRESS } from '../../domain/site/site-map.ts';
import { ChosenSettings } from '../../components/settings/chosen-settings.svelte.ts';
import { keepCentre, readCentres } from '../../platform/centres.ts';
import { eraseAll } from '../../components/settings/erase-all.ts';
import { liveList, liveResults } from '../../components/candidates/live-list.ts';
import { firstShown } from './first-shown.ts';
import { fillInTab } from './fill-in-tab.ts';
import { liveWatch } from '../../components/watch/open-live-watch.svelte.ts';
import { askForAccess, liveAccess } from './live-access.svelte.ts';
import { liveSignedIn } from './live-signed-in.svelte.ts';
import { keptSettings } from '../../platform/kept-settings.ts';

/** The tab that the page was opened from; a popup belongs to the active one. */
const from = Number(new URLSearchParams(location.search).get('tab'));
const wide = from > 0;
// On a phone the popup is no panel but fills the screen.
document.documentElement.classList.toggle('page', wide || /\bAndroid\b/.test(navigator.userAgent));

const store = keptSettings();
const activeTab = async () => (await browser.tabs.query({ active: true, currentWindow: true }))[0];
const siteTab = async () => (wide ? browser.tabs.get(from).catch(() => undefined) : activeTab());
const painted = Promise.withResolvers<void>();
// The longest way of all, so it is set out on first.
const list = liveList(store, { ...firstShown, painted: () => painted.promise });
const kept = liveResults(store);
const centres = new ShownCentres({ read: readCentres, keep: keepCentre });
void centres.reload();

const [first, fixed, tab, signedIn, access, watch] = await Promise.all([
  store.read(),
  store.fixed(),
  siteTab(),
  liveSignedIn(),
  liveAccess(async () => (await siteTab())?.url),
  liveWatch(),
]);
// Word of a change may have been lost with the worker that was to hear it.
if (watch.asked) void watch.ask({ type: 'watch.list' });

const settings = new ChosenSettings({ first, fixed, change: store.change, list, kept });
store.subscribe((changed) => void settings.follow(changed));

mount(Popup, {
  target: document.querySelector('#app')!,
  props: {
    settings,
    list,
    access,
    wide,
    incognito: tab?.incognito ?? false,
    signedIn,
    clock: Date.now,
    newId: () => crypto.randomUUID(),
    fill: (candidate) => fillInTab(tab?.id, candidate, wide),
    copy: (text) => navigator.clipboard.writeText(text),
    download: saveFile,
    erase: () => eraseAll({ list, kept, settings, centres }),
    watch,
    kept,
    centres,
    allow: askForAccess,
    reloadTab: () => {
      if (tab?.id !== undefined) void browser.tabs.reload(tab.id);
      if (!wide) window.close();
    },
    openSite: () => {
      void browser.tabs.create({ url: LOGIN_ADDRESS });
      if (!wide) window.close();
    },
    openWide: () => {
      void browser.tabs.create({ url: `${browser.runtime.getURL('/popup.html')}?tab=${tab?.id ?? ''}` });
      window.close();
    },
  },
});
requestAnimationFrame(() => setTimeout(painted.resolve));
// A page in the back is not painted, and shows its list all the same.
setTimeout(painted.resolve, 500);
