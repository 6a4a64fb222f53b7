/** A text of several sentences is read by its first: that one is shown ahead of the others. */

/** The first sentence and what follows it, without the space between them; `rest` is empty where there is only one. */
export function firstSentence(text: string): { readonly first: string; readonly rest: string } {
  const first = /^.+?(?:[。！]\p{Pe}*|[.!](?=\s))/su.exec(text)?.[0] ?? text;
  return { first, rest: text.slice(first.length).trimStart() };
}
