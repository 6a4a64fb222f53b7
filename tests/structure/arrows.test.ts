/** The lint rules for the layers must catch what they forbid: each is shown a violation. */
import { describe, expect, test } from 'vitest';
import { rulesBrokenBy } from './lint-planted.ts';

describe('a violation is caught', () => {
  test.each([
    ['domain/site/planted.ts', "import '../../components/guide/run-guide.ts';", 'no-restricted-imports'],
    ['domain/site/planted.ts', "import '../../locales/translator.ts';", 'no-restricted-imports'],
    ['domain/site/planted.ts', "import { mount } from 'svelte'; mount;", 'no-restricted-imports'],
    ['domain/site/planted.ts', 'export const title = document.title;', 'no-restricted-globals'],
    ['domain/site/planted.ts', 'export const now = Date.now();', 'no-restricted-syntax'],
    ['domain/site/planted.ts', 'export const now = new Date();', 'no-restricted-syntax'],
    ['domain/site/planted.ts', 'export const chance = Math.random();', 'no-restricted-syntax'],
    ['components/popup/planted.ts', "import '../../entrypoints/background.ts';", 'no-restricted-imports'],
    [
      'components/popup/Planted.svelte',
      "<script>import '../../entrypoints/background.ts';</script>",
      'no-restricted-imports',
    ],
    ['components/guide/planted.ts', "import '../../platform/candidates/candidate-store.ts';", 'no-restricted-imports'],
    ['components/guide/planted.ts', "import 'idb';", 'no-restricted-imports'],
    ['components/guide/planted.ts', "import '../../entrypoints/background.ts';", 'no-restricted-imports'],
    ['entrypoints/guide/planted.ts', "import 'zod/mini';", 'no-restricted-imports'],
    ['components/guide/Planted.svelte', '<p>{@html "<b>x</b>"}</p>', 'svelte/no-at-html-tags'],
    ['components/guide/planted.ts', 'document.body.innerHTML = "";', 'no-restricted-properties'],
    ['locales/planted.ts', "import '../components/guide/run-guide.ts';", 'no-restricted-imports'],
    ['locales/planted.ts', "import '../platform/tabs.ts';", 'no-restricted-imports'],
  ])('%s: %s', async (path, code, rule) => {
    expect(await rulesBrokenBy(code, path)).toContain(rule);
  });
});

test('what is allowed stays allowed', async () => {
  expect(await rulesBrokenBy("import '../site/site-map.ts';", 'domain/checks/planted.ts')).toEqual([]);
  expect(await rulesBrokenBy("import '../../domain/site/site-map.ts';", 'components/guide/planted.ts')).toEqual([]);
});
