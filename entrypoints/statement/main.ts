/** The Statement of Results, read together: a page of its own. What it reads stays in it until somebody keeps it. */
import { mount } from 'svelte';
import { browser } from 'wxt/browser';
import '../../components/tokens.css';
import '../../components/controls/controls.css';
import '../../components/pages/page.css';
import { openPage } from '../../components/pages/open-page.svelte.ts';
import Statement from '../../components/statement/Statement.svelte';
import { EXAM_IDS } from '../../domain/exams/exams.ts';
import { LOGIN_ADDRESS } from '../../domain/site/site-map.ts';
import { readPdf } from '../../platform/read-pdf.ts';

/** Nothing but the name of an exam is in the address. */
const asked = new URLSearchParams(location.search).get('exam');

mount(Statement, {
  target: document.querySelector('#app')!,
  props: {
    page: await openPage({
      incognito: browser.extension.inIncognitoContext,
      openSite: () => void browser.tabs.create({ url: LOGIN_ADDRESS }),
    }),
    exam: EXAM_IDS.find((id) => id === asked),
    readPdf,
  },
});
