/** What is to be said, without a language: locales/ makes the text. */

/**
 * Values for the `{{placeholders}}` of a text, by their names. An exam stands in them by its id, a calendar day as
 * YYYY-MM-DD, a moment as `instant` writes it; locales/format.ts writes these out in the language of the text.
 */
export type Params = Readonly<Record<string, string | number>>;

/** A key of the language files and the values of its placeholders. */
export interface Message<Key extends string = string> {
  readonly key: Key;
  readonly params?: Params;
}
