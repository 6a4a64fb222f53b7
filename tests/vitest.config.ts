import { resolve } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

/** Changes of the structure on a copy of the tree, which are compiled, and faults planted for the hostile suite. */
const SLOW = ['tests/structure/{rename-label,third-language,third-scheme}.test.ts', 'tests/hostile/self-test.test.ts'];

export default defineConfig({
  root: resolve(import.meta.dirname, '..'),
  plugins: [svelte({ compilerOptions: { runes: true } })],
  define: { __BUILD_ID__: JSON.stringify('of the tests') },
  // Svelte ships its client for browsers only under this condition.
  resolve: { conditions: ['browser'] },
  test: {
    testTimeout: 30_000,
    setupFiles: [resolve(import.meta.dirname, './fresh-document.ts')],
    // Every core: by default one is left free, which of two is half.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['tests/**/*.test.ts'], exclude: ['tests/built/**', ...SLOW], isolate: false },
      },
      // What the packages in .output/ hold: `npm run zip` makes them first.
      { extends: true, test: { name: 'built', include: ['tests/built/*.test.ts'] } },
      { extends: true, test: { name: 'slow', include: [...SLOW] } },
    ],
  },
});
