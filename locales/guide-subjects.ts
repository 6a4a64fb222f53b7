/** The guide on the page says sentences of these subjects: what a key begins with, ahead of its first dot. */
export const GUIDE_SUBJECTS: readonly string[] = ['guide', 'step', 'next', 'hint', 'check', 'siteText', 'lockout'];

/** Of a whole language file, only what the guide on the page says. */
export function ofGuide(all: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(all).filter(([key]) => GUIDE_SUBJECTS.includes(key.slice(0, key.indexOf('.')))),
  );
}
