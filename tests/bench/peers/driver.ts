import { driver } from 'driver.js';
import { STEPS } from './tour.ts';

driver({ steps: STEPS.map(({ selector, text }) => ({ element: selector, popover: { title: text } })) }).drive();
