/** The modules that the part about results needs too, by their paths; its file has no copy of them (store/build/handed-over.ts). */
import {
  b,
  button,
  derive,
  div,
  icon,
  li,
  ol,
  p,
  pre,
  section,
  span,
  state,
  svg,
  tags,
} from '../../components/guide/dom.ts';

interface Modules {
  readonly 'components/guide/dom.ts': typeof import('../../components/guide/dom.ts');
}

export const handedToResults = (): Modules => ({
  'components/guide/dom.ts': { b, button, derive, div, icon, li, ol, p, pre, section, span, state, svg, tags },
});
