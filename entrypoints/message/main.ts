/** A message to the exam centre, in a tab of its own: where a result leads to it from a page of the site. */
import { mount } from 'svelte';
import { browser } from 'wxt/browser';
import '../../components/tokens.css';
import '../../components/controls/controls.css';
import '../../components/pages/page.css';
import MessagePage from '../../components/contact/MessagePage.svelte';
import { openPage } from '../../components/pages/open-page.svelte.ts';
import { TROUBLES } from '../../domain/contacts/centre-message.ts';
import { EXAM_IDS } from '../../domain/exams/exams.ts';
import { LOGIN_ADDRESS } from '../../domain/site/site-map.ts';

/** Nothing but the names of a trouble and an exam is in the address. */
const asked = new URLSearchParams(location.search);

mount(MessagePage, {
  target: document.querySelector('#app')!,
  props: {
    page: await openPage({
      incognito: browser.extension.inIncognitoContext,
      openSite: () => void browser.tabs.create({ url: LOGIN_ADDRESS }),
    }),
    about: {
      trouble: TROUBLES.find((one) => one === asked.get('trouble')),
      exam: EXAM_IDS.find((id) => id === asked.get('exam')),
    },
  },
});
