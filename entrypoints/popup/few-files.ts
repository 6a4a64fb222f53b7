/** A build step for the popup, which opens while a person waits: each file of it is one more way to the disk. */
import type { Plugin } from 'vite';

type ImportsOf = (id: string) => readonly string[];

const POPUP = new URL('main.ts', import.meta.url).pathname;
const BACKGROUND = new URL('../background/index.ts', import.meta.url).pathname;

/**
 * What the popup shares with others goes into two files: one with all that the background has too,
 * and one with the rest. Neither holds anything that the popup or, of the first, the background does
 * not need; the other pages load a little more than they must, in far fewer files.
 */
export function fewFilesForPopup(): Plugin {
  let ofPopup: ReadonlySet<string> | undefined;
  let ofBackground: ReadonlySet<string> | undefined;
  return {
    name: 'few-files-for-popup',
    // While developing, one start of the build is followed by others with other imports.
    buildStart: () => {
      ofPopup = undefined;
      ofBackground = undefined;
    },
    config: ({ build }) => {
      if (build?.lib) return undefined;
      return {
        build: {
          rolldownOptions: {
            output: {
              codeSplitting: {
                includeDependenciesRecursively: false,
                groups: [
                  {
                    minShareCount: 2,
                    name: (id, chunking) => {
                      const importsOf: ImportsOf = (from) => chunking.getModuleInfo(from)?.importedIds ?? [];
                      ofPopup ??= reachedFrom(POPUP, importsOf);
                      ofBackground ??= reachedFrom(BACKGROUND, importsOf);
                      if (!ofPopup.has(id)) return null;
                      return ofBackground.has(id) ? 'common' : 'pages';
                    },
                  },
                ],
              },
            },
          },
        },
      };
    },
  };
}

function reachedFrom(start: string, importsOf: ImportsOf): ReadonlySet<string> {
  const reached = new Set([start]);
  for (const id of reached) for (const next of importsOf(id)) reached.add(next);
  return reached;
}
