import { defineConfig } from 'wxt';
import { leanContentScript } from './entrypoints/guide.content/lean-build.ts';
import { fewFilesForPopup } from './entrypoints/popup/few-files.ts';
import { guideWordsMark } from './locales/guide-words-mark.ts';
import { papers } from './store/build/papers.ts';
import { noteShipped } from './store/build/shipped-packages.ts';
import { SOURCES } from './store/build/sources.ts';

const SITE = 'https://candidates.cambridgeenglish.org/*';

const shipped = new Set<string>();

export default defineConfig({
  manifestVersion: 3,
  imports: false,
  modules: ['@wxt-dev/module-svelte', '@wxt-dev/webextension-polyfill'],
  svelte: { vite: { compilerOptions: { runes: true, fragments: 'tree' } } },
  vite: () => ({
    plugins: [guideWordsMark(), leanContentScript(), fewFilesForPopup(), noteShipped(shipped)],
    build: { sourcemap: false, target: ['chrome120', 'firefox140'] },
  }),
  zip: { includeSources: [...SOURCES], dotSources: true },
  hooks: {
    // After every bundle is written, so that all that is shipped is known.
    'build:publicAssets': (_, files) => void files.push(...papers(shipped)),
  },
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    short_name: '__MSG_shortName__',
    description: '__MSG_description__',
    default_locale: 'zh_TW',
    permissions: ['storage', 'alarms', 'notifications'],
    host_permissions: [SITE],
    icons: {
      16: 'icon/16.png',
      32: 'icon/32.png',
      48: 'icon/48.png',
      128: 'icon/128.png',
    },
    // One strict policy for every page of the extension and for its background.
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self' https://candidates.cambridgeenglish.org; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'candidate-guide@candidate-guide.invalid',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
            gecko_android: { strict_min_version: '142.0' },
          },
        }
      : {
          minimum_chrome_version: '120',
          // What an administrator may set; Firefox reads a policy without a schema.
          storage: { managed_schema: 'managed-schema.json' },
        }),
  }),
});
