/** The recipes of CONTRIBUTING.md, so that tests can compare them with the tree and with what a change really touches. */
import { readFileSync } from 'node:fs';

export interface Recipe {
  readonly title: string;
  /** Every path that the recipe names, in its order; `<…>` stands for one part of a name. */
  readonly paths: readonly string[];
}

/** A path in backticks: with a folder, or a file of the root by its ending. */
const PATH = /`((?:[\w@.<>-]+\/)+[\w.<>-]*|[\w.<>-]+\.(?:md|json|ts|js))`/g;

/** Each `##` heading of the text with the paths named beneath it. */
export function recipesIn(markdown: string): Recipe[] {
  return markdown
    .split(/^## /m)
    .slice(1)
    .map((part) => ({
      title: part.split('\n')[0]!.trim(),
      paths: [...part.matchAll(PATH)].map(([, path]) => path!).filter((path) => !path.startsWith('.output/')),
    }));
}

export const RECIPES: readonly Recipe[] = recipesIn(
  readFileSync(new URL('../../CONTRIBUTING.md', import.meta.url), 'utf8'),
);

/**
 * The paths of one recipe.
 * @throws Error where no recipe has the title
 */
export function recipePaths(title: string): readonly string[] {
  const recipe = RECIPES.find((one) => one.title === title);
  if (!recipe) throw new Error(`CONTRIBUTING.md has no recipe "${title}".`);
  return recipe.paths;
}
