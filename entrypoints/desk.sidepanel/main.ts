/** The desk of an exam centre: in a tab of its own, in Chrome's side panel and in Firefox's sidebar. */
import { mount } from 'svelte';
import { browser } from 'wxt/browser';
import '../../components/tokens.css';
import '../../components/controls/controls.css';
import Desk from '../../components/desk/Desk.svelte';
import { openPage } from '../../components/pages/open-page.svelte.ts';
import { LOGIN_ADDRESS } from '../../domain/site/site-map.ts';
import { deskTab } from './desk-tab.svelte.ts';

const [page, tab, own] = await Promise.all([
  openPage({
    incognito: browser.extension.inIncognitoContext,
    openSite: () => void browser.tabs.create({ url: LOGIN_ADDRESS }),
  }),
  deskTab(),
  browser.tabs.getCurrent(),
]);
mount(Desk, {
  target: document.querySelector('#app')!,
  props: { page, tab, beside: own === undefined },
});
