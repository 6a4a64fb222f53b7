/**
 * Records during the build which packages' code becomes part of the extension, so that their licences are
 * added. Packages that only build or test are not shipped and not listed.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Plugin } from 'vite';

export interface ShippedPackage {
  name: string;
  version: string;
  licence: string;
  /** The address of its source, from its package.json. */
  source: string | undefined;
  /** Full text of the licence, from the package. */
  text: string | undefined;
}

/** The folder of the package that a module belongs to; undefined for the extension's own modules. */
export function packageFolder(id: string): string | undefined {
  const path = id.replace(/^\0/, '').split('?')[0]!.replaceAll('\\', '/');
  return /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(path)?.[0].replaceAll('/', sep);
}

/** A build plugin that adds the folder of every package used in a bundle. */
export const noteShipped = (folders: Set<string>): Plugin => ({
  name: 'note-shipped-packages',
  generateBundle(_, bundle) {
    for (const part of Object.values(bundle)) {
      if (part.type !== 'chunk') continue;
      for (const id of part.moduleIds) {
        const folder = packageFolder(id);
        if (folder) folders.add(folder);
      }
    }
  },
});

/** Who holds the copyright of MIT packages that are published without the text, as their repositories say. */
const HOLDERS: Readonly<Record<string, string>> = {
  '@wxt-dev/browser': '2023 Aaron',
  wxt: '2023 Aaron',
};

/** The text of the MIT licence, from this project's own file. */
const mitText = (holder: string | undefined): string | undefined =>
  holder &&
  readFileSync(new URL('../../LICENSE', import.meta.url), 'utf8').replace(/^Copyright .*$/m, `Copyright (c) ${holder}`);

export function readPackage(folder: string): ShippedPackage {
  const { name, version, license, repository } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    name: string;
    version: string;
    license?: string;
    repository?: string | { url: string };
  };
  const file = readdirSync(folder).find((entry) => /^(licen[cs]e|copying)(\.(md|txt))?$/i.test(entry));
  return {
    name,
    version,
    licence: license ?? 'unknown',
    source: typeof repository === 'string' ? repository : repository?.url,
    text: file ? readFileSync(join(folder, file), 'utf8') : mitText(HOLDERS[name]),
  };
}
