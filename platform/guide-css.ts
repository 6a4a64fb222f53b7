/** The style sheet of the guide, as the build makes it (entrypoints/guide-look.css), for use in a shadow root. */
export const guideCss = async (): Promise<string> => (await fetch('/assets/guide-look.css')).text();
