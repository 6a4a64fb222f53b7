/**
 * The page for families and schools as a static site, from the texts and pictures that the repository has
 * already: no script, no request to another host. The pages of the privacy policy and of the instructions
 * for administrators come along, because the texts link to them.
 */
import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { marked } from 'marked';
import { LANGUAGES, type Language } from '../../locales/languages.ts';
import { drawIcon } from '../build/draw-icon.ts';
import { HOMEPAGE, REPOSITORY } from '../build/identity.ts';
import { longText, POLICIES, privacyPage, privacyStyle } from '../build/privacy-page.ts';

const root = new URL('../../', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, root), 'utf8').replaceAll('\r\n', '\n');

interface SitePage {
  /** The text in the repository. */
  readonly source: string;
  readonly file: string;
  readonly install: string;
  readonly contact: string;
  /** What search engines and shared links show. */
  readonly summary: string;
}

/** The first is the home page. A language without a text of its own has no page. */
const PAGES: Readonly<Partial<Record<Language, SitePage>>> = {
  'zh-TW': {
    source: 'README.zh-TW.md',
    file: 'index.html',
    install: '怎麼安裝',
    contact: '寫給我們',
    summary: '劍橋英檢查成績的中文幫手：註冊、登入每一格都有說明，成績一項一項說明。免費、非官方。',
  },
  en: {
    source: 'store/site/families.en.md',
    file: 'en.html',
    install: 'How to install',
    contact: 'Write to us',
    summary:
      'Notes in Chinese and English for registering, logging in and reading Cambridge English results. Free, unofficial.',
  },
};
const ADMINISTRATORS = 'administrators.html';

/** Where a link of a text leads on the site. */
const FILES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(POLICIES.map(({ source, page }) => [source, page])),
  'ADMINISTRATORS.md': ADMINISTRATORS,
};

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** The pictures that a text may show: of the extension in both looks, and of the browsers' own pages. */
const FOLDERS = ['store/screenshots', 'store/pictures'].map((folder) => new URL(`${folder}/`, root));
const pictureFile = (name: string): Buffer =>
  readFileSync(FOLDERS.map((folder) => new URL(name, folder)).find((file) => existsSync(file))!);

const picture = (file: string, alt: string) => {
  const name = basename(file);
  // A PNG's first part is its size.
  const [width, height] = [16, 20].map((at) => pictureFile(name).readUInt32BE(at));
  const image = `<img src="pictures/${name}" alt="${escaped(alt)}" width="${width}" height="${height}" loading="lazy" />`;
  if (!name.includes('-light.')) return image;
  return `<picture>
<source srcset="pictures/${name.replace('-light.', '-dark.')}" media="(prefers-color-scheme: dark)" />
${image}
</picture>`;
};

/** HTML of a text of the repository, with links and pictures as the site has them. */
function rendered(text: string): string {
  const links = text
    .replaceAll(/^\[[^\]]*\]\(README\.md\)\n/gm, '')
    .replaceAll(/\]\((?:\.\.\/)*([A-Z][\w.-]*\.md)\)/g, (all, file: string) =>
      FILES[file] ? `](${FILES[file]})` : all,
    );
  return (marked.parse(links, { async: false }) as string).replaceAll(
    /<p><img src="([^"]+)" alt="([^"]*)"\s*\/?><\/p>/g,
    (_, file: string, alt: string) =>
      picture(file, alt.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&')),
  );
}

const titleOf = (html: string) => /<title>(.*?)<\/title>/.exec(html)![1]!;
const PART = /(?=<h2>)/;
const PICTURE = /<picture>[\s\S]*?<\/picture>/;

function page(language: Language, { source, file, install, contact, summary }: SitePage): string {
  const [hero, ...parts] = rendered(read(source)).split(PART);
  const name = /<h1>(.*?)<\/h1>/.exec(hero!)![1]!;
  const titles = parts.map((part) => /<h2>(.*?)<\/h2>/.exec(part)![1]!);
  const at = parts.findIndex((part) => part.includes('about:debugging'));
  const others = (Object.entries(PAGES) as [Language, SitePage][]).filter(([other]) => other !== language);
  const footer = [
    ...POLICIES.map((policy) => `<a href="${policy.page}" lang="${policy.lang}">${titleOf(privacyPage(policy))}</a>`),
    ...(REPOSITORY ? [`<a href="${REPOSITORY}/issues">${contact}</a>`] : []),
  ];
  const sections = parts.map((part, index) => `<section id="part-${index + 1}">\n${part}</section>`);
  return `<!doctype html>
<html lang="${LANGUAGES[language].htmlLang}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${name}</title>
    <meta name="description" content="${escaped(summary)}" />
    <link rel="icon" href="icon.png" />
    <link rel="stylesheet" href="site.css" />${HOMEPAGE ? `\n    <link rel="canonical" href="${HOMEPAGE}${file}" />` : ''}
  </head>
  <body>
    <header>
      <img src="icon.png" alt="" width="40" height="40" />
      <nav aria-label="${name}">
${titles.map((title, index) => `        <a href="#part-${index + 1}">${title}</a>`).join('\n')}
${others.map(([other, { file: to }]) => `        <a href="${to}" lang="${LANGUAGES[other].htmlLang}" hreflang="${LANGUAGES[other].htmlLang}">${LANGUAGES[other].name}</a>`).join('\n')}
      </nav>
    </header>
    <main>
<section class="hero">
${hero!.replace(PICTURE, '')}<p><a class="main" href="#part-${at + 1}">${install}</a></p>
${PICTURE.exec(hero!)?.[0] ?? ''}</section>
${sections.join('\n')}
    </main>
    <footer>
      <p>${footer.join(' · ')}</p>
    </footer>
  </body>
</html>
`;
}

/** Every file of the site, by its name. */
export function siteFiles(): Record<string, string | Buffer> {
  const pages = Object.entries(PAGES) as [Language, SitePage][];
  const pictures = pages.flatMap(([language, one]) =>
    [...page(language, one).matchAll(/"(pictures\/[^"]+)"/g)].map(([, name]) => name!),
  );
  return {
    ...Object.fromEntries(pages.map(([language, one]) => [one.file, page(language, one)])),
    ...Object.fromEntries(POLICIES.map((policy) => [policy.page, privacyPage(policy)])),
    [ADMINISTRATORS]: longText(read('ADMINISTRATORS.md'), 'en'),
    'privacy.css': privacyStyle(),
    'site.css': `${read('components/tokens.css')}${read('store/site/site.css')}`,
    'icon.png': drawIcon(48),
    ...Object.fromEntries([...new Set(pictures)].map((name) => [name, pictureFile(basename(name))])),
  };
}
