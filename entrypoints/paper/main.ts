/** The guide on paper: a page to print. The centre's contact and, where it is ticked, a masked ID Number are on it. */
import { mount } from 'svelte';
import '../../components/tokens.css';
import '../../components/controls/controls.css';
import '../../components/pages/page.css';
import Paper from '../../components/paper/Paper.svelte';
import { centresOf } from '../../domain/contacts/kept-centres.ts';
import { readCentres } from '../../platform/centres.ts';
import { openCandidates } from '../../components/candidates/open-candidates.ts';
import { openTexts } from '../../components/pages/page-texts.ts';
import { chosenLanguages, twoLanguages } from '../../locales/languages.ts';
import { keptSettings } from '../../platform/kept-settings.ts';

const store = keptSettings();
const list = openCandidates(store);

const [settings, centres] = await Promise.all([store.read(), readCentres()]);
const languages = chosenLanguages(settings);
const texts = await openTexts(languages);

mount(Paper, {
  target: document.querySelector('#app')!,
  props: {
    settings,
    list,
    centres: centresOf(centres),
    print: () => window.print(),
    texts,
    bilingual: await texts.in(twoLanguages(languages)),
  },
});
