/** No file of the product reaches itself through its imports. Imports of types alone count too. */
import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';
import { filesUnder } from './source-files.ts';

type Graph = ReadonlyMap<string, readonly string[]>;

/** Relative imports and re-exports of a file, as paths from the root. */
function importsOf(path: string, source: string): string[] {
  return [...source.matchAll(/\bfrom\s+'(\.[^']+)'|\bimport\s+'(\.[^']+)'/g)].map(([, from, bare]) =>
    normalize(join(dirname(path), from ?? bare!)).replaceAll('\\', '/'),
  );
}

/** The first circle found, as the files along it; undefined where there is none. */
function circleIn(graph: Graph): string[] | undefined {
  const done = new Set<string>();
  const walk = (file: string, way: readonly string[]): string[] | undefined => {
    const from = way.indexOf(file);
    if (from >= 0) return [...way.slice(from), file];
    if (done.has(file)) return undefined;
    for (const next of graph.get(file) ?? []) {
      const circle = walk(next, [...way, file]);
      if (circle) return circle;
    }
    done.add(file);
    return undefined;
  };
  for (const file of graph.keys()) {
    const circle = walk(file, []);
    if (circle) return circle;
  }
  return undefined;
}

const graph: Graph = new Map(
  filesUnder('entrypoints', 'components', 'platform', 'domain', 'locales').map(({ path, text }) => [
    path,
    importsOf(path, text),
  ]),
);

test('the product has no circle of imports', () => {
  expect(graph.size).toBeGreaterThan(200);
  expect([...graph.values()].flat().filter((file) => graph.has(file)).length).toBeGreaterThan(500);
  expect(circleIn(graph)).toBeUndefined();
});

test('a planted circle is found, also one of types', () => {
  const first = 'domain/site/site-map.ts';
  const second = graph.get(first)!.find((file) => graph.has(file))!;
  const back = importsOf(second, `import type { X } from '${relativeTo(second, first)}';`);
  const planted = new Map(graph).set(second, [...(graph.get(second) ?? []), ...back]);
  expect(circleIn(planted)).toContain(first);
});

function relativeTo(from: string, to: string): string {
  return `${'../'.repeat(from.split('/').length - 1)}${to}`;
}
