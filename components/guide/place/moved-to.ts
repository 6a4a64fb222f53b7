/** Moves an element of the guide by a transform: what moves so is no shift of the page's layout. Whole px. */
export function movedTo(element: HTMLElement, left: number, top: number): void {
  const transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
  if (element.style.transform !== transform) element.style.transform = transform;
}
