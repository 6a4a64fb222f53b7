/** The practice run, a page of its own: nothing that is typed here is kept or sent. */
import { mount } from 'svelte';
import { browser } from 'wxt/browser';
import '../../components/tokens.css';
import '../../components/controls/controls.css';
import '../../components/pages/page.css';
import '../../components/practice/practice.css';
import '../../components/practice/form.css';
import Practice from '../../components/practice/Practice.svelte';
import { openTexts } from '../../components/pages/page-texts.ts';
import { describeReading } from '../../locales/messages/describe-reading.ts';
import { contactFor } from '../../domain/contacts/contact.ts';
import { readVisible } from '../../domain/results/read-results.ts';
import { HOME_ADDRESS, LOGIN_ADDRESS } from '../../domain/site/site-map.ts';
import { guideCss } from '../../platform/guide-css.ts';
import { taiwanDay } from '../../domain/watch/taiwan-time.ts';
import { guideTextsOf } from '../../locales/all-guide-texts.ts';
import { chosenLanguages } from '../../locales/languages.ts';
import { keptSettings } from '../../platform/kept-settings.ts';

const settings = await keptSettings().read();
const today = taiwanDay(Date.now());
const [css, pageTexts] = await Promise.all([guideCss(), openTexts(chosenLanguages(settings))]);

mount(Practice, {
  target: document.querySelector('#app')!,
  props: {
    settings,
    pageTexts,
    texts: (page, languages) => guideTextsOf(page, languages, css, pageTexts.whole),
    clock: Date.now,
    read: async (page, languages) =>
      describeReading(readVisible(page, HOME_ADDRESS), {
        translator: await pageTexts.in(languages),
        seen: () => today,
        today,
        contact: (exam) => contactFor(exam).lines,
      }),
    openSite: () => void browser.tabs.create({ url: LOGIN_ADDRESS }),
  },
});
