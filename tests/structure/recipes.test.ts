/** Every path that a recipe of CONTRIBUTING.md names exists, and so does every script that the documents tell people to run. */
import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { RECIPES, recipesIn, type Recipe } from './recipes.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const exists = (path: string) => globSync(path.replace(/<[^>]+>/g, '*'), { cwd: ROOT }).length > 0;
const missing = ({ paths }: Recipe) => paths.filter((path) => !exists(path));

describe('recipes', () => {
  test('are those that contributors ask for', () =>
    expect(RECIPES.map(({ title }) => title)).toEqual([
      'A new hint',
      'A redesign of the site',
      'A renamed label',
      'A new exam',
      'A new scheme',
      'A new language',
      'A release',
    ]));
  test.each(RECIPES)('$title: every path exists', (recipe) => {
    expect(recipe.paths.length).toBeGreaterThan(0);
    expect(missing(recipe)).toEqual([]);
  });
  test.each([
    ['## One\n1. `domain/no-such-file.ts`: x', ['domain/no-such-file.ts']],
    ['## One\n1. `locales/<language>.json`, `locales/<language>.txt`', ['locales/<language>.txt']],
    ['## One\n1. `domain/checks/` and `NOWHERE.md`, `npm test`', ['NOWHERE.md']],
  ])('a planted path is found missing: %j', (markdown, paths) =>
    expect(missing(recipesIn(markdown)[0]!)).toEqual(paths),
  );
});

describe('documents', () => {
  const DOCUMENTS = [
    ...readdirSync(ROOT).filter((name) => name.endsWith('.md')),
    ...globSync('{docs,store,tests/*}/*.md', { cwd: ROOT }),
  ];
  const { scripts } = JSON.parse(readFileSync(resolve(ROOT, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  test.each(DOCUMENTS)('%s: links to files that exist and names scripts that exist', (name) => {
    const text = readFileSync(resolve(ROOT, name), 'utf8');
    const links = [...text.matchAll(/\]\(([^)\s#]+)(?:#[^)\s]*)?\)/g)]
      .map(([, target]) => target!)
      .filter((target) => !/^[a-z]+:/.test(target));
    expect(links.filter((target) => !existsSync(resolve(ROOT, name, '..', target)))).toEqual([]);
    const named = [...text.matchAll(/\bnpm run ([\w:-]+)/g)].map(([, script]) => script!);
    expect(named.filter((script) => !(script in scripts))).toEqual([]);
  });
});
