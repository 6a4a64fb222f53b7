/**
 * A build step for the extension's own pages: a guide component that brings its styles along adds
 * them as a constructed sheet, since the policy of those pages forbids `style` elements. Content
 * scripts keep Svelte's way: in them Firefox lets no root take a constructed sheet.
 */
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const ADOPT = fileURLToPath(new URL('./adopt-style.ts', import.meta.url));
const SVELTES_OWN = '$.append_styles($$anchor, $$css)';
const ADOPTING = '$.effect(() => adoptComponentStyle($$anchor, $$css))';

export function constructedStyles(): Plugin {
  return {
    name: 'constructed-styles',
    enforce: 'post',
    transform(code, id) {
      if (!id.endsWith('.svelte') || !code.includes('append_styles')) return undefined;
      if (!code.includes(SVELTES_OWN)) throw new Error(`Svelte adds styles in another way now: ${id}`);
      const adopting = code.replaceAll(SVELTES_OWN, () => ADOPTING);
      return { code: `import { adoptComponentStyle } from ${JSON.stringify(ADOPT)};\n${adopting}`, map: null };
    },
  };
}
