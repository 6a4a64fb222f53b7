/** The style sheet that the build makes of the guide's components, for use in a shadow root. */
export const guideCss = async (): Promise<string> => (await fetch('/content-scripts/guide.css')).text();
