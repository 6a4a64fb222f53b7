/** The parts whose mutation score is printed, each with the files that belong to it. */
export const PARTS = {
  domain: ['domain/**/*.ts'],
  platform: ['platform/**/*.ts'],
  guide: ['components/guide/**/*.ts', 'components/results/**/*.ts', 'entrypoints/guide/**/*.ts'],
  background: ['entrypoints/background/**/*.ts'],
} as const;

export type Part = keyof typeof PARTS;

/** @param file path from the project's root, with `/` */
export const partOf = (file: string): Part | undefined =>
  (Object.keys(PARTS) as Part[]).find((part) =>
    PARTS[part].some((pattern) => file.startsWith(pattern.slice(0, pattern.indexOf('*')))),
  );
