import introJs from 'intro.js';
import { STEPS } from './tour.ts';

void introJs
  .tour()
  .setOptions({ steps: STEPS.map(({ selector, text }) => ({ element: selector, intro: text })) })
  .start();
