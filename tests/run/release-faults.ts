/** What can be said of a release without running anything: reasons against it, and its notes. */

export interface ReleaseFacts {
  /** package.json's. */
  version: string;
  changelog: string;
  /** What `git status --porcelain` prints; undefined or null where git could not be asked. */
  changed: string | null | undefined;
  /** The tag that the release is made of, such as `v1.2.0`; undefined while there is none. */
  tag?: string | undefined;
}

/** One message for each fault. */
export function releaseFaults({ version, changelog, changed, tag }: ReleaseFacts): string[] {
  const newest = /^## (.+)$/m.exec(changelog)?.[1]?.split(' ')[0];
  return [
    ...(typeof changed === 'string' ? [] : ['git could not say whether everything is committed.']),
    ...(changed ? [`Not everything is committed:\n${changed.trimEnd()}`] : []),
    ...(newest === version
      ? []
      : [`The version is ${version}, but the newest entry of CHANGELOG.md is "${newest ?? 'none'}".`]),
    ...(tag === undefined || tag === `v${version}` ? [] : [`The tag is ${tag}, but the version is ${version}.`]),
  ];
}

/** The newest entry of the changelog, and the hashes. */
export function releaseNotes(changelog: string, sums: string): string {
  const entry = /^## .*\n+([\s\S]*?)(?=^## |$(?![\s\S]))/m.exec(changelog)?.[1]?.trim() ?? '';
  return `${entry}\n\n\`\`\`\n${sums.trimEnd()}\n\`\`\`\n`;
}

/** The commands of a workflow, in their order. Only steps of one line are understood; any other throws. */
export function workflowSteps(workflow: string): string[] {
  const steps = [...workflow.matchAll(/^\s*(?:- )?run:(.*)$/gm)].map(([, command]) => command!.trim());
  const strange = steps.find((step) => !step || /^[|>]/.test(step));
  if (strange !== undefined || !steps.length) throw new Error('A step of the workflow is not a command of one line.');
  return steps;
}

export interface Attached {
  tag: string;
  /** How the names of the packages end. */
  packages: readonly string[];
  text: (name: string) => string;
  /** SHA-256 of a file. */
  hash: (name: string) => string;
}

/** What is wrong with the arguments of `gh release create`: one message for each fault. */
export function attachmentFaults(args: readonly string[], { tag, packages, text, hash }: Attached): string[] {
  const notes = args[args.indexOf('--notes-file') + 1] ?? '';
  const files = args.filter((arg) => arg.endsWith('.zip'));
  const missing = packages.filter((end) => !files.some((file) => file.endsWith(`-${tag.slice(1)}-${end}.zip`)));
  const sums = args.find((arg) => arg.endsWith('SHA256SUMS'));
  const written = sums ? text(sums).trimEnd().split('\n') : [];
  const real = files.map((file) => `${hash(file)}  ${file.split('/').at(-1)!}`);
  return [
    ...(args.slice(0, 3).join(' ') === `release create ${tag}` ? [] : [`gh was called with ${args.join(' ')}`]),
    ...['--draft', '--verify-tag'].filter((flag) => !args.includes(flag)).map((flag) => `${flag} is missing`),
    ...missing.map((end) => `The package ${end} is not attached`),
    ...(written.toSorted().join('\n') === real.toSorted().join('\n') ? [] : ['SHA256SUMS does not fit the packages']),
    ...(notes && text(notes).includes(written[0] ?? '-') ? [] : ['The notes do not hold the hashes']),
  ];
}
