/** Selectors for the elements that tests look for. Components name these elements with `data-testid`. */

/** The element with exactly this id, for example `marker-2` or `place-dock`. */
export const testId = (id: string) => `[data-testid="${id}"]`;

/** Every element whose id begins with this, for example `marker-` for the markers of all fields. */
export const testIds = (start: string) => `[data-testid^="${start}"]`;

/** A field's line in the guide, by the field's name in the site map. */
export const lineOf = (field: string) => testId(`line-${field}`);

/** The button in a field's line that puts the correction into the field. */
export const correctionOf = (field: string) => testId(`correct-${field}`);
