/**
 * What the built files use of the browsers, and since which version the browsers have it. The table is
 * @mdn/browser-compat-data. A name is looked up wherever the table has it, and the earliest version counts:
 * a name alone does not tell whose method it is.
 */
import { createRequire } from 'node:module';
import type { CompatStatement, Identifier, SimpleSupportStatement } from '@mdn/browser-compat-data';
import { parse } from 'acorn';
import { full } from 'acorn-walk';
import { parse as parseCss, walk } from 'css-tree';

/** Not imported: 15 MB of JSON as a module takes ten seconds. */
const table = createRequire(import.meta.url)('@mdn/browser-compat-data') as Record<
  'api' | 'css' | 'javascript' | 'webextensions',
  Identifier
>;

export type Browser = 'chrome' | 'firefox' | 'firefox_android';

const child = (node: Identifier | undefined, name: string): Identifier | undefined =>
  node && Object.hasOwn(node, name) ? node[name] : undefined;

const number = (version: unknown): number =>
  typeof version === 'string' ? Number(/\d+/.exec(version)?.[0] ?? Infinity) : Infinity;

/** Whether `version` of the browser has it, at least in part, without a flag or a prefix. */
const has = ({ support }: CompatStatement, browser: Browser, version: number): boolean =>
  ([support[browser] ?? []].flat() as readonly SimpleSupportStatement[]).some(
    ({ flags, prefix, alternative_name: other, version_added: added, version_removed: removed }) =>
      !flags && !prefix && !other && number(added) <= version && version < number(removed),
  );

/** The members of all interfaces and builtins, by name. */
const members = new Map<string, CompatStatement[]>();
for (const owners of [table.api, table.javascript.builtins!])
  for (const owner of Object.values(owners))
    for (const [name, { __compat: statement }] of Object.entries(owner as Record<string, Identifier>))
      if (statement) {
        const plain = name.replace(/_static$|_event$/, '');
        members.set(plain, [...(members.get(plain) ?? []), statement]);
      }

/** The names that scripts give to properties of their own objects: of these nobody can tell whose they are. */
export function ownNames(code: string): Set<string> {
  const own = new Set<string>();
  full(read(code), (node) => {
    const { type, key, left } = node as unknown as {
      type: string;
      key?: { name?: string; value?: unknown };
      left?: { type: string; property?: { name?: string } };
    };
    if (key && /^(?:Property|MethodDefinition|PropertyDefinition)$/.test(type)) own.add(key.name ?? String(key.value));
    if (left?.type === 'MemberExpression' && left.property?.name) own.add(left.property.name);
  });
  return own;
}

const read = (code: string) =>
  parse(code, { ecmaVersion: 'latest', sourceType: 'module', allowReturnOutsideFunction: true });

/** The features that a script uses: their name and what the table says of them. `own`: see `ownNames`. */
export function usedByScript(code: string, own: ReadonlySet<string>): Map<string, readonly CompatStatement[]> {
  const used = new Map<string, readonly CompatStatement[]>();
  const note = (name: string, ...statements: readonly (CompatStatement | undefined)[]) => {
    const known = statements.filter((one) => one?.support !== undefined) as CompatStatement[];
    if (known.length) used.set(name, known);
  };
  full(read(code), (node) => {
    const { type } = node;
    if (type === 'Identifier') {
      const { name } = node as unknown as { name: string };
      // The build shortens its own names: a long one is the browser's.
      if (name.length > 3)
        note(name, child(table.api, name)?.__compat, child(table.javascript.builtins, name)?.__compat);
    }
    if (type !== 'MemberExpression') return;
    const { property, object, computed } = node as unknown as {
      computed: boolean;
      property: { name: string };
      object: { type: string; property?: { name?: string }; name?: string };
    };
    if (computed) return;
    const owner = object.property?.name ?? object.name;
    const namespace = owner ? child(table.webextensions.api, owner) : undefined;
    const inNamespace = child(namespace, property.name)?.__compat;
    if (inNamespace) return note(`${owner}.${property.name}`, inNamespace);
    const builtin = owner ? child(child(table.javascript.builtins, owner), property.name) : undefined;
    const fixed = builtin ?? (owner ? child(child(table.api, owner), `${property.name}_static`) : undefined);
    if (fixed?.__compat) return note(`${owner}.${property.name}`, fixed.__compat);
    if (!own.has(property.name)) note(`.${property.name}`, ...(members.get(property.name) ?? []));
  });
  return used;
}

/** The features that a style sheet uses: properties, their keywords and functions, at-rules and pseudo-classes. */
export function usedByStyles(css: string): Map<string, readonly CompatStatement[]> {
  const used = new Map<string, readonly CompatStatement[]>();
  const note = (name: string, feature: Identifier | undefined) =>
    feature?.__compat && used.set(name, [feature.__compat]);
  const { properties, selectors, types } = table.css;
  const atRules = table.css['at-rules'];
  walk(parseCss(css, { parseCustomProperty: true }), function (node) {
    if (node.type === 'Declaration' && !/^(?:page|font-face)$/.test(this.atrule?.name ?? ''))
      note(node.property, child(properties, node.property));
    if (node.type === 'Atrule') note(`@${node.name}`, child(atRules, node.name));
    if (node.type === 'PseudoClassSelector' || node.type === 'PseudoElementSelector')
      note(`:${node.name}`, child(selectors, node.name));
    if (node.type === 'NestingSelector') note('&', child(selectors, 'nesting'));
    if (node.type === 'Function')
      for (const kind of [types, child(types, 'color')]) note(`${node.name}()`, child(kind, node.name));
    if (node.type === 'Identifier' && this.declaration)
      note(
        `${this.declaration.property}: ${node.name}`,
        child(child(properties, this.declaration.property), node.name),
      );
  });
  return used;
}

/** Whether `version` of the browser has what the statements say, in any of the ways. */
export const hasAny = (statements: readonly CompatStatement[], browser: Browser, version: number): boolean =>
  statements.some((one) => has(one, browser, version));
