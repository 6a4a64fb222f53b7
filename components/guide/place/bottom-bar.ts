/** A bar of the page that is fixed to the window's lower edge, such as a notice on cookies. */

/** Beyond this part of the window it is no bar any more. */
const MOST = 0.65;

/** @returns how far the bar reaches up from the lower edge of a window of this size, in px; 0 without one */
export function bottomBar(width: number, height: number): number {
  const tops = [0.1, 0.5, 0.9].flatMap((part) =>
    document.elementsFromPoint(width * part, height - 4).flatMap((element) => {
      const fixed = fixedAround(element);
      return fixed ? [fixed.getBoundingClientRect()] : [];
    }),
  );
  const bars = tops.filter((rect) => rect.bottom > height - 8 && rect.height < height * MOST && rect.width > width / 3);
  return Math.max(0, ...bars.map(({ top }) => height - top));
}

/** The guide itself stands outside the body and is not looked for. */
function fixedAround(element: Element): Element | undefined {
  for (let around: Element | null = element; around && around !== document.body; around = around.parentElement) {
    if (around.parentElement === document.documentElement) return undefined;
    if (/fixed|sticky/.test(getComputedStyle(around).position)) return around;
  }
  return undefined;
}
