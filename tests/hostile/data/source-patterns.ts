/** Every regular expression of the source, found by parsing it, so that none is missed. */
import ts from 'typescript';
import { filesUnder } from '../../structure/source-files.ts';

export interface Pattern {
  /** Path and line. */
  readonly at: string;
  readonly source: string;
  readonly flags: string;
}

export interface Patterns {
  readonly literals: readonly Pattern[];
  /** Calls that make one from text; the result is tried through the functions that use it. */
  readonly made: readonly string[];
}

export function sourcePatterns(
  files = filesUnder('components', 'domain', 'platform', 'entrypoints', 'locales'),
): Patterns {
  const literals: Pattern[] = [];
  const made: string[] = [];
  for (const { path, text } of files)
    for (const [code, line] of scripts(path, text)) {
      const file = ts.createSourceFile(path, code, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS);
      const at = (node: ts.Node) => `${path}:${line + file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
      const visit = (node: ts.Node): void => {
        if (ts.isRegularExpressionLiteral(node)) {
          const end = node.text.lastIndexOf('/');
          literals.push({ at: at(node), source: node.text.slice(1, end), flags: node.text.slice(end + 1) });
        }
        if ((ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText() === 'RegExp')
          made.push(at(node));
        ts.forEachChild(node, visit);
      };
      visit(file);
    }
  return { literals, made };
}

/** The scripts of a component with the line they begin on; markup may hold patterns too, in its braces. */
function* scripts(path: string, text: string): Generator<[string, number]> {
  if (!path.endsWith('.svelte')) return yield [text, 0];
  const lineAt = (index: number) => text.slice(0, index).split('\n').length - 1;
  let markup = text.replace(/<style[\s\S]*?<\/style>/g, '');
  for (const found of text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)) {
    yield [found[1]!, lineAt(found.index)];
    markup = markup.replace(found[0], '');
  }
  for (const found of markup.matchAll(/\{([^{}]*\/[^{}]*)\}/g)) yield [`(${found[1]!.replace(/^[#/:@]\w+/, '')})`, 0];
}
