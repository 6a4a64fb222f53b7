/** Reasons against a release that can be found without running anything. */

export interface ReleaseFacts {
  /** package.json's. */
  version: string;
  changelog: string;
  /** What `git status --porcelain` prints; undefined or null where git could not be asked. */
  changed: string | null | undefined;
}

/** One message for each fault. */
export function releaseFaults({ version, changelog, changed }: ReleaseFacts): string[] {
  const newest = /^## (.+)$/m.exec(changelog)?.[1]?.split(' ')[0];
  return [
    ...(typeof changed === 'string' ? [] : ['git could not say whether everything is committed.']),
    ...(changed ? [`Not everything is committed:\n${changed.trimEnd()}`] : []),
    ...(newest === version
      ? []
      : [`The version is ${version}, but the newest entry of CHANGELOG.md is "${newest ?? 'none'}".`]),
  ];
}
