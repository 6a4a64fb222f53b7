/**
 * A trial of the structure: an exam whose results are levels, without shields, grades or a place in the
 * series, is added to a copy of the tree. The compiler names whatever has to handle the new scheme,
 * five files are enough, and nothing that holds for other schemes is said of a result.
 */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { filesUnder } from './source-files.ts';
import { copyOfTree } from './copy-of-tree.ts';
import { RECIPES } from './recipes.ts';

const tree = copyOfTree();
afterAll(() => tree.remove());

const EXAMS = 'domain/exams/exams.ts';
const DOUBTS = 'domain/results/doubts.ts';
const EXPLANATION = 'domain/results/explain-result.ts';
const LOCALES = ['locales/zh-TW.json', 'locales/en.json'] as const;

function addTheExam(): void {
  tree.replace(EXAMS, "  'proficiency',\n] as const;", "  'proficiency',\n  'linguaskill',\n] as const;");
  tree.replace(
    EXAMS,
    "export type Scheme =\n  | { readonly is: 'shields'; readonly onPage: 'title' }\n",
    `export type Scheme =
  | { readonly is: 'shields'; readonly onPage: 'title' }
  | { readonly is: 'levels'; readonly onPage: 'words'; readonly words: ReadonlyMap<string, CefrLevel> }
`,
  );
  // It has no single level, and no telephone extension of its own.
  tree.replace(EXAMS, 'readonly level: CefrLevel;\n', "readonly level: CefrLevel | 'several';\n");
  tree.replace(EXAMS, 'readonly group: ExamGroup;\n', 'readonly group?: ExamGroup;\n');
  // Until now it was known only as one of the exams that are not.
  tree.replace(EXAMS, "  'linguaskill',\n  'bulats',\n", "  'bulats',\n");
  tree.replace(
    EXAMS,
    "    next: { is: 'highest' },\n  },\n};",
    `    next: { is: 'highest' },
  },
  linguaskill: {
    ...MAIN_SUITE,
    names: { current: 'Linguaskill', word: 'linguaskill', older: [], ordinary: [] },
    level: 'several',
    forSchools: false,
    scheme: { is: 'levels', onPage: 'words', words: new Map([['B2', 'B2'], ['C1 or above', 'C1']]) },
    next: { is: 'none' },
  },
};`,
  );
}

function handleTheScheme(): void {
  tree.replace(DOUBTS, "    case 'grades':\n", "    case 'levels':\n      return [];\n    case 'grades':\n");
  tree.replace(EXPLANATION, "  | 'result.level'\n", "  | 'result.level'\n  | 'result.levelOnly'\n");
  tree.replace(
    EXPLANATION,
    "    case 'grades': {\n",
    `    case 'levels': {
      const certified = scheme.words.get(String(about.words));
      if (!certified) return { outcome: 'unclear', askCentre: false, lines: [{ key: PLAIN.unreadable, params: about }] };
      return {
        certified,
        outcome: 'unclear',
        askCentre: false,
        lines: [{ key: 'result.levelOnly', params: { ...about, level: certified } }],
      };
    }
    case 'grades': {
`,
  );
}

function writeTheSentence(): void {
  const [zh, en] = LOCALES;
  const before = '  "result.level.unknownExam"';
  tree.replace(zh, before, `  "result.levelOnly": "{{words}}：英語程度是 {{level}}。",\n${before}`);
  tree.replace(en, before, `  "result.levelOnly": "{{words}}: the level of English is {{level}}.",\n${before}`);
}

const fileOf = (error: string) => error.slice(0, error.indexOf(':'));
const filesNamed = () => [...new Set(tree.compilerErrors().map(fileOf))].toSorted();

describe('an exam with a third scheme', () => {
  test('until each reader handles it, the compiler names those that do not', { timeout: 120_000 }, () => {
    addTheExam();
    expect(filesNamed()).toEqual([DOUBTS, EXPLANATION]);
  });

  test('compiles in five files, which the recipe names', { timeout: 120_000 }, () => {
    handleTheScheme();
    // The new sentence is missed as well, where sentences are written.
    expect(filesNamed()).toEqual(['locales/messages/describe-reading.ts']);
    writeTheSentence();
    expect(tree.compilerErrors()).toEqual([]);
    expect(tree.changed.toSorted()).toEqual([EXAMS, DOUBTS, EXPLANATION, ...LOCALES].toSorted());
    const { paths } = RECIPES.find(({ title }) => title === 'A new scheme')!;
    expect(paths.filter((path) => !path.startsWith('docs/')).toSorted()).toEqual(tree.changed.toSorted());
  });

  test('is read by no component, whose scripts the compiler alone does not see', () => {
    const components = filesUnder('components', 'entrypoints').filter(({ path }) => path.endsWith('.svelte'));
    expect(components.length).toBeGreaterThan(10);
    expect(components.filter(({ text }) => /\bscheme\b/.test(text)).map(({ path }) => path)).toEqual([]);
  });

  test.each([
    ['zh-TW', 'B2', 'B2：英語程度是 B2。'],
    ['en', 'B2', 'B2: the level of English is B2.'],
    ['en', 'C1 or above', 'C1 or above: the level of English is C1.'],
    ['en', 'Distinguished', 'The site says “Distinguished”.'],
  ] as const)('a result in %s, "%s", says only what is known', async (language, words, sentence) => {
    const { examNamed } = await load<typeof import('../../domain/exams/exams.ts')>(EXAMS);
    const exam = examNamed('Linguaskill')!.id;
    const { describeReading, contactOnPage } = await load<typeof import('../../locales/messages/describe-reading.ts')>(
      'locales/messages/describe-reading.ts',
    );
    const { TEXTS } = await load<typeof import('../../locales/texts.ts')>('locales/texts.ts');
    const { translatorOf } = await load<typeof import('../../locales/translator.ts')>('locales/translator.ts');
    const view = describeReading(
      { is: 'available', results: [{ exam, examTitle: 'Linguaskill', words, doubts: [] }] },
      {
        translator: translatorOf({ language }, TEXTS),
        seen: () => '2026-11-23',
        today: '2026-11-23',
        contact: contactOnPage({}),
      },
    );
    const [result] = view.results;
    const written = JSON.stringify(view.results);
    expect(written).toContain(sentence);
    expect(result!.scale).toBeUndefined();
    expect(result!.doubts).toEqual([]);
    expect(written).not.toMatch(/盾牌|shield|Young Learners|兒童/i);
    // No next exam, and it is not the last of a series either.
    expect(written).not.toMatch(/下一個考試|next exam|最高的一級|highest/i);
  });
});

/** A module of the copy, as it is after the change. */
async function load<Module>(file: string): Promise<Module> {
  return (await import(/* @vite-ignore */ pathToFileURL(join(tree.root, file)).href)) as Module;
}
