/** Renders the repository's privacy policy as a page of the extension, so that there is one text for both. */
import { readFileSync } from 'node:fs';
import { marked } from 'marked';
import { LANGUAGES } from '../../locales/languages.ts';

const root = new URL('../../', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, root), 'utf8').replaceAll('\r\n', '\n');

interface Policy {
  /** The file in the repository. */
  readonly source: string;
  /** The page in the package. */
  readonly page: string;
  readonly lang: string;
}

/** Each policy once; where several languages share one, it is written in the first of them. */
export const POLICIES: readonly Policy[] = Object.values(LANGUAGES)
  .map(({ privacy, htmlLang }) => ({ ...privacy, lang: htmlLang }))
  .filter(({ page }, index, all) => all.findIndex((one) => one.page === page) === index);

/** In the package the pages link to each other, not to the Markdown files. */
const linked = (text: string) =>
  POLICIES.reduce((all, { source, page }) => all.replaceAll(`(${source})`, `(${page})`), text);

/** HTML of a long text. The title is that of the Markdown. */
export function longText(markdown: string, lang: string): string {
  const title = /^# (.+)$/m.exec(markdown)?.[1];
  if (!title) throw new Error('The text has no title.');
  return `<!doctype html>
<html lang="${lang}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>${title}</title>
    <link rel="stylesheet" href="privacy.css" />
  </head>
  <body>
    <main>
${marked.parse(markdown, { async: false })}    </main>
  </body>
</html>
`;
}

export const privacyPage = ({ source, lang }: Policy): string => longText(linked(read(source)), lang);

/** The tokens of all pages, and the layout of a long text. */
export const privacyStyle = () => `${read('components/tokens.css')}${read('store/build/privacy.css')}`;
