/** The unit tests that say what people would notice, for the mutation tester: it changes files, so none that reads sources. */
import { resolve } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { NearestFirst } from './nearest-first.ts';

export default defineConfig({
  root: resolve(import.meta.dirname, '../..'),
  plugins: [svelte({ compilerOptions: { runes: true } })],
  define: { __BUILD_ID__: JSON.stringify('of the tests') },
  resolve: {
    conditions: ['browser'],
    // Files that count what runs are slower than what the tests allow.
    alias: [{ find: /^.*\/cpu-time\.ts$/, replacement: resolve(import.meta.dirname, 'no-cpu-time.ts') }],
  },
  test: {
    testTimeout: 300_000,
    setupFiles: [resolve(import.meta.dirname, '../fresh-document.ts')],
    hookTimeout: 300_000,
    isolate: false,
    sequence: { sequencer: NearestFirst },
    include: ['tests/{domain,platform,components,background,locales}/**/*.test.ts'],
    // They compare how long something takes.
    exclude: ['tests/domain/results/speed.test.ts', 'tests/domain/watch/long-list.test.ts'],
  },
});
