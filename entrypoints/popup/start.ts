/** The popup itself, and with `?tab=` the same in a tab of its own. */
import { mount } from 'svelte';
import { browser } from 'wxt/browser';
import { openPage } from '../../components/pages/open-page.svelte.ts';
import Popup from '../../components/popup/Popup.svelte';
import { keepFirstCards } from '../../platform/first-cards.ts';
import { LOGIN_ADDRESS } from '../../domain/site/site-map.ts';
import { firstShown } from './first-shown.ts';
import { popupTab } from './popup-tab.svelte.ts';

/** The tab that the page was opened from; a popup belongs to the active one. */
const from = Number(new URLSearchParams(location.search).get('tab'));
const wide = from > 0;
// On a phone the popup fills the screen instead of a panel.
document.documentElement.classList.toggle('tab', wide || /\bAndroid\b/.test(navigator.userAgent));

const activeTab = async () => (await browser.tabs.query({ active: true, currentWindow: true }))[0];
const find = async () => (wide ? browser.tabs.get(from).catch(() => undefined) : activeTab());
const painted = Promise.withResolvers<void>();

const opening = openPage({
  incognito: find().then((tab) => tab?.incognito ?? false),
  openSite: () => {
    void browser.tabs.create({ url: LOGIN_ADDRESS });
    if (!wide) window.close();
  },
  keepFirstCards,
  firstShown: { ...firstShown, painted: () => painted.promise },
});
const [page, tab] = await Promise.all([opening, popupTab({ find, page: opening, wide })]);
// The background may have been stopped before it handled the last change of the list.
if (page.watch.asked) void page.watch.ask({ type: 'watch.list' });

const target = document.querySelector('#app')!;
// The head and the first cards that stand there already are the same as those drawn now.
target.replaceChildren();
mount(Popup, {
  target,
  props: {
    page,
    tab,
    ...(!wide && {
      openWide: async () => {
        await browser.tabs.create({ url: `${browser.runtime.getURL('/popup.html')}?tab=${(await find())?.id ?? ''}` });
        window.close();
      },
    }),
  },
});
requestAnimationFrame(() => setTimeout(painted.resolve));
// A page in a background tab is not painted, and shows its list all the same.
setTimeout(painted.resolve, 500);
