/** What browsers know the extension by. It must never change: an installed list belongs to it. */

/** The add-on's id in Firefox, by which Firefox, its store and policies know it. */
export const FIREFOX_ID = '{29f7403d-fe96-494f-9ba4-fbf164fa274f}';

/**
 * A public key for the package that is loaded unpacked. Without one, Chrome and Edge derive the id from the
 * folder's path, so that a version in another folder would be another extension with an empty list. Nobody
 * holds the private half: this key signs nothing. The stores give keys of their own.
 */
export const UNPACKED_KEY =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAv+gE6XaNtIgXUhPepp4zs3+M4ytRKHrt+gMBpqlFk4giwPXNC0gh' +
  'HyUThJqGpRHtRZ/nrAbOI5CfGlD3zX5Zvzb1DgrfwAT/4jvqDm3b81cueDWEw1xKbuEj/a1QCr6m7jSDp8a6pjEnhjjS8DgB' +
  'RgVeKf9V/ePVS/jPDPNrnOeSxFxMUuNhQpRh/bmZzhp5Wee+AtXht0u4wkdXwmUQm0konruaAgGBryaZ8yuSvtgYz2syK4Xr' +
  '0ti1CxQuj/sVKmCTjy/JtN0tA/2KgRMxvuX9xNPwWhZ+tX8FT7orUGs6vvmJhu0b9hZ9i/AGcMqcLbN8bi9TdfyrItRKOKFX' +
  'EwIDAQAB';

/**
 * The address of the page for families, with a slash at its end; undefined while it has none. The manifest, the welcome
 * page, the settings and the pages of the site itself take it from here, and link to nothing while there is none.
 */
export const HOMEPAGE: string | undefined = undefined;

/** The address of the repository; undefined while it is not public. */
export const REPOSITORY: string | undefined = undefined;
