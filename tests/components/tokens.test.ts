/** Every pair of ink and ground in the tokens has a contrast of at least 4.5 : 1, light and dark (WCAG 2.2 AA). */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync(new URL('../../components/tokens.css', import.meta.url), 'utf8');
const [light = '', dark = ''] = css.split('@media (prefers-color-scheme: dark)');

function colour(theme: string, name: string): number[] {
  const hex = new RegExp(`--${name}: #([0-9a-f]{6});`).exec(theme)?.[1];
  if (!hex) throw new Error(`The token --${name} is missing.`);
  return [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255);
}

/** Relative luminance as WCAG defines it. */
function luminance(rgb: number[]): number {
  const [r, g, b] = rgb.map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

function contrast(theme: string, ink: string, ground: string): number {
  const [a, b] = [luminance(colour(theme, ink)), luminance(colour(theme, ground))].sort((x, y) => y - x);
  return (a! + 0.05) / (b! + 0.05);
}

const PAIRS = [
  ['ink', 'paper'],
  ['ink', 'paper-soft'],
  ['ink-soft', 'paper'],
  ['ink-soft', 'paper-soft'],
  ['accent', 'paper'],
  ['accent', 'accent-soft'],
  ['ink', 'accent-soft'],
  ['accent-ink', 'accent'],
  ['right', 'right-soft'],
  ['wrong', 'wrong-soft'],
  ['doubt', 'doubt-soft'],
  ['right', 'paper'],
  ['wrong', 'paper'],
  ['doubt', 'paper'],
] as const;

describe.each([
  ['light', light],
  ['dark', dark],
])('%s', (_, theme) => {
  test.each(PAIRS)('%s on %s', (ink, ground) => expect(contrast(theme, ink, ground)).toBeGreaterThanOrEqual(4.5));
});
