/** What is not changed: `import('…')` in a type, where no mutant can be put, and lines for the console, which no user sees. */
import type { Ignorer } from '@stryker-mutator/api/ignore';
import { declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin';

/** What is read of Babel's nodes. */
interface Node {
  readonly type: string;
  readonly callee?: Node;
  readonly object?: Node;
  readonly name?: string;
}

export const noBehaviour: Ignorer = {
  // Stryker's own type of a path is empty.
  shouldIgnore: ({ node }: { node?: Node }) => {
    if (node?.type === 'TSImportType') return 'an import in a type';
    return node?.type === 'CallExpression' && node.callee?.object?.name === 'console' ? 'for the console' : undefined;
  },
};

export const strykerPlugins = [declareValuePlugin(PluginKind.Ignore, 'no-behaviour', noBehaviour)];
