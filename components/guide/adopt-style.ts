/**
 * Style sheets for the guide on a page of the extension itself. The policy of those pages allows no
 * `style` element, not even in a shadow root; a sheet that a script constructs is allowed.
 */
const adopted = new WeakMap<Document | ShadowRoot, Set<string>>();

/** Adds the sheet to the root, each text once. */
export function adoptStyle(root: Document | ShadowRoot, css: string): void {
  const known = adopted.get(root) ?? new Set();
  adopted.set(root, known);
  if (known.has(css)) return;
  known.add(css);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}

/** Stands in for Svelte's own way of adding a component's styles; see constructed-styles.ts. */
export function adoptComponentStyle(anchor: Node, { code }: { code: string }): void {
  const root = anchor.getRootNode();
  if (root instanceof Document || root instanceof ShadowRoot) adoptStyle(root, code);
}
