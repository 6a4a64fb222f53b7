/** The one origin that the guide ever appears on, and whether an address is on it. */
export const SITE_ORIGIN = 'https://candidates.cambridgeenglish.org';

/** True on the real site's origin and nowhere else: not on http, a look-alike or another port. */
export function isRealSite(address: string): boolean {
  try {
    const { protocol, origin } = new URL(address);
    // A blob: address bears the origin of the page that made it.
    return protocol === 'https:' && origin === SITE_ORIGIN;
  } catch {
    return false;
  }
}
