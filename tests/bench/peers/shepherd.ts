import Shepherd from 'shepherd.js';
import { STEPS } from './tour.ts';

const tour = new Shepherd.Tour({ useModalOverlay: true });
for (const { selector, text } of STEPS) tour.addStep({ attachTo: { element: selector, on: 'right' }, text });
void tour.start();
