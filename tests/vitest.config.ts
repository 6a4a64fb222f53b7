import { resolve } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { guideWordsMark } from '../locales/guide-words-mark.ts';

export default defineConfig({
  root: resolve(import.meta.dirname, '..'),
  plugins: [svelte({ compilerOptions: { runes: true } }), guideWordsMark()],
  // Svelte ships its client for browsers only under this condition.
  resolve: { conditions: ['browser'] },
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/end-to-end/**', 'node_modules/**'],
    testTimeout: 30_000,
  },
});
