/** The settings page, in a tab of its own. */
import { mount } from 'svelte';
import { browser } from 'wxt/browser';
import '../../components/tokens.css';
import '../../components/controls/controls.css';
import '../../components/pages/page.css';
import { openPage } from '../../components/pages/open-page.svelte.ts';
import SettingsPage from '../../components/settings/SettingsPage.svelte';
import { selfTest } from '../../domain/health/self-test.ts';
import { LOGIN_ADDRESS } from '../../domain/site/site-map.ts';
import { keptSettings } from '../../platform/kept-settings.ts';
import { FOLLOW_KEY } from '../../platform/sync-settings.ts';
import { trialsOf } from './trials.ts';

const [page, follow, given] = await Promise.all([
  openPage({
    incognito: browser.extension.inIncognitoContext,
    openSite: () => void browser.tabs.create({ url: LOGIN_ADDRESS }),
  }),
  browser.storage.local.get(FOLLOW_KEY),
  browser.permissions.getAll(),
]);

mount(SettingsPage, {
  target: document.querySelector('#app')!,
  props: {
    page,
    follow: {
      first: follow[FOLLOW_KEY] === true,
      change: (on) => browser.storage.local.set({ [FOLLOW_KEY]: on }),
    },
    test: () => selfTest(trialsOf(keptSettings()), (ms) => new Promise((over) => setTimeout(over, ms))),
    version: browser.runtime.getManifest().version,
    homepage: browser.runtime.getManifest().homepage_url,
    permissions: (
      ['storage', 'unlimitedStorage', 'alarms', 'notifications', 'scripting', 'activeTab', 'sidePanel'] as const
    ).filter((name) => given.permissions?.includes(name)),
  },
});
