/** The tokens and the parts of the pages, each language in a column. Only in a development build. */
import { mount } from 'svelte';
import '../../components/tokens.css';
import '../../components/controls/controls.css';
import { LANGUAGE_IDS } from '../../locales/languages.ts';
import { pageTranslator } from '../../locales/page-translator.ts';
import { readTexts, readTranslator } from '../../platform/read-texts.ts';
import Design from '../../components/design/Design.svelte';

const columns = await Promise.all(
  LANGUAGE_IDS.map((language) => readTranslator({ language }, readTexts, pageTranslator)),
);
mount(Design, { target: document.querySelector('#app')!, props: { columns } });
