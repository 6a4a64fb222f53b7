/** The practice run, a page of its own: nothing that is typed here is kept or sent. */
import { mount } from 'svelte';
import { browser } from 'wxt/browser';
import '../../components/tokens.css';
import '../../components/controls/controls.css';
import '../../components/pages/page.css';
import '../../components/practice/practice.css';
import '../../components/practice/form.css';
import Practice from '../../components/practice/Practice.svelte';
import { describeReading } from '../../locales/messages/describe-reading.ts';
import { contactFor } from '../../domain/contacts/contact.ts';
import { readVisible } from '../../domain/results/read-results.ts';
import { HOME_ADDRESS, LOGIN_ADDRESS } from '../../domain/site/site-map.ts';
import { guideCss } from '../../platform/guide-css.ts';
import { taiwanDay } from '../../domain/watch/taiwan-time.ts';
import { guideTextsOf } from '../../locales/all-guide-texts.ts';
import { pageTranslator } from '../../locales/page-translator.ts';
import { keptSettings } from '../../platform/kept-settings.ts';

const settings = await keptSettings().read();
const today = taiwanDay(Date.now());
const css = await guideCss();

mount(Practice, {
  target: document.querySelector('#app')!,
  props: {
    settings,
    texts: async (page, languages) => guideTextsOf(page, languages, css),
    clock: Date.now,
    read: async (page, languages) =>
      describeReading(readVisible(page, HOME_ADDRESS), {
        translator: pageTranslator(languages),
        seen: () => today,
        today,
        contact: (exam) => contactFor(exam).lines,
      }),
    openSite: () => void browser.tabs.create({ url: LOGIN_ADDRESS }),
  },
});
