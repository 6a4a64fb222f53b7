/** The modules that the part about results needs too, by their paths. Its file has no copy (store/build/handed-over.ts). */
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

export const handedToResults = () => ({
  'components/guide/dom.ts': {
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
  } satisfies typeof import('../../components/guide/dom.ts'),
});
