/**
 * Every `Source:` in the code leads somewhere: to a heading in docs/ that exists, to a public standard, or to an
 * address. No comment cites a document of the project that is not in it.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { filesUnder } from './source-files.ts';

const ROOT = new URL('../../', import.meta.url);
const THIS_FILE = 'tests/structure/sources.test.ts';
const FOLDERS = ['domain', 'components', 'platform', 'entrypoints', 'locales', 'store', 'tests'];

/** What stands for itself outside the project: an address, or a document with a public name. */
const OUTSIDE = /\bhttps?:\/\/\S+|\bwww\.[\w.-]+\/\S+|\bRFC \d+|\bOWASP\b|\bWHATWG\b|\bWCAG\b|\bISO \d+/;
/** `docs/site.md#login`; the anchor is required, so that the reader finds the passage. */
const LINK = /\bdocs\/([\w-]+)\.md(?:#([\w-]+))?/g;

/** The anchor that GitHub gives a heading. */
function anchorOf(heading: string): string {
  return heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-');
}

function anchorsIn(markdown: string): Set<string> {
  return new Set([...markdown.matchAll(/^#{1,6} (.+)$/gm)].map(([, heading]) => anchorOf(heading!)));
}

const docs = new Map(
  readdirSync(new URL('docs/', ROOT))
    .filter((name) => name.endsWith('.md'))
    .map((name) => [name.slice(0, -3), readFileSync(new URL(`docs/${name}`, ROOT), 'utf8')]),
);
const anchors = new Map([...docs].map(([name, text]) => [name, anchorsIn(text)]));

/** What is wrong with a link; undefined when it leads to a heading. */
function fault(file: string, anchor: string | undefined): string | undefined {
  const headings = anchors.get(file);
  if (!headings) return `docs/${file}.md does not exist`;
  if (anchor === undefined) return `docs/${file}.md is named without a heading`;
  return headings.has(anchor) ? undefined : `docs/${file}.md has no heading #${anchor}`;
}

/** A comment's text without its line breaks, so that a source may go on in the next line. */
const comments = (text: string): string[] =>
  [...text.matchAll(/\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->|(?:^[ \t]*\/\/.*\n?)+|\/\/ .*$/gm)].map(([comment]) =>
    comment.replace(/\s*\n\s*(?:\*|\/\/)?\s*/g, ' '),
  );

/** Each source's fault in one file's text. */
function faultsIn(text: string): string[] {
  return comments(text).flatMap((comment) => {
    const links = [...comment.matchAll(LINK)].flatMap(([, file, anchor]) => fault(file!, anchor) ?? []);
    const cited = [...comment.matchAll(/\bSources?(?: of [^:.]{1,40})?: ([^]*?)(?=\.(?:\s|$|\*)|\bSources?:|$)/g)]
      .map(([, source]) => source!)
      .filter((source) => !/\bdocs\/[\w-]+\.md#[\w-]+/.test(source) && !OUTSIDE.test(source))
      .map((source) => `“${source.trim()}” leads nowhere`);
    const lost = [...comment.matchAll(/\b[A-Z]{4,}\.md\b/g)]
      .map(([name]) => name)
      .filter((name) => !existsSync(new URL(name, ROOT)))
      .map((name) => `${name} is not in the project`);
    return [...links, ...cited, ...lost];
  });
}

describe('sources in the code', () => {
  const files = filesUnder(...FOLDERS).filter(({ path }) => path !== THIS_FILE);
  test.each(files.filter(({ text }) => /Sources?\b.*:|\b[A-Z]{4,}\.md\b|docs\//.test(text)))('$path', ({ text }) =>
    expect(faultsIn(text)).toEqual([]),
  );
  test('are many enough to be found', () =>
    expect(files.filter(({ text }) => /\bdocs\/[\w-]+\.md#/.test(text)).length).toBeGreaterThan(10));
});

describe('links between the documents', () => {
  test.each([...docs].map(([name, text]) => ({ name, text })))('docs/$name.md', ({ name, text }) => {
    const wrong = [...text.matchAll(/\]\(([^)\s]+)\)/g)]
      .map(([, target]) => target!)
      .filter((target) => !target.startsWith('https://'))
      .map((target) => /^([\w./-]*)(?:#(.+))?$/.exec(target) ?? [target, target])
      .flatMap(([, path, anchor]) => {
        if (path && !existsSync(new URL(path, new URL('docs/', ROOT)))) return `${path} does not exist`;
        const file = path ? path.replace(/\.md$/, '') : name;
        return anchor === undefined ? [] : (fault(file, anchor) ?? []);
      });
    expect(wrong).toEqual([]);
  });
});

describe('a planted source', () => {
  test.each([
    ['/** A rule. Source: docs/site.md#login. */', 0],
    ['/** A rule. Source: docs/site.md#no-such-heading. */', 1],
    ['/** A rule. Source: docs/no-such-file.md#login. */', 1],
    ['/** A rule. Source: docs/site.md. */', 2],
    ['/** A rule. Source: somebody said so. */', 1],
    ['/**\n * A rule. Source: RFC 9110,\n * 10.2.3.\n */', 0],
    ['// See docs/watch.md#schedule for why.', 0],
    ['// See docs/watch.md#schedul for why.', 1],
    ['/** By NOWHERE.md. */', 1],
  ])('%s', (text, faults) => expect(faultsIn(text)).toHaveLength(faults));
});
