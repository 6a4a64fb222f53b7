/**
 * The files of the guide as the build names them, in the order in which they run: the first leaves a function that the
 * second calls on pages that may be known (docs/architecture.md#what-a-page-pays).
 */
export const GUIDE_FILES = ['guide-body.js', 'guide.js'] as const;
