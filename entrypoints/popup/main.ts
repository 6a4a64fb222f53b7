/** The popup: which site this tab shows, and how the guide behaves on the page. */
import { mount } from 'svelte';
import { browser } from 'wxt/browser';
import '../../components/tokens.css';
import '../../components/popup/popup.css';
import Popup from '../../components/popup/Popup.svelte';
import { settingsStore } from '../../domain/settings/settings-store.ts';
import { LOGIN_ADDRESS } from '../../domain/site/site-map.ts';

const settings = settingsStore(browser.storage.local);
const [first, [tab]] = await Promise.all([settings.read(), browser.tabs.query({ active: true, currentWindow: true })]);
mount(Popup, {
  target: document.querySelector('#app')!,
  props: {
    first,
    address: tab?.url,
    change: settings.change,
    openSite: () => {
      void browser.tabs.create({ url: LOGIN_ADDRESS });
      window.close();
    },
  },
});
