/**
 * Trial: the site calls the Secret Number "Entry key" from now on. On a copy of the tree the recipe
 * "A renamed label" is followed, and the changed code is asked whether it knows the new name.
 */
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { practicePage } from '../domain/results/practice-page.ts';
import { isVisible } from '../domain/site/page-of.ts';
import { ERAS } from '../practice-site/era.ts';
import { copyOfTree, type TreeCopy } from './copy-of-tree.ts';
import { recipePaths } from './recipes.ts';

const OLD = 'Secret Number';
const NEW = 'Entry key';

interface Product {
  readonly site: typeof import('../../domain/site/recognise.ts') & typeof import('../../domain/site/site-texts.ts');
  readonly lists: typeof import('../../domain/candidates/class-list.ts') &
    typeof import('../../domain/candidates/class-list-columns.ts') &
    typeof import('../../domain/candidates/class-list-headers.ts');
  readonly paste: typeof import('../../domain/candidates/smart-paste.ts') &
    typeof import('../../domain/candidates/pasted-text.ts');
  readonly texts: typeof import('../../locales/texts.ts') &
    typeof import('../../locales/translator.ts') &
    typeof import('../../locales/languages.ts');
}

async function productAt(root: string): Promise<Product> {
  const load = async (...files: string[]) =>
    Object.assign({}, ...(await Promise.all(files.map((file) => import(/* @vite-ignore */ join(root, file))))));
  return {
    site: await load('domain/site/recognise.ts', 'domain/site/site-texts.ts'),
    lists: await load(
      'domain/candidates/class-list.ts',
      'domain/candidates/class-list-columns.ts',
      'domain/candidates/class-list-headers.ts',
    ),
    paste: await load('domain/candidates/smart-paste.ts', 'domain/candidates/pasted-text.ts'),
    texts: await load('locales/texts.ts', 'locales/translator.ts', 'locales/languages.ts'),
  };
}

/** The registration form of an era under the new name, with its known id or with one that nobody has seen. */
function registerPage(era: (typeof ERAS)[number], id: 'known' | 'new'): Document {
  const { html } = practicePage(era, null, {}, '/Members/Register.aspx');
  expect(html).toContain(OLD);
  const renamed = html.replaceAll(OLD, NEW);
  return new JSDOM(id === 'known' ? renamed : renamed.replaceAll('txbSecretNumber', 'x7')).window.document;
}

function secretNumberOn(document: Document, { site }: Product) {
  const found = site.recognise(document, '/Members/Register.aspx', isVisible);
  return found.is === 'page' ? found.fields.find(({ field }) => field.name === 'secretNumber') : undefined;
}

const ERRORS = [
  `The ID Number or ${NEW} is incorrect.`,
  `Invalid ${NEW}`,
  `ID Number and ${NEW.toLowerCase()} do not match`,
];
const CLASS_LIST = `Name,ID Number,${NEW}\nAmy,ABC123456,4821\n`;
const PASTED = `ID Number: ABC123456\n${NEW}: 4 8 2 1\n`;

let copy: TreeCopy;
let before: Product;
let after: Product;
beforeAll(async () => {
  copy = copyOfTree();
  copy.replace('domain/site/terms.ts', `secret('${OLD}', `, `secret('${NEW}', '${OLD}', `);
  copy.replace('public/_locales/zh_TW/messages.json', OLD, NEW);
  before = await productAt(join(import.meta.dirname, '../..'));
  after = await productAt(copy.root);
}, 120_000);
afterAll(() => copy.remove());

test('it is the change of the recipe, in at most three files, and it compiles', () => {
  expect([...copy.changed].sort()).toEqual([...recipePaths('A renamed label')].sort());
  expect(copy.changed.length).toBeLessThanOrEqual(3);
  expect(copy.compilerErrors()).toEqual([]);
}, 120_000);

describe.each(ERAS)('%s', (era) => {
  test('hint ② is found by its id even before the change', () => {
    const found = secretNumberOn(registerPage(era, 'known'), before);
    expect(found?.element.id).toBe('txbSecretNumber');
    expect(secretNumberOn(registerPage(era, 'new'), before)).toBeUndefined();
  });
  test('and by its new name afterwards', () => {
    for (const id of ['known', 'new'] as const) {
      const found = secretNumberOn(registerPage(era, id), after);
      expect(found?.element.id).toBe(id === 'known' ? 'txbSecretNumber' : 'x7');
      expect(found?.field).toMatchObject({ number: 2, term: NEW });
    }
  });
});

test('every text names it anew, and none by its old name', () => {
  const { LANGUAGE_IDS, TEXTS, translatorOf } = after.texts;
  for (const language of LANGUAGE_IDS) {
    const { t } = translatorOf({ language }, TEXTS);
    expect(t('hint.login.password.more')).toContain(NEW);
    const keys = Object.keys(TEXTS[language]) as Parameters<typeof t>[0][];
    expect(keys.filter((key) => t(key).includes(OLD))).toEqual([]);
  }
});

test.each(ERRORS)('the error is known: %s', (words) => {
  expect(after.site.knownText(words)).toBe('registerError');
  expect(after.site.knownText(words.replace(new RegExp(NEW, 'i'), OLD))).toBe('registerError');
  expect(before.site.knownText(words)).not.toBe('registerError');
});

test('such a column of a class list is not read and not shown, by either name', () => {
  const read = (lists: Product['lists'], text: string) => {
    const reading = lists.readListText(text);
    if (reading.is === 'refused') throw new Error(JSON.stringify(reading));
    return lists.columnsOf(reading.table).columns;
  };
  const unread = (header: string) => expect.arrayContaining([{ header, target: 'secret', guessed: false, first: [] }]);
  expect(read(after.lists, CLASS_LIST)).toEqual(unread(NEW));
  expect(read(after.lists, CLASS_LIST.replace(NEW, OLD))).toEqual(unread(OLD));
  expect(read(before.lists, CLASS_LIST)).not.toEqual(unread(NEW));
});

test('a pasted one is cut out before anything is read', () => {
  expect(after.paste.withoutSecrets(PASTED)).not.toMatch(/\d \d/);
  expect(before.paste.withoutSecrets(PASTED)).toContain('4 8 2 1');
  expect(after.paste.readPasted(PASTED).idNumber?.value).toBe('ABC123456');
});
