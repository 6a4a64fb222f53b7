/** When the welcome page opens: once at install, and again only when data are handled in another way than before. */

/** Raised by one whenever something else is kept, or kept elsewhere, than the welcome page said before. */
export const DATA_HANDLING_VERSION = 1;

/** The name under which browser storage keeps the version that the person has been informed of. */
export const WELCOMED_KEY = 'welcomed';

/**
 * @param reason of the browser's `onInstalled`
 * @param told what storage holds; anything but a number counts as nothing, as after everything was erased
 * @param version of how data are handled now
 */
export function isWelcomeDue(reason: string, told: unknown, version = DATA_HANDLING_VERSION): boolean {
  if (reason === 'install') return true;
  // Everybody is informed of the first version at installation. A later one is announced twice rather than never.
  return reason === 'update' && (typeof told === 'number' ? told < version : version > 1);
}
