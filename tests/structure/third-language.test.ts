/**
 * A trial of the structure: a third language is added to a copy of the tree. It is a row and a file of texts; the
 * compiler names the other places, and every text that is shown comes from that file.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { TEXTS } from '../../locales/texts.ts';
import { pseudo } from '../run/build-pseudo.ts';
import { copyOfTree } from './copy-of-tree.ts';
import { recipePaths } from './recipes.ts';

const tree = copyOfTree();
afterAll(() => tree.remove());

/** A tag that no row has; its texts are those of the source language, marked and longer. */
const TAG = 'vi';
const TABLE = 'locales/languages.ts';
const ALL_TEXTS = 'locales/texts.ts';
const NEW_TEXTS = `locales/${TAG}.json`;
const LABELS = { [`popup.language.${TAG}.alsoEnglish`]: 'Both', [`popup.language.${TAG}`]: 'One' };
const PACKAGE = `public/_locales/${TAG}/messages.json`;

function addTheRow(): void {
  tree.replace(
    TABLE,
    '} as const satisfies Readonly<Record<string, LanguageRow>>;',
    `  ${TAG}: {
    name: 'Tiếng Việt',
    htmlLang: '${TAG}',
    direction: 'ltr',
    dates: { locale: '${TAG}', month: 'numeric' },
    classList: 'english',
    privacy: { source: 'PRIVACY.md', page: 'privacy.en.html' },
    packageLocale: '${TAG}',
  },
} as const satisfies Readonly<Record<string, LanguageRow>>;`,
  );
}

/** The choices of the settings page, in a language that was there before. */
function nameItIn(file: string): void {
  const before = '  "popup.language.en"';
  const added = Object.entries(LABELS).map(([key, text]) => `  ${JSON.stringify(key)}: ${JSON.stringify(text)},\n`);
  tree.replace(file, before, added.join('') + before);
}

const newTexts = Object.fromEntries(
  Object.entries({ ...TEXTS['zh-TW'], ...LABELS }).map(([key, text]) => [key, pseudo(text)]),
);
const write = (texts: object) => tree.write(NEW_TEXTS, JSON.stringify(texts, undefined, 2));
const filesNamed = () =>
  [...new Set(tree.compilerErrors().map((error) => error.slice(0, error.indexOf(':'))))].toSorted();

describe('a third language', () => {
  test('after its row, the compiler names what else it needs', { timeout: 120_000 }, () => {
    addTheRow();
    expect(filesNamed()).toEqual([TABLE, ALL_TEXTS]);
    // In the table it misses the names of the new choices.
    expect(tree.compilerErrors().find((error) => error.startsWith(TABLE))).toContain(`popup.language.${TAG}`);
    nameItIn('locales/zh-TW.json');
    expect(filesNamed()).toEqual([ALL_TEXTS]);
    nameItIn('locales/en.json');
    const { 'check.right': _, ...incomplete } = newTexts;
    write(incomplete);
    tree.replace(ALL_TEXTS, 'import type { Language }', `import added from './${TAG}.json';\nimport type { Language }`);
    tree.replace(ALL_TEXTS, "'zh-TW': zhTW, en }", `'zh-TW': zhTW, en, ${TAG}: added }`);
    expect(tree.compilerErrors().join('\n')).toMatch(/check\.right.* is missing/);
  });

  test('compiles in six files; the recipe names these, and nine in all', { timeout: 180_000 }, () => {
    write(newTexts);
    tree.write(PACKAGE, readFileSync(join(tree.root, 'public/_locales/en/messages.json'), 'utf8'));
    expect(tree.compilerErrors({ svelte: true })).toEqual([]);
    expect(tree.changed).toHaveLength(6);
    const paths = recipePaths('A new language').map((path) => path.replace('<language>', TAG));
    for (const file of tree.changed) expect(paths).toContain(file);
    expect(new Set(paths).size).toBeLessThanOrEqual(9);
  });

  test('is offered with English and without it, and may be fixed by a policy', async () => {
    const { languageChoices, LANGUAGE_IDS } = await load<typeof import('../../locales/languages.ts')>(TABLE);
    expect(languageChoices().filter(({ language }) => String(language) === TAG)).toEqual([
      { language: TAG, alsoEnglish: true, label: `popup.language.${TAG}.alsoEnglish` },
      { language: TAG, alsoEnglish: false, label: `popup.language.${TAG}` },
    ]);
    const { managedSchema } =
      await load<typeof import('../../domain/contacts/managed.ts')>('domain/contacts/managed.ts');
    expect(managedSchema(LANGUAGE_IDS).properties.language.enum).toContain(TAG);
    const { readSettingsPolicy } =
      await load<typeof import('../../domain/settings/policy.ts')>('domain/settings/policy.ts');
    expect(readSettingsPolicy({ language: TAG }, LANGUAGE_IDS)).toEqual({ language: TAG });
  });

  test('every text of page, worker and guide comes from its file, with English beneath where it was chosen', async () => {
    const { chosenLanguages, declareLanguage } = await load<typeof import('../../locales/languages.ts')>(TABLE);
    const { translatorOf } = await load<typeof import('../../locales/translator.ts')>('locales/translator.ts');
    const { readTranslator } = await load<typeof import('../../platform/read-texts.ts')>('platform/read-texts.ts');
    const { TEXTS: all } = await load<typeof import('../../locales/texts.ts')>(ALL_TEXTS);
    const { describeReading, contactOnPage } = await load<typeof import('../../locales/messages/describe-reading.ts')>(
      'locales/messages/describe-reading.ts',
    );
    const chosen = chosenLanguages({ language: TAG, alsoEnglish: true });
    for (const translator of [translatorOf(chosen, all), await readTranslator(chosen, async (id) => all[id])]) {
      expect(translator.t('check.right')).toBe(pseudo('格式正確'));
      expect(translator.secondary?.('check.right')).toBe('Format OK');
      const view = describeReading(
        { is: 'available', results: [{ exam: 'key', examTitle: 'A2 Key', words: 'Grade B', score: 137, doubts: [] }] },
        { translator, seen: () => '2026-11-23', today: '2026-11-23', contact: contactOnPage({}) },
      );
      expect(view.language).toBe(TAG);
      // The first sentence of the summary leads, and the text goes on in the rest.
      const summary = { ...view.summary, text: `${view.summary.text} ${view.rest?.text ?? ''}`.trim() };
      for (const { text, secondary } of [summary, ...view.results.flatMap(({ lines }) => lines)]) {
        expect(text).toMatch(/^⟦.*⟧$/);
        expect(secondary).not.toMatch(/[⟦⟧]/);
      }
    }
    const root = { lang: '', dir: '' } as HTMLElement;
    declareLanguage(root, chosen.language);
    expect([root.lang, root.dir]).toEqual([TAG, 'ltr']);
  });
});

/** A module of the copy, as it is after the change. */
async function load<Module>(file: string): Promise<Module> {
  return (await import(/* @vite-ignore */ pathToFileURL(join(tree.root, file)).href)) as Module;
}
