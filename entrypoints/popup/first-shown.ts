/**
 * Remembers which candidates were shown first, by their random ids and nothing else. The page's own
 * storage answers at once, before the database is open.
 */
const NAME = 'firstShown';

export const firstShown = {
  read: (): readonly string[] => {
    try {
      const ids: unknown = JSON.parse(localStorage.getItem(NAME) ?? '[]');
      return Array.isArray(ids) ? ids.filter((id) => typeof id === 'string').slice(0, 50) : [];
    } catch {
      return [];
    }
  },
  write: (ids: readonly string[]): void => {
    try {
      localStorage.setItem(NAME, JSON.stringify(ids));
    } catch {
      // Without it the list only takes a little longer to show.
    }
  },
};
