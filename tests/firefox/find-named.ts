/** Runs in a page: the one thing to press with this name, as a person reads it. Fails when there is none, or more than one. */
export function findNamed(name: string): Element {
  const tidy = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();
  const labels = (element: Element) =>
    [...((element as HTMLInputElement).labels ?? [])].map((label) => label.innerText);
  const named = [...document.querySelectorAll('button, a, summary, input, select, textarea')].filter((element) => {
    const { width, height } = element.getBoundingClientRect();
    const names = [element.getAttribute('aria-label'), (element as HTMLElement).innerText, ...labels(element)];
    return width > 0 && height > 0 && names.some((text) => tidy(text) === name);
  });
  // A name that is longer than what was asked for is taken only when nothing has exactly that name.
  const begun = [...document.querySelectorAll('button, a, summary, input')].filter((element) =>
    [(element as HTMLElement).innerText, ...labels(element)].some((text) => tidy(text).includes(name)),
  );
  const found = named.length ? named : begun;
  if (found.length !== 1) throw new Error(`${found.length} things are called “${name}” in: ${document.body.innerText}`);
  return found[0]!;
}
