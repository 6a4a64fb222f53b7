import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import { LANGUAGES } from './locales/languages.ts';
import svelteConfig from './svelte.config.js';

/** Imports run one way: entrypoints → components → platform → domain. */
const notFrom = (folders, why) => ({
  'no-restricted-imports': [
    'error',
    { patterns: [{ group: folders.flatMap((folder) => [`**/${folder}/**`, `**/${folder}`]), message: why }] },
  ],
});

/** Folders by their own names: an import from a neighbour does not say the whole path. */
const NOT_ON_THE_PAGE = ['candidates', 'popup', 'idb', 'zod', 'entrypoints', 'tests', 'webextension-polyfill'];
const ON_THE_PAGE = 'The guide on the page is small, and must not be able to reach the candidate list.';

/**
 * What depends on a language stands in its row of the table. A comparison with the tag of one language is a fact that
 * a new language would have to be added to.
 */
const noLanguageLiteral = {
  meta: {
    schema: [],
    messages: { literal: 'Put it in a row of locales/languages.ts instead of asking for "{{tag}}".' },
  },
  create: (context) => {
    const check = (node) => {
      const tag = node?.type === 'TemplateLiteral' ? node.quasis[0].value.cooked : node?.value;
      if (LANGUAGE_TAGS.includes(tag)) context.report({ node, messageId: 'literal', data: { tag } });
    };
    return {
      BinaryExpression: ({ operator, left, right }) => {
        if (/^[=!]==?$/.test(operator)) [left, right].forEach(check);
      },
      SwitchCase: ({ test }) => check(test),
    };
  },
};
const LANGUAGE_TAGS = Object.entries(LANGUAGES).flatMap(([tag, { htmlLang, packageLocale }]) => [
  tag,
  htmlLang,
  packageLocale,
]);

export default ts.config(
  { ignores: ['.output/', '.wxt/', 'node_modules/', 'test-results/', 'tests/practice-site/assets/'] },
  js.configs.recommended,
  ...ts.configs.recommended,
  ...svelte.configs.recommended,
  {
    files: ['**/*.{js,mjs,ts,svelte}'],
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    plugins: { own: { rules: { 'no-language-literal': noLanguageLiteral } } },
    rules: {
      eqeqeq: 'error',
      'own/no-language-literal': 'error',
      'no-console': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // Files that a browser's content script meets must never make code or markup out of text.
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-restricted-properties': ['error', { property: 'innerHTML' }, { property: 'outerHTML' }],
    },
  },
  { files: ['**/*.ts'], rules: { 'no-undef': 'off' } },
  {
    // Rules that know types. Svelte's files are left out: the parser of their types costs more than all the rest.
    files: ['**/*.ts'],
    ignores: ['**/*.svelte.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'], svelteConfig } },
    rules: { 'svelte/no-at-html-tags': 'error', 'no-undef': 'off' },
  },
  {
    files: ['domain/**/*.{ts,svelte}'],
    rules: {
      ...notFrom(
        ['components', 'entrypoints', 'platform', 'locales', 'tests', 'wxt', 'svelte'],
        'domain/ is pure: it knows no component, entry point, text or framework.',
      ),
      'no-restricted-globals': [
        'error',
        ...[
          'window',
          'document',
          'browser',
          'chrome',
          'location',
          'navigator',
          'fetch',
          'localStorage',
          'sessionStorage',
          'indexedDB',
          'crypto',
          'performance',
          'setTimeout',
          'setInterval',
          'console',
        ].map((name) => ({ name, message: 'domain/ touches nothing of the browser: take it as a parameter.' })),
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
          message: 'The clock is a parameter.',
        },
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'The clock is a parameter.' },
        {
          selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
          message: 'Chance is a parameter.',
        },
      ],
    },
  },
  {
    files: ['components/**/*.{ts,svelte}'],
    rules: notFrom(
      ['entrypoints', 'tests', 'wxt/browser', 'webextension-polyfill'],
      'components/ shows; what it needs of the browser is handed in.',
    ),
  },
  {
    files: ['platform/**/*.ts'],
    rules: notFrom(
      ['components', 'entrypoints', 'tests', 'svelte'],
      'platform/ adapts the browser and its storage: it knows no component and no entry point.',
    ),
  },
  {
    files: ['entrypoints/guide/**/*.ts', 'entrypoints/results-note/**/*.ts'],
    rules: notFrom(NOT_ON_THE_PAGE, ON_THE_PAGE),
  },
  {
    // A later block replaces the rule of an earlier one, so this one repeats what components/ may not have.
    files: ['components/guide/**/*.{ts,svelte}'],
    rules: notFrom([...NOT_ON_THE_PAGE, 'wxt/browser'], ON_THE_PAGE),
  },
  {
    // Playwright takes fixtures by an object pattern, and tests compare markup.
    files: ['tests/**/*.ts'],
    rules: { 'no-empty-pattern': 'off', 'no-restricted-properties': 'off' },
  },
  {
    files: ['locales/**/*.ts'],
    rules: notFrom(
      ['components', 'entrypoints', 'platform', 'tests'],
      'locales/ holds texts and how they are looked up.',
    ),
  },
);
