/** The exam's own stretch of the Cambridge English Scale from left to right, its bands, and where the score lies. */
import type { ScaleView } from '../../locales/messages/describe-reading.ts';
import { svg } from '../guide/dom.ts';

/** px of the drawing, which is scaled to the width that there is. */
const WIDTH = 284;
const EDGE = 8;
const NUMBER_WIDTH = 28;

export function ScaleDrawing(scale: ScaleView): SVGElement {
  const { range, bands, score, label } = scale;
  // The exam's own range, a little wider, so that a score outside of it can be shown at the edge.
  const from = range.x - 6;
  const to = range.x + range.width + 6;
  const x = (place: number) =>
    Math.round(EDGE + ((Math.min(to, Math.max(from, place)) - from) / (to - from)) * (WIDTH - 2 * EDGE));
  const drawn = bands.map(({ x: start, width, band, label: name }) => {
    const left = x(start);
    const wide = x(start + width) - left;
    const short = band.is === 'grade' ? band.grade : band.is === 'level' ? band.certifies : '';
    return svg(
      'g',
      {},
      svg('rect', { class: `band ${band.is}`, x: left, y: 24, width: wide, height: 12 }, svg('title', {}, name)),
      svg('text', { class: 'band-name', x: left + wide / 2, y: 52 }, short),
    );
  });
  return svg(
    'svg',
    { class: 'scale', viewBox: `0 0 ${WIDTH} 72`, role: 'img', 'aria-label': label, 'data-testid': 'scale' },
    ...drawn,
    ...bands.map(({ x: start, band }, index) => {
      const near = (other: number | undefined) => other !== undefined && Math.abs(x(other) - x(start)) < NUMBER_WIDTH;
      // Two numbers that would touch make way for each other.
      const aside = (near(bands[index - 1]?.x) ? 3 : 0) - (near(bands[index + 1]?.x) ? 3 : 0);
      return svg(
        'g',
        {},
        svg('line', { class: 'tick', x1: x(start), x2: x(start), y1: 36, y2: 40 }),
        svg('text', { class: 'tick-score', x: x(start) + aside, y: 66 }, `${band.from}`),
      );
    }),
    ...(score
      ? [
          svg('circle', { class: 'mark', cx: x(score.x), cy: 30, r: 7 }),
          svg('text', { class: 'score', x: Math.min(WIDTH - 14, Math.max(14, x(score.x))), y: 14 }, `${score.value}`),
        ]
      : []),
  );
}
