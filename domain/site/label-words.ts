/** The words that a page puts at a control, from the strongest tie to the weakest. */

/** Lower case, without the marks that forms hang on their labels. */
export function plainWords(text: string): string {
  return text
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/[*:：>›»]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

const LONGEST = 300;

/**
 * Every text that labels the control, strongest first, in plain words, without empty ones.
 * The weak ties (a table cell or a text ahead) are asked only when no strong one answers.
 */
export function labelWords(control: Element): string[] {
  const strong = [...strongTies(control)].map(plainWords).filter(Boolean);
  if (strong.length) return strong;
  return [...weakTies(control)].map(plainWords).filter(Boolean);
}

function* strongTies(control: Element): Generator<string> {
  const root = control.getRootNode() as Document;
  const tag = control.localName;
  if (tag === 'a' || tag === 'button') yield textOf(control);
  if (tag === 'input' && /^(?:submit|button|reset)$/.test((control as HTMLInputElement).type))
    yield (control as HTMLInputElement).value;
  if ('labels' in control) for (const label of (control as HTMLInputElement).labels ?? []) yield textOf(label);
  const labelledBy = control.getAttribute('aria-labelledby');
  if (labelledBy)
    yield labelledBy
      .split(/\s+/)
      .map((id) => textOf(root.getElementById?.(id)))
      .join(' ');
  yield control.getAttribute('aria-label') ?? '';
  // Both eras name companions of a control after its id.
  if (control.id) yield textOf(root.getElementById?.(`${control.id}-label`));
}

function* weakTies(control: Element): Generator<string> {
  yield control.getAttribute('placeholder') ?? '';
  const cell = control.closest('td, th, dd');
  if (cell) yield textOf(cell.previousElementSibling);
  const isChoice = control.matches('input[type=radio], input[type=checkbox]');
  const sibling = isChoice ? control.nextSibling : control.previousSibling;
  yield sibling?.textContent?.slice(0, LONGEST) ?? '';
  if (!isChoice) yield textOf(control.previousElementSibling);
  yield control.getAttribute('title') ?? '';
}

function textOf(element: Element | null | undefined): string {
  return element?.textContent?.slice(0, LONGEST) ?? '';
}
