/** Renders the repository's privacy policy as a page of the extension, so that there is one text for both. */
import { readFileSync } from 'node:fs';
import { marked } from 'marked';

const root = new URL('../../', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, root), 'utf8').replaceAll('\r\n', '\n');

/** The policy in each language: the repository's file, the package's page, and the page's language. */
export const POLICIES = [
  { source: 'PRIVACY.zh-TW.md', page: 'privacy.html', lang: 'zh-TW' },
  { source: 'PRIVACY.md', page: 'privacy.en.html', lang: 'en' },
] as const;

type Policy = (typeof POLICIES)[number];

/** In the package the pages link to each other, not to the Markdown files. */
const linked = (text: string) =>
  POLICIES.reduce((all, { source, page }) => all.replaceAll(`(${source})`, `(${page})`), text);

export function privacyPage({ source, lang }: Policy): string {
  const text = read(source);
  const title = /^# (.+)$/m.exec(text)?.[1];
  if (!title) throw new Error(`${source} has no title.`);
  return `<!doctype html>
<html lang="${lang}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>${title}</title>
    <link rel="stylesheet" href="privacy.css" />
  </head>
  <body>
${marked.parse(linked(text), { async: false })}  </body>
</html>
`;
}

/** The tokens of all pages, and the layout of a long text. */
export const privacyStyle = () => `${read('components/tokens.css')}${read('store/build/privacy.css')}`;
