/** True without a display, or with --headless: the browser then has no window. */
export const HEADLESS =
  process.argv.includes('--headless') ||
  (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY);
