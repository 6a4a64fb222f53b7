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
