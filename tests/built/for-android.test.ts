/** Firefox for Android has no menus, no commands and no windows: the built files must not ask for them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const BUILT = new URL('../../.output/firefox-mv3/', import.meta.url);
const files = existsSync(BUILT) ? readdirSync(BUILT, { recursive: true, encoding: 'utf8' }) : [];
const read = (name: string) => readFileSync(new URL(name.replaceAll('\\', '/'), BUILT), 'utf8');

/** Windows and commands may be asked for where there may be none, `windows?.`. Names of the API as code reaches for them, by a dot, in brackets or taken apart. */
const MISSING =
  /(?:\.|\[["'`])(?:menus|contextMenus|(?:commands|windows)\b(?!\?\.))\b|\{[^{}]*\b(?:menus|contextMenus|commands)\b[^{}]*\}=/;

test('no built file reaches for what Android does not have', () => {
  const scripts = files.filter((name) => name.endsWith('.js'));
  expect(scripts.length).toBeGreaterThan(3);
  for (const name of scripts) expect(MISSING.exec(read(name))?.[0], name).toBeUndefined();
});

test.each(['x.menus.create()', 'x["commands"]', 'e?.windows.create({})', 'let{menus:a}=b'])(
  'the pattern finds %s',
  (planted) => expect(planted).toMatch(MISSING),
);

test('asking for windows where there may be none is allowed', () =>
  expect('e.windows?.update(1),e.commands?.getAll()').not.toMatch(MISSING));

test('the manifest names a version for Android, and nothing that Android refuses', () => {
  const manifest = JSON.parse(read('manifest.json')) as Record<string, unknown>;
  expect(manifest.browser_specific_settings).toMatchObject({ gecko_android: { strict_min_version: '142.0' } });
  // `sidebar_action` and `commands` are passed over there, and Mozilla's linter has nothing against them.
  for (const key of ['devtools_page', 'omnibox', 'chrome_url_overrides']) expect(manifest).not.toHaveProperty(key);
  expect(manifest.permissions).not.toContain('menus');
  expect(manifest.permissions).not.toContain('contextMenus');
});
