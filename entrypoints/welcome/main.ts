/** The welcome page, opened at install and reached from the settings. */
import { mount } from 'svelte';
import { browser } from 'wxt/browser';
import '../../components/tokens.css';
import '../../components/controls/controls.css';
import '../../components/pages/page.css';
import { ChosenSettings } from '../../components/settings/chosen-settings.svelte.ts';
import Welcome from '../../components/welcome/Welcome.svelte';
import { LOGIN_ADDRESS } from '../../domain/site/site-map.ts';
import { liveList } from '../../components/candidates/live-list.ts';
import { liveWatch } from '../../components/watch/open-live-watch.svelte.ts';
import { keptSettings } from '../../platform/kept-settings.ts';

const store = keptSettings();
const list = liveList(store);
const [first, fixed, watch] = await Promise.all([store.read(), store.fixed(), liveWatch()]);

const settings = new ChosenSettings({ first, fixed, change: store.change, list });
store.subscribe((changed) => void settings.follow(changed));

mount(Welcome, {
  target: document.querySelector('#app')!,
  props: {
    settings,
    list,
    openSite: () => void browser.tabs.create({ url: LOGIN_ADDRESS }),
    watch,
    readOnly: browser.extension.inIncognitoContext,
  },
});
