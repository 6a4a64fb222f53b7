/** The icons in public/ are what store/icon.svg gives today: `npm run icons` draws them anew. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { drawIcon, ICON_SIZES } from '../../store/build/draw-icon.ts';

test.each(ICON_SIZES)('the icon of %i px is the drawing of today', (size) => {
  expect(readFileSync(new URL(`../../public/icon/${size}.png`, import.meta.url)).equals(drawIcon(size))).toBe(true);
});
