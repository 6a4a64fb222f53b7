/** The parts whose mutation score is printed, each with the folders that belong to it. */
export const PARTS = {
  domain: ['domain'],
  platform: ['platform'],
  guide: [
    'components/guide',
    'components/results',
    'entrypoints/guide',
    'entrypoints/guide-body',
    'entrypoints/results-note',
  ],
  background: ['entrypoints/background'],
} as const;

export type Part = keyof typeof PARTS;

/** @param file path from the project's root, with `/` */
export const partOf = (file: string): Part | undefined =>
  (Object.keys(PARTS) as Part[]).find((part) => PARTS[part].some((folder) => file.startsWith(`${folder}/`)));

/** @param only a part, or a pattern of files of one's own; without it all parts */
export function filesOf(only: string | undefined): string[] {
  const folders = only === undefined ? Object.values(PARTS).flat() : PARTS[only as Part];
  return folders ? folders.map((folder) => `${folder}/**/*.ts`) : [only!];
}
