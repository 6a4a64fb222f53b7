/** Leaves out what `import('…')` in a type holds: it is no expression, and a mutant cannot be put there. */
import type { Ignorer } from '@stryker-mutator/api/ignore';
import { declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin';

export const typeImports: Ignorer = {
  // Stryker's type of a path is empty; it hands over a path of Babel.
  shouldIgnore: (path: { node?: { type: string } }) =>
    path.node?.type === 'TSImportType' ? 'an import in a type' : undefined,
};

export const strykerPlugins = [declareValuePlugin(PluginKind.Ignore, 'type-imports', typeImports)];
