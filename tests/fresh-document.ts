/** Before each file of tests: files in jsdom share a document, and none may read what a former one left in it. */
if (typeof document !== 'undefined') {
  for (const element of [document.documentElement, document.body])
    for (const { name } of [...element.attributes]) element.removeAttribute(name);
  document.head.replaceChildren();
  document.body.replaceChildren();
}
