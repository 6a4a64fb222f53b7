/** The welcome page, opened at install and reached from the settings. */
import { mount } from 'svelte';
import { browser } from 'wxt/browser';
import '../../components/tokens.css';
import '../../components/controls/controls.css';
import '../../components/candidates/card.css';
import '../../components/pages/page.css';
import { openPage } from '../../components/pages/open-page.svelte.ts';
import Welcome from '../../components/welcome/Welcome.svelte';
import { isOnToolbar } from '../../platform/toolbar.ts';
import { LOGIN_ADDRESS } from '../../domain/site/site-map.ts';

const page = await openPage({
  incognito: browser.extension.inIncognitoContext,
  openSite: () => void browser.tabs.create({ url: LOGIN_ADDRESS }),
});

mount(Welcome, {
  target: document.querySelector('#app')!,
  props: { page, pinned: isOnToolbar, homepage: browser.runtime.getManifest().homepage_url },
});
