// @vitest-environment jsdom
/** Where on the drawing the bands, their numbers and the score stand. */
import { describe, expect, it } from 'vitest';
import { ScaleDrawing } from '../../../components/results/ScaleDrawing.ts';
import type { ScaleView } from '../../../locales/messages/describe-reading.ts';
import { outline } from './outline.ts';

/** So wide that one unit of it is 1 px of the drawing, which has an edge of 8 px: what is at `x` is drawn at `x + 8`. */
const RANGE = { x: 6, width: 256, from: 82, to: 150 };
const band = (from: number, x: number, width: number): ScaleView['bands'][number] => ({
  x,
  width,
  band: { is: 'number', from, to: from + 1 },
  label: `Band ${from}`,
});
const drawing = (bands: ScaleView['bands'], score?: ScaleView['score']) =>
  ScaleDrawing({ width: 312, label: 'All of it', range: RANGE, bands, ...(score && { score }) });

it('draws each band with its name, its first score and a mark, and the score', () => {
  const scale = drawing(
    [
      band(82, 6, 94),
      { ...band(100, 100, 60), band: { is: 'level', from: 100, to: 119, certifies: 'A1' } },
      { ...band(120, 160, 102), band: { is: 'grade', grade: 'C', from: 120, to: 132, certifies: 'A2' } },
    ],
    { x: 120, value: 105, outside: false },
  );
  expect(outline(scale)).toMatchInlineSnapshot(`
    [
      "svg.scale #scale [viewBox=0 0 284 72] [role=img] [aria-label=All of it]",
      "  g",
      "    rect.band.number [x=14] [y=24] [width=94] [height=12]",
      "      title: Band 82",
      "    text.band-name [x=61] [y=52]: ",
      "  g",
      "    rect.band.level [x=108] [y=24] [width=60] [height=12]",
      "      title: Band 100",
      "    text.band-name [x=138] [y=52]: A1",
      "  g",
      "    rect.band.grade [x=168] [y=24] [width=102] [height=12]",
      "      title: Band 120",
      "    text.band-name [x=219] [y=52]: C",
      "  g",
      "    line.tick [x1=14] [x2=14] [y1=36] [y2=40]",
      "    text.tick-score [x=14] [y=66]: 82",
      "  g",
      "    line.tick [x1=108] [x2=108] [y1=36] [y2=40]",
      "    text.tick-score [x=108] [y=66]: 100",
      "  g",
      "    line.tick [x1=168] [x2=168] [y1=36] [y2=40]",
      "    text.tick-score [x=168] [y=66]: 120",
      "  circle.mark [cx=128] [cy=30] [r=7]",
      "  text.score [x=128] [y=14]: 105",
    ]
  `);
});
it('draws no score where there is none', () => {
  expect(drawing([band(82, 6, 94)]).querySelectorAll('.mark, .score')).toHaveLength(0);
});
it.each([
  ['below it', -20, 8, 14],
  ['at its beginning', 0, 8, 14],
  ['near its beginning', 6, 14, 14],
  ['next to that', 7, 15, 15],
  ['near its end', 262, 270, 270],
  ['nearer', 263, 271, 270],
  ['beyond it', 400, 276, 270],
])('a score %s stays on the drawing, and its number whole', (_, x, mark, number) => {
  const scale = drawing([], { x, value: 79, outside: true });
  expect(scale.querySelector('.mark')!.getAttribute('cx')).toBe(`${mark}`);
  expect(scale.querySelector('.score')!.getAttribute('x')).toBe(`${number}`);
});

describe('numbers that would touch make way for each other', () => {
  it.each([
    ['far from each other', [20, 60, 120], [28, 68, 128]],
    ['as wide as a number from each other', [20, 48], [28, 56]],
    ['nearer than that', [20, 47], [25, 58]],
    ['the middle one between two stays', [20, 47, 74], [25, 55, 85]],
    ['the last two', [20, 100, 110], [28, 105, 121]],
    ['the first two', [20, 30, 110], [25, 41, 118]],
  ])('%s', (_, starts, expected) => {
    const scale = drawing(starts.map((x) => band(x, x, 5)));
    const at = (selector: string, name: string) =>
      [...scale.querySelectorAll(selector)].map((one) => Number(one.getAttribute(name)));
    expect(at('.tick-score', 'x')).toEqual(expected);
    // The mark itself stays where the band begins.
    expect(at('.tick', 'x1')).toEqual(starts.map((x) => x + 8));
  });
});
