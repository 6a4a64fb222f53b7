/** The Statement of Results, read together: a page of its own. What it reads stays in it. */
import { mount } from 'svelte';
import '../../components/tokens.css';
import '../../components/controls/controls.css';
import '../../components/pages/page.css';
import Statement from '../../components/statement/Statement.svelte';
import { EXAM_IDS } from '../../domain/exams/exams.ts';
import { keptSettings } from '../../platform/kept-settings.ts';
import { readPdf } from '../../platform/read-pdf.ts';

/** Nothing but the name of an exam is in the address. */
const asked = new URLSearchParams(location.search).get('exam');

mount(Statement, {
  target: document.querySelector('#app')!,
  props: {
    settings: await keptSettings().read(),
    exam: EXAM_IDS.find((id) => id === asked),
    readPdf,
    copy: (text) => navigator.clipboard.writeText(text),
  },
});
