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

interface Modules {
  readonly 'components/guide/is-visible.ts': typeof import('../../components/guide/is-visible.ts');
  readonly 'components/guide/next-task.ts': typeof import('../../components/guide/next-task.ts');
  readonly 'components/guide/observe-page.ts': typeof import('../../components/guide/observe-page.ts');
  readonly 'domain/site/controls.ts': typeof import('../../domain/site/controls.ts');
  readonly 'domain/site/heading-words.ts': typeof import('../../domain/site/heading-words.ts');
  readonly 'domain/site/may-be-known.ts': typeof import('../../domain/site/may-be-known.ts');
  readonly 'domain/site/site-pages.ts': typeof import('../../domain/site/site-pages.ts');
}

/** Made where the guide is called, so that nothing of it is kept elsewhere. */
export const handedOver = (): Modules => ({
  'components/guide/is-visible.ts': { isVisible },
  'components/guide/next-task.ts': { nextTask },
  'components/guide/observe-page.ts': { observeChanges },
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
  },
  'domain/site/heading-words.ts': { headingWords, says },
  'domain/site/may-be-known.ts': { mayBeKnown },
  'domain/site/site-pages.ts': { isAtPath, isSamePath, SITE_PAGES },
});
