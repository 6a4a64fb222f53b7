/** The tokens and the parts of the pages, each language in a column. Only in a development build. */
import { mount } from 'svelte';
import '../../components/tokens.css';
import '../../components/controls/controls.css';
import Design from '../../components/design/Design.svelte';

mount(Design, { target: document.querySelector('#app')! });
