/** Makes a script one function that another script calls. */
import type { Plugin } from 'vite';

/**
 * Of a function that is never called a browser keeps next to nothing, however long it is; of a script that runs it keeps
 * every function, list and pattern.
 * @param name of the function on `globalThis`; what the script is called with is `given`
 */
export const calledLater = (name: string): Plugin => ({
  name: 'called-later',
  enforce: 'post',
  generateBundle(_, bundle) {
    for (const part of Object.values(bundle))
      if (part.type === 'chunk') part.code = `globalThis.${name}=function(given){${part.code}\n};`;
  },
});
