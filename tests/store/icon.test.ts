/** The icons in public/ are what store/icon.svg gives today: `npm run icons` draws them anew. */
import { readFileSync } from 'node:fs';
import { Transformer } from '@napi-rs/image';
import { expect, test } from 'vitest';
import { drawIcon, ICON_SIZES } from '../../store/build/draw-icon.ts';

test.each(ICON_SIZES)('the icon of %i px is the drawing of today', (size) => {
  expect(readFileSync(new URL(`../../public/icon/${size}.png`, import.meta.url)).equals(drawIcon(size))).toBe(true);
});

/** Columns that hold something, of all the rows: the first and the last, px. */
function drawnColumns(png: Buffer, size: number): [number, number] {
  const pixels = new Transformer(png).rawPixelsSync();
  const columns = [...Array(size).keys()].filter((x) =>
    [...Array(size).keys()].some((y) => pixels[(y * size + x) * 4 + 3]! > 0),
  );
  return [columns[0]!, columns.at(-1)!];
}

test('the icon of the stores has 96 px in 128, those of the toolbar go to the edge', () => {
  expect(drawnColumns(drawIcon(128), 128)).toEqual([16, 111]);
  for (const size of [16, 32, 48] as const) {
    const [first, last] = drawnColumns(drawIcon(size), size);
    expect([first, last]).toEqual([Math.floor(size / 32), size - 1 - Math.floor(size / 32)]);
  }
});
