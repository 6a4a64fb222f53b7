/**
 * The modules that the guide itself needs too, by their paths. Its file has no copy of them: a browser would read and
 * compile that once more (store/build/handed-over.ts).
 */
import { isVisible } from '../../components/guide/is-visible.ts';
import { nextTask } from '../../components/guide/next-task.ts';
import { observeChanges } from '../../components/guide/observe-page.ts';
import {
  ASIDE,
  askingBoxes,
  CONTROLS,
  findAll,
  isChosen,
  isPasswordBox,
  regionOf,
  rootsOf,
  SELECTORS,
} from '../../domain/site/controls.ts';
import { headingWords, says } from '../../domain/site/heading-words.ts';
import { mayBeKnown } from '../../domain/site/may-be-known.ts';
import { isAtPath, isSamePath, SITE_PAGES } from '../../domain/site/site-pages.ts';

/** Made where the guide is called, so that nothing of it is kept elsewhere. */
export const handedOver = () => ({
  'components/guide/is-visible.ts': { isVisible } satisfies typeof import('../../components/guide/is-visible.ts'),
  'components/guide/next-task.ts': { nextTask } satisfies typeof import('../../components/guide/next-task.ts'),
  'components/guide/observe-page.ts': {
    observeChanges,
  } satisfies typeof import('../../components/guide/observe-page.ts'),
  'domain/site/controls.ts': {
    ASIDE,
    askingBoxes,
    CONTROLS,
    findAll,
    isChosen,
    isPasswordBox,
    regionOf,
    rootsOf,
    SELECTORS,
  } satisfies typeof import('../../domain/site/controls.ts'),
  'domain/site/heading-words.ts': { headingWords, says } satisfies typeof import('../../domain/site/heading-words.ts'),
  'domain/site/may-be-known.ts': { mayBeKnown } satisfies typeof import('../../domain/site/may-be-known.ts'),
  'domain/site/site-pages.ts': {
    isAtPath,
    isSamePath,
    SITE_PAGES,
  } satisfies typeof import('../../domain/site/site-pages.ts'),
});
