import { resolve } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: resolve(import.meta.dirname, '..'),
  plugins: [svelte({ compilerOptions: { runes: true } })],
  define: { __BUILD_ID__: JSON.stringify('of the tests') },
  // Svelte ships its client for browsers only under this condition.
  resolve: { conditions: ['browser'] },
  test: {
    testTimeout: 30_000,
    projects: [
      { extends: true, test: { name: 'unit', include: ['tests/**/*.test.ts'], exclude: ['tests/built/**'] } },
      // What the packages in .output/ hold: `npm run zip` makes them first.
      { extends: true, test: { name: 'built', include: ['tests/built/*.test.ts'] } },
    ],
  },
});
