// @vitest-environment jsdom
import { expect, it, test } from 'vitest';
import { movedTo } from '../../../components/guide/place/moved-to.ts';

test.each([
  [10, 20, undefined, 'translate(10px, 20px)'],
  [10.4, -20.6, undefined, 'translate(10px, -21px)'],
  [3, 4, 1, 'translate(3px, 4px)'],
  [10, 20, 0.5, 'translate(10px, 20px) scale(0.5)'],
])('to %d and %d, drawn %s times as large', (left, top, scale, transform) => {
  const element = document.createElement('div');
  movedTo(element, left, top, scale);
  expect(element.style.transform).toBe(transform);
});

it('does not touch what stands there already', () => {
  const written: string[] = [];
  const style = {
    get transform() {
      return written.at(-1) ?? '';
    },
    set transform(value: string) {
      written.push(value);
    },
  };
  for (const left of [1, 1.2, 2]) movedTo({ style } as unknown as HTMLElement, left, 0);
  expect(written).toEqual(['translate(1px, 0px)', 'translate(2px, 0px)']);
});
