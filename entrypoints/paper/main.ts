/** The guide on paper: a page to print. The centre's contact and, where it is ticked, a masked ID Number are on it. */
import { mount } from 'svelte';
import '../../components/tokens.css';
import '../../components/controls/controls.css';
import '../../components/pages/page.css';
import { CandidateList } from '../../components/candidates/candidate-list.svelte.ts';
import Paper from '../../components/paper/Paper.svelte';
import { pageWords } from '../../locales/i18n.ts';
import { readCentres } from '../stores/centres.ts';
import { onListChanged, openList } from '../stores/open-list.ts';
import { keptSettings } from '../stores/settings.ts';

const store = keptSettings();
const list = new CandidateList({
  open: async () => openList(await store.read()),
  newId: () => crypto.randomUUID(),
  clock: Date.now,
});
void list.open();
onListChanged(() => void list.reload());

const [settings, { user, policy }, zh, en] = await Promise.all([
  store.read(),
  readCentres(),
  pageWords('zh-TW'),
  pageWords('en'),
]);

mount(Paper, {
  target: document.querySelector('#app')!,
  props: {
    settings,
    list,
    centres: {
      ...(policy.is === 'read' && { policy: policy.centre }),
      ...(user.is === 'read' && { user: user.centre }),
    },
    zh,
    en,
    print: () => window.print(),
  },
});
