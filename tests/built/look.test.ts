/**
 * The type sizes of the built style sheets, those in scripts included: five on screens (docs/design.md#tokens), and apart
 * from them those of the sheet of paper, in points. A drawing counts with the numbers that stand in it, in units of its
 * view box. Heights of controls and styles of buttons are counted where they are drawn: tests/end-to-end/look.spec.ts.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { parse as parseScript } from 'acorn';
import { full } from 'acorn-walk';
import { generate, parse, walk, type Declaration } from 'css-tree';
import { describe, expect, test } from 'vitest';

const SCREEN_SIZES = [13, 15, 17, 22, 34];
const MOST_ON_PAPER = 5;

/** The style sheets in a script: texts that hold a declaration of a type size in braces. */
function sheetsIn(script: string): string[] {
  const sheets: string[] = [];
  full(parseScript(script, { ecmaVersion: 'latest', sourceType: 'module' }), (node) => {
    const { type, value } = node as unknown as { type: string; value?: { cooked?: string } | string };
    const text = type === 'TemplateElement' ? (value as { cooked?: string }).cooked : type === 'Literal' ? value : '';
    if (typeof text === 'string' && /\{[^}]*font(?:-size)?:/.test(text)) sheets.push(text);
  });
  return sheets;
}

/** `font-size` or the size of a `font`, as written; undefined where it is inherited. */
function sizeOf({ property, value }: Declaration): string | undefined {
  const text = generate(value);
  if (/^(?:inherit|initial|unset)$/.test(text)) return undefined;
  if (property === 'font-size') return text;
  return property === 'font'
    ? (/(?:^|\s)(var\(--size[\w-]*\)|[\d.]+[a-z]+)(?=\s|\/)/.exec(text)?.[1] ?? text)
    : undefined;
}

describe.each(['chrome-mv3', 'firefox-mv3'])('%s', (target) => {
  const folder = new URL(`../../.output/${target}/`, import.meta.url);
  const files = existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => !/pdf/.test(name))
    : [];
  const read = (name: string) => readFileSync(new URL(name, folder), 'utf8');
  const sheets = [
    ...files.filter((name) => name.endsWith('.css')).map((name) => [name, read(name)] as const),
    ...files
      .filter((name) => name.endsWith('.js'))
      .flatMap((name) => sheetsIn(read(name)).map((css) => [name, css] as const)),
  ];

  /** The sizes by unit, each with the files that it is in. */
  const sizes = new Map<string, Set<string>>();
  const note = (size: string, name: string) => sizes.set(size, new Set([...(sizes.get(size) ?? []), name]));
  for (const [name, css] of sheets)
    walk(parse(css, { parseCustomProperty: true }), (node) => {
      if (node.type !== 'Declaration') return;
      // A token: the only place where other declarations take their size from.
      if (/^--size/.test(node.property)) note(generate(node.value).trim(), name);
      const size = sizeOf(node);
      if (size !== undefined && !/^var\(--size[\w-]*\)$/.test(size)) note(size, name);
    });
  const found = [...sizes].map(([size, names]) => ({ size, names: [...names].join(' ') }));

  test('style sheets are found in files and in scripts', () => {
    expect(sheets.some(([name]) => name.endsWith('guide-look.css'))).toBe(true);
    expect(sheets.some(([name]) => name === 'results-note.js')).toBe(true);
    expect(sheets.length).toBeGreaterThan(5);
  });
  test('five type sizes on screens', () => {
    const allowed = SCREEN_SIZES.map((size) => `${size}px`);
    expect(found.filter(({ size }) => !size.endsWith('pt') && !allowed.includes(size))).toEqual([]);
    expect(found.map(({ size }) => size)).toEqual(expect.arrayContaining(allowed));
  });
  test('a few type sizes on paper, in the style sheet of the sheet alone', () => {
    const paper = found.filter(({ size }) => size.endsWith('pt'));
    expect(paper.length).toBeGreaterThan(0);
    expect(paper.length, JSON.stringify(paper)).toBeLessThanOrEqual(MOST_ON_PAPER);
    for (const { names } of paper) expect(names).toMatch(/^assets\/paper-[\w-]+\.css$/);
  });
});
