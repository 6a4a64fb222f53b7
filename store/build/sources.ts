/**
 * The complete contents of the sources ZIP: what builds the extension, what a reviewer reads, and the
 * practice site with the tour. A new folder must be added here.
 */
export const SOURCES = [
  // The build.
  'package.json',
  'package-lock.json',
  'wxt.config.ts',
  'svelte.config.js',
  'tsconfig.json',
  'components/**/*.{ts,svelte,css}',
  'domain/**/*.ts',
  'platform/**/*.ts',
  'entrypoints/**/*.{ts,svelte,html,css}',
  'locales/**/*.{ts,json}',
  'public/**/*.{png,svg,json}',
  'store/**/*.{ts,svg,css,md}',
  // What a reviewer reads.
  'README.md',
  'README.zh-TW.md',
  'docs/*.md',
  'LICENSE',
  'CHANGELOG.md',
  'CONTRIBUTING.md',
  'PRIVACY.md',
  'PRIVACY.zh-TW.md',
  // `npm start`: the practice site and the tour.
  'tests/run/*.{ts,mjs}',
  'tests/practice-site/**/*.{ts,css,js,md}',
  'tests/end-to-end/guide-on-page.ts',
] as const;
