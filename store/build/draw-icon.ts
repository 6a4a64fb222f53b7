/** Renders the SVG icon at the sizes that browsers and stores require. */
import { readFileSync } from 'node:fs';
import { Resvg } from '@resvg/resvg-js';

/** In px: toolbar, toolbar on dense screens, list of extensions, store. */
export const ICON_SIZES = [16, 32, 48, 128] as const;

/** PNG bytes of the icon, `size` px wide and high. */
export const drawIcon = (size: number): Buffer =>
  new Resvg(readFileSync(new URL('../icon.svg', import.meta.url)), { fitTo: { mode: 'width', value: size } })
    .render()
    .asPng();
