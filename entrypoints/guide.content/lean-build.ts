/** Build steps for the content script alone, which pays for every byte on every page of the site. */
import type { Plugin } from 'vite';

const OWN_BROWSER = new URL('own-browser.ts', import.meta.url).pathname;

/** The years in which a sign of the site was seen are for readers of the site map. */
const SITE_FACTS = /\/domain\/site\/site-(?:map|texts)\.ts$/;
const SEEN_IN = / since: '[^']*',?/g;
/** One of the errors of Svelte's deep watching. */
const ONLY_IN_PROXY = 'state_prototype_fixed';

/**
 * Svelte's client carries what it needs to take over markup made on a server, and what older
 * components and asynchronous ones need. Here nothing ever switches these on, so they are written
 * as the constants they are, and the minifier drops what stands behind them. (Svelte 5.57)
 */
const CONSTANTS: readonly (readonly [
  file: RegExp,
  changes: readonly (readonly [from: string | RegExp, to: string])[],
])[] = [
  [
    /\/svelte\/src\/internal\/client\/dom\/hydration\.js$/,
    [
      ['export let hydrating = false;', 'export const hydrating = false;'],
      ['\thydrating = value;', ''],
    ],
  ],
  // The guide's state is numbers, texts and whole values: nothing needs the deep watching of an object's insides.
  [
    /\/svelte\/src\/internal\/client\/reactivity\/sources\.js$/,
    [['let new_value = should_proxy ? proxy(value) : value;', 'let new_value = value;']],
  ],
  [/\/svelte\/src\/internal\/client\/reactivity\/props\.js$/, [['runes && bindable ? proxy(value) : value', 'value']]],
  // Around a whole component stands a boundary that waits for asynchronous parts and can show another
  // in place of one that failed. There is neither here; without it an error goes to whoever mounts.
  [
    /\/svelte\/src\/internal\/client\/render\.js$/,
    [
      [
        "import { component_root } from './reactivity/effects.js';",
        "import { branch, component_root } from './reactivity/effects.js';",
      ],
      ["import { boundary } from './dom/blocks/boundary.js';", ''],
      [
        `boundary(
			/** @type {TemplateNode} */ (anchor_node),
			{
				pending: () => {}
			},
			(anchor_node) => {`,
        'branch(() => {',
      ],
      [
        `			},
			transformError
		);`,
        '});',
      ],
    ],
  ],
  // Components that wait for promises, and the batches of changes that then overlap.
  [
    /\/svelte\/src\/internal\/client\/reactivity\/async\.js$/,
    [
      [
        `		fn(deriveds);
		return;
	}
`,
        `		fn(deriveds);
		return;
	}
	throw new Error('async mode is built out');
`,
      ],
    ],
  ],
  [
    /\/svelte\/src\/internal\/client\/reactivity\/batch\.js$/,
    [
      ['\t\tif (this.is_fork) return true;\n', '\t\treturn false;\n'],
      ['this.#commit();', ''],
      [/\t#commit\(\) \{[^]*?(?=\ttransfer_reactions\()/, ''],
    ],
  ],
  // What only asks where a floating thing is cut off; the guide's numbers are asked elsewhere.
  [
    /\/@floating-ui\/core\/dist\/floating-ui\.core\.mjs$/,
    [
      [
        `    ...platform,
    detectOverflow
`,
        '    ...platform\n',
      ],
    ],
  ],
  // Timers, listeners and a watch on the address that end with the script; ours asks only when it ends.
  [
    /\/wxt\/dist\/utils\/content-script-context\.mjs$/,
    [
      ['\tlocationWatcher = createLocationWatcher(this);\n', ''],
      [/\t(?:\/\*\*(?:(?!\*\/)[^])*\*\/\s*)?block\(\) \{[^]*?(?=\tnotifyInvalidated\(\))/, ''],
    ],
  ],
  // The reading of a style attribute, for an element that has one beside single styles.
  [
    /\/svelte\/src\/internal\/shared\/attributes\.js$/,
    [
      [
        '\t\tif (value) {\n',
        "\t\tif (value) throw new Error('A style attribute beside single styles is built out');\n\t\tif (false) {\n",
      ],
    ],
  ],
  [
    // Made at the start for an AbortSignal that nothing here asks for. With a debugger attached, and so in
    // every measurement, an Error's stack costs a second reading of the whole script.
    /\/svelte\/src\/internal\/client\/constants\.js$/,
    [['new (class StaleReactionError extends Error {', 'new (class StaleReactionError {']],
  ],
  [
    /\/svelte\/src\/internal\/flags\/index\.js$/,
    (['async', 'legacy', 'tracing'] as const).flatMap((name) => [
      [`export let ${name}_mode_flag = false;`, `export const ${name}_mode_flag = false;`],
      [`\t${name}_mode_flag = true;`, `\tthrow new Error('${name} mode is built out');`],
      ...(name === 'async' ? [[`\t${name}_mode_flag = false;`, ''] as const] : []),
    ]),
  ],
];

export function leanContentScript(): Plugin {
  let lean = false;
  return {
    name: 'lean-content-script',
    enforce: 'pre',
    configResolved({ build }) {
      lean = JSON.stringify(build.lib || '').includes('content-script');
    },
    resolveId: (id) => (lean && id === '@wxt-dev/webextension-polyfill/browser' ? OWN_BROWSER : undefined),
    transform(code, id) {
      if (lean && SITE_FACTS.test(id)) return code.replaceAll(SEEN_IN, '');
      const [, changes] = (lean && CONSTANTS.find(([file]) => file.test(id))) || [];
      if (!changes) return undefined;
      return changes.reduce((text, [from, to]) => {
        // Another version must not silently lose the gain.
        if (typeof from === 'string' ? !text.includes(from) : !from.test(text))
          this.error(`"${from}" is not in ${id} any more`);
        return text.replace(from, to);
      }, code);
    },
    // One letter beyond Latin-1 would make the browser keep the whole script at two bytes a letter.
    generateBundle(_, bundle) {
      if (!lean) return;
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        if (chunk.code.includes(ONLY_IN_PROXY))
          this.error('A component of the guide has an object in $state: use $state.raw, and replace it whole.');
        chunk.code = inAscii(chunk.code);
      }
    },
  };
}

const inAscii = (code: string) =>
  code.replace(/[^\0-\x7f]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
