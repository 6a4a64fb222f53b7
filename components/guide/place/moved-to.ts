/**
 * Moves an element of the guide by a transform: what moves so is no shift of the page's layout. Whole px.
 * @param scale draws it so much larger, from its upper left corner
 */
export function movedTo(element: HTMLElement, left: number, top: number, scale = 1): void {
  // `toFixed`: for numbers that become text in any other way a browser keeps a cache, which grows to 64 kB.
  const move = `translate(${left.toFixed()}px, ${top.toFixed()}px)`;
  // Within the one transform: the property `scale` would scale the move too.
  const transform = scale === 1 ? move : `${move} scale(${scale})`;
  if (element.style.transform !== transform) element.style.transform = transform;
}
