/** Renders the SVG icon at the sizes that browsers and stores require. */
import { readFileSync } from 'node:fs';
import { Resvg } from '@resvg/resvg-js';

/** In px: toolbar, toolbar on dense screens, list of extensions, store. */
export const ICON_SIZES = [16, 32, 48, 128] as const;

type Size = (typeof ICON_SIZES)[number];

/**
 * Added on every side, in the drawing's own units. A store wants 16 px empty around 96 px; the drawing is 15 units
 * wide with half a unit around it, so 20 units make 128 px. A toolbar's small icon keeps the whole room.
 */
const MARGINS: Readonly<Record<Size, number>> = { 16: 0, 32: 0, 48: 0, 128: 2 };

/** PNG bytes of the icon, `size` px wide and high. */
export function drawIcon(size: Size): Buffer {
  const drawing = readFileSync(new URL('../icon.svg', import.meta.url), 'utf8');
  const side = 16 + 2 * MARGINS[size];
  const framed = drawing.replace('"0 0 16 16"', `"${-MARGINS[size]} ${-MARGINS[size]} ${side} ${side}"`);
  return new Resvg(framed, { fitTo: { mode: 'width', value: size } }).render().asPng();
}
