/**
 * A copy of the product's source in a temporary folder, for trials of its structure: change a few
 * files there, ask the compiler what it says, run a function of the changed code, remove the copy.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import ts from 'typescript';

const PROJECT = resolve(import.meta.dirname, '../..');
const PRODUCT = ['components', 'domain', 'entrypoints', 'locales', 'platform', 'public', 'store/build'];
const SETTINGS = [
  '.wxt',
  'package.json',
  'svelte.config.js',
  'tsconfig.json',
  'wxt.config.ts',
  // Declares the browser's own global, which the content script uses.
  'tests/end-to-end/chrome.d.ts',
];

export interface TreeCopy {
  /** Absolute path of the copy. */
  readonly root: string;
  /** Paths from the root of the files that `replace` and `write` have changed, each once. */
  readonly changed: readonly string[];
  /**
   * Replaces a text that the file holds exactly once.
   * @throws Error where the file does not hold it, or holds it more than once
   */
  replace(file: string, from: string, to: string): void;
  /** Writes a new file, or the whole of an existing one. */
  write(file: string, text: string): void;
  /**
   * What the TypeScript compiler says of the product's .ts files, as `path:line: message`. A second
   * call checks only what has changed since. With `svelte`, svelte-check reads the .svelte files too;
   * it takes about 20 seconds.
   */
  compilerErrors(options?: { readonly svelte?: boolean }): string[];
  remove(): void;
}

export function copyOfTree(): TreeCopy {
  const root = mkdtempSync(join(tmpdir(), 'tree-'));
  for (const path of [...PRODUCT, ...SETTINGS]) cpSync(join(PROJECT, path), join(root, path), { recursive: true });
  symlinkSync(join(PROJECT, 'node_modules'), join(root, 'node_modules'), 'junction');
  const changed: string[] = [];
  let program: ts.EmitAndSemanticDiagnosticsBuilderProgram | undefined;
  const write = (file: string, text: string) => {
    const path = join(root, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    if (!changed.includes(file)) changed.push(file);
  };
  return {
    root,
    changed,
    write,
    replace(file, from, to) {
      const text = readFileSync(join(root, file), 'utf8');
      const found = text.split(from).length - 1;
      if (found !== 1) throw new Error(`${file} holds ${found} times: ${from}`);
      write(
        file,
        text.replace(from, () => to),
      );
    },
    compilerErrors({ svelte = false } = {}) {
      if (svelte) return svelteErrors(root);
      program = compiled(root, program);
      return diagnosticsOf(program, root);
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

/** Files of packages never change, so they are parsed once for all copies and calls. */
const published = new Map<string, ts.SourceFile | undefined>();
const NO_SVELTE = 'svelte-modules.d.ts';

function compiled(root: string, before: ts.EmitAndSemanticDiagnosticsBuilderProgram | undefined) {
  // Without svelte-check a component is only known to be one.
  if (!existsSync(join(root, NO_SVELTE)))
    writeFileSync(
      join(root, NO_SVELTE),
      "declare module '*.svelte' { const component: any; export default component; }\n",
    );
  const { options, fileNames } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile).config,
    ts.sys,
    root,
  );
  // What is given to an unknown component has no known type.
  const lenient = { ...options, noImplicitAny: false };
  const host = ts.createIncrementalCompilerHost(lenient);
  const { getSourceFile } = host;
  host.getSourceFile = (name, ...how) => {
    if (!name.includes('/node_modules/')) return getSourceFile(name, ...how);
    if (!published.has(name)) published.set(name, getSourceFile(name, ...how));
    return published.get(name);
  };
  return ts.createEmitAndSemanticDiagnosticsBuilderProgram(fileNames, lenient, host, before);
}

function diagnosticsOf(program: ts.EmitAndSemanticDiagnosticsBuilderProgram, root: string): string[] {
  const found = [...program.getSyntacticDiagnostics(), ...program.getSemanticDiagnostics()];
  return found.map(({ file, start, messageText }) => {
    const path = file ? relative(root, file.fileName).replaceAll('\\', '/') : '';
    const line = file && start !== undefined ? file.getLineAndCharacterOfPosition(start).line + 1 : 0;
    return `${path}:${line}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
  });
}

/** `machine` output of svelte-check: `<ms> ERROR "path" line:column "message"`. */
const SVELTE_ERROR = /^\d+ (?:ERROR|WARNING) ("(?:[^"\\]|\\.)*") (\d+):\d+ (".*")$/gm;

function svelteErrors(root: string): string[] {
  // Of svelte-check's own, not of the compiler's: the declaration would hide the components' types.
  rmSync(join(root, NO_SVELTE), { force: true });
  const program = join(PROJECT, 'node_modules/svelte-check/bin/svelte-check');
  const options = ['--workspace', root, '--tsconfig', join(root, 'tsconfig.json'), '--output', 'machine'];
  let output: string;
  try {
    output = execFileSync(process.execPath, [program, ...options], { encoding: 'utf8', cwd: root });
  } catch (error) {
    output = String((error as { stdout?: unknown }).stdout ?? '');
  }
  if (!/ COMPLETED /.test(output)) throw new Error(`svelte-check did not finish: ${output.slice(0, 500)}`);
  return [...output.matchAll(SVELTE_ERROR)].map(
    ([, path, line, message]) => `${JSON.parse(path!)}:${line}: ${JSON.parse(message!)}`,
  );
}
