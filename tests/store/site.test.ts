/** The page for families: complete in both languages, no script, nothing from elsewhere, not large. */
import { describe, expect, test } from 'vitest';
import { siteFiles } from '../../store/site/build-site.ts';

const files = siteFiles();
const pages = Object.entries(files).filter(([name]) => name.endsWith('.html')) as [string, string][];
const [zh, en] = [files['index.html'] as string, files['en.html'] as string];

test.each(pages)('%s leads nowhere that is not there', (_, html) => {
  for (const [, to] of html.matchAll(/(?:href|src|srcset)="([^"]+)"/g)) {
    if (/^(?:https:|mailto:)/.test(to!)) continue;
    if (to!.startsWith('#')) expect(html).toContain(`id="${to!.slice(1)}"`);
    else expect(Object.keys(files)).toContain(to!.split('#')[0]);
  }
});

test.each(pages)('%s has no script, no style of its own and loads nothing from elsewhere', (_, html) => {
  expect(html).not.toMatch(/<script|<iframe|<style|\son\w+=|javascript:/i);
  expect([...html.matchAll(/(?:src|srcset)="(https?:[^"]*)"/g)]).toEqual([]);
  expect([...html.matchAll(/<link[^>]*href="(https?:[^"]*)"/g)]).toEqual([]);
});

test('says the same in both languages: as many questions and pictures', () => {
  const pictures = (html: string) => html.split('<picture').length;
  expect(pictures(en)).toBe(pictures(zh));
  const questions = (html: string) => html.match(/<p><strong>[^<]*[？?.]<\/strong>/g)?.length;
  expect(questions(zh)).toBeGreaterThan(10);
  expect(questions(en)).toBe(questions(zh));
});

test('shows every picture in the look that the reader has chosen', () => {
  for (const html of [zh, en]) {
    const shown = html.match(/<picture>[\s\S]*?<\/picture>/g)!;
    expect(shown.length).toBeGreaterThanOrEqual(5);
    for (const one of shown)
      expect(one).toMatch(/-dark\.png" media="\(prefers-color-scheme: dark\)"[\s\S]*-light\.png" alt="[^"]{10,}"/);
  }
});

describe('the size of what a visit loads', () => {
  const size = (name: string) => Buffer.byteLength(files[name]!);
  test.each([
    ['index.html', 20_000],
    ['en.html', 20_000],
    ['site.css', 6_000],
    ['icon.png', 6_000],
  ])('%s: at most %i bytes', (name, most) => expect(size(name)).toBeLessThanOrEqual(most));
  test.each([
    ['index.html', zh],
    ['en.html', en],
  ])('%s with the pictures of one look: at most 600 kB', (name, html) => {
    const pictures = [...html.matchAll(/src="(pictures\/[^"]+)"/g)].map(([, file]) => size(file!));
    expect(size(name) + pictures.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(600_000);
  });
});
