/** What others have made that is in the package; a test holds it to the packages' own words. */
export const LICENCES = [
  { name: 'Svelte', module: 'svelte', licence: 'MIT' },
  { name: 'i18next', module: 'i18next', licence: 'MIT' },
  { name: 'Zod', module: 'zod', licence: 'MIT' },
  { name: 'Floating UI', module: '@floating-ui/dom', licence: 'MIT' },
  { name: 'htmlparser2', module: 'htmlparser2', licence: 'MIT' },
  { name: 'Email Spell Checker', module: '@zootools/email-spell-checker', licence: 'MIT' },
  { name: 'Papa Parse', module: 'papaparse', licence: 'MIT' },
  { name: 'idb', module: 'idb', licence: 'ISC' },
  { name: 'ics', module: 'ics', licence: 'ISC' },
  { name: 'WebExtension browser API Polyfill', module: 'webextension-polyfill', licence: 'MPL-2.0' },
] as const;
