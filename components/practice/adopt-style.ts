/**
 * The guide's style sheet on a page of the extension itself. The policy of those pages allows no
 * `style` element, not even in a shadow root; a sheet that a script constructs is allowed. A content
 * script cannot do the same: in it Firefox lets no root take a constructed sheet.
 */
export function adoptStyle(root: ShadowRoot, css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
}
