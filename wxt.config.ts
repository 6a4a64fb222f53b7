import { mergeConfig, type BuildEnvironmentOptions, type InlineConfig } from 'vite';
import { defineConfig } from 'wxt';
import { managedSchema } from './domain/contacts/managed.ts';
import { FILL_COMMAND } from './domain/messages/fill.ts';
import { SITE_ORIGIN } from './domain/site/real-site.ts';
import { handedOver } from './entrypoints/guide/handed-over.ts';
import { handedToResults } from './entrypoints/guide-body/handed-to-results.ts';
import { LANGUAGE_IDS, LANGUAGES, SOURCE } from './locales/languages.ts';
import { TEXTS } from './locales/texts.ts';
import { version } from './package.json' with { type: 'json' };
import { GUIDE_FILES } from './platform/guide-files.ts';
import { FIREFOX_ID, HOMEPAGE } from './store/build/identity.ts';
import { addressCode } from './store/build/address-code.ts';
import { calledLater } from './store/build/called-later.ts';
import { withoutHandedOver } from './store/build/handed-over.ts';
import { papers } from './store/build/papers.ts';
import { noteShipped } from './store/build/shipped-packages.ts';
import { SOURCES } from './store/build/sources.ts';

const SITE = `${SITE_ORIGIN}/*`;

/** What an administrator's policy may hold, written from what reads it. */
const SCHEMA_FILE = 'managed-schema.json';

const STARTED = new Date().toISOString();

const shipped = new Set<string>();

/**
 * One strict policy for every page of the extension and for its background.
 * @param developing the development server sends styles as text, and tells by a socket what has changed
 */
const contentSecurityPolicy = (developing: boolean) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self'${developing ? " 'unsafe-inline'" : ''}`,
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self' https://candidates.cambridgeenglish.org${developing ? ' http://localhost:* ws://localhost:*' : ''}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

export default defineConfig({
  manifestVersion: 3,
  imports: false,
  modules: ['@wxt-dev/module-svelte'],
  svelte: { vite: { compilerOptions: { runes: true, fragments: 'tree' } } },
  vite: ({ command }) => ({
    // Tells stored texts of this build from those of another. While developing, texts change within one version.
    define: { __BUILD_ID__: JSON.stringify(command === 'serve' ? `${version} ${STARTED}` : version) },
    plugins: [noteShipped(shipped)],
    // All supported browsers preload modules by themselves; the polyfill needs a document, which the background has not.
    build: { sourcemap: false, target: ['chrome120', 'firefox140'], modulePreload: { polyfill: false } },
  }),
  zip: { includeSources: [...SOURCES], dotSources: true },
  hooks: {
    // The page that shows the parts of the design is for development builds.
    'entrypoints:found': ({ config: { mode } }, found) => {
      const at = found.findIndex(({ name }) => name === 'design');
      if (mode !== 'development' && at >= 0) found.splice(at, 1);
    },
    ready: ({ config: { browser }, hook }) =>
      void hook('vite:build:extendConfig', (entrypoints, config) => {
        // The content script, and what the background puts into pages.
        const isContentScript = entrypoints.some(({ type }) => type === 'unlisted-script');
        const output: NonNullable<BuildEnvironmentOptions['rolldownOptions']>['output'] = isContentScript
          ? // A single letter beyond Latin-1 makes the browser keep the whole script at two bytes a letter.
            { charset: 'ascii' }
          : config.build?.lib
            ? // The background: one file, of one byte a letter in memory like the content script.
              { charset: 'ascii' }
            : // Fewer and larger files: each one that the popup waits for is one more read from the disk. Chunks are not
              // merged by size: that makes chunks that import each other, whose modules then run in the wrong order.
              { codeSplitting: { groups: [{ name: 'shared', test: /(?<!\.css)$/, minShareCount: 4 }] } };
        // Chrome and Edge before 148 have no `browser`. The content script uses storage and messages only, whose
        // methods in `chrome` return promises since Chrome 120: it goes without the polyfill's 10 kB.
        const alias =
          isContentScript || browser === 'firefox' ? {} : { 'wxt/browser': '@wxt-dev/webextension-polyfill/browser' };
        const more: InlineConfig = { resolve: { alias }, build: { rolldownOptions: { output } } };
        const body: InlineConfig = {
          plugins: [calledLater('candidateGuideBody')],
          build: { rolldownOptions: withoutHandedOver(Object.keys(handedOver()), 'given.modules') },
        };
        const results: InlineConfig = {
          build: { rolldownOptions: withoutHandedOver(Object.keys(handedToResults()), 'candidateGuideModules') },
        };
        const own = { 'guide-body': body, 'results-note': results }[entrypoints[0]?.name ?? ''] ?? {};
        Object.assign(config, mergeConfig(mergeConfig(config, more), own));
      }),
    // After every bundle is written, so that all that is shipped is known.
    'build:publicAssets': (_, files) => {
      files.push(...papers(shipped));
      // Read by platform/read-texts.ts.
      for (const [language, texts] of Object.entries(TEXTS))
        files.push({ relativeDest: `texts/${language}.json`, contents: JSON.stringify(texts) });
      files.push({ relativeDest: 'address.svg', contents: addressCode() });
      files.push({ relativeDest: SCHEMA_FILE, contents: JSON.stringify(managedSchema(LANGUAGE_IDS), undefined, 2) });
    },
  },
  manifest: ({ browser, command }) => ({
    name: '__MSG_name__',
    short_name: '__MSG_shortName__',
    description: '__MSG_description__',
    default_locale: LANGUAGES[SOURCE].packageLocale,
    permissions: ['storage', 'unlimitedStorage', 'alarms', 'notifications', 'scripting', 'activeTab'],
    host_permissions: [SITE],
    ...(HOMEPAGE && { homepage_url: HOMEPAGE }),
    // None of WXT's own kind: entrypoints/guide/index.ts says why.
    content_scripts: [{ matches: [SITE], js: [...GUIDE_FILES], run_at: 'document_start' }],
    icons: {
      16: 'icon/16.png',
      32: 'icon/32.png',
      48: 'icon/48.png',
      128: 'icon/128.png',
    },
    // Firefox for Android, which has no keys, passes them over.
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+G' } },
      [FILL_COMMAND]: { suggested_key: { default: 'Alt+Shift+F' }, description: '__MSG_commandFill__' },
    },
    content_security_policy: { extension_pages: contentSecurityPolicy(command === 'serve') },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: FIREFOX_ID,
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
            gecko_android: { strict_min_version: '142.0' },
          },
        }
      : {
          minimum_chrome_version: '120',
          // What an administrator may set; Firefox reads a policy without a schema.
          storage: { managed_schema: SCHEMA_FILE },
        }),
  }),
});
