/** The welcome page, opened at install and reached from the settings. */
import { mount } from 'svelte';
import { browser } from 'wxt/browser';
import '../../components/tokens.css';
import '../../components/controls/controls.css';
import '../../components/pages/page.css';
import { CandidateList } from '../../components/candidates/candidate-list.svelte.ts';
import Welcome from '../../components/welcome/Welcome.svelte';
import { LOGIN_ADDRESS } from '../../domain/site/site-map.ts';
import { liveWatch } from '../stores/live-watch.svelte.ts';
import { onListChanged, openList } from '../stores/open-list.ts';
import { keptSettings } from '../stores/settings.ts';

const settings = keptSettings();
const list = new CandidateList({
  open: async () => openList(await settings.read()),
  newId: () => crypto.randomUUID(),
  clock: Date.now,
  // The page shows no candidates, so it remembers none for the next time.
});
void list.open();
onListChanged(() => void list.reload());

mount(Welcome, {
  target: document.querySelector('#app')!,
  props: {
    first: await settings.read(),
    list,
    change: settings.change,
    openSite: () => void browser.tabs.create({ url: LOGIN_ADDRESS }),
    watch: await liveWatch(),
    readOnly: browser.extension.inIncognitoContext,
  },
});
