/** Plots the growth; both axes are logarithmic. */
import type { Growth } from './growth.ts';

const WIDTH = 360;
const HEIGHT = 200;
const LEFT = 46;
const BOTTOM = 34;
const TOP = 30;

function panel({ name, unit, points }: Growth, offset: number): string {
  const floor = 0.5;
  const most = Math.max(10, ...points.map(({ ms }) => ms));
  const logs = points.map(({ count }) => Math.log10(count));
  const [from, to] = [Math.min(...logs), Math.max(...logs, Math.min(...logs) + 1)];
  const x = (count: number) => LEFT + ((Math.log10(count) - from) / (to - from)) * (WIDTH - LEFT - 20);
  const scale = Math.log10(most / floor);
  const y = (ms: number) =>
    HEIGHT - BOTTOM - (Math.log10(Math.max(floor, ms) / floor) / scale) * (HEIGHT - BOTTOM - TOP);
  const ticks = [1, 10, 100, 1000, 10_000].filter((ms) => ms <= most * 1.01);
  return `<g transform="translate(${offset} 0)">
<text x="${LEFT}" y="2" class="title">${name}, ms</text>
${ticks.map((ms) => `<path d="M${LEFT} ${y(ms).toFixed(1)}H${WIDTH - 20}" class="grid"/><text x="${LEFT - 6}" y="${(y(ms) + 4).toFixed(1)}" class="end">${ms.toLocaleString('en')}</text>`).join('\n')}
${points.map(({ count }) => `<text x="${x(count).toFixed(1)}" y="${HEIGHT - BOTTOM + 16}" class="middle">${count.toLocaleString('en')}</text>`).join('\n')}
<text x="${(LEFT + WIDTH - 20) / 2}" y="${HEIGHT - 4}" class="middle">${unit}</text>
<polyline class="line" points="${points.map(({ count, ms }) => `${x(count).toFixed(1)},${y(ms).toFixed(1)}`).join(' ')}"/>
${points.map(({ count, ms }) => `<circle cx="${x(count).toFixed(1)}" cy="${y(ms).toFixed(1)}" r="3"/><text x="${x(count).toFixed(1)}" y="${(y(ms) - 8).toFixed(1)}" class="middle">${ms < 10 ? ms.toFixed(1) : ms.toFixed(0)}</text>`).join('\n')}
</g>`;
}

export function plot(growths: readonly Growth[]): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 -14 ${WIDTH * growths.length} ${HEIGHT + 14}" role="img" aria-label="How the cost grows">
<style>text{font:11px system-ui,sans-serif;fill:#44545a}.title{font-weight:600;fill:#1b2426}.end{text-anchor:end}.middle{text-anchor:middle}.grid{stroke:#d5dcde}.line{fill:none;stroke:#0b6e6e;stroke-width:2}circle{fill:#0b6e6e}</style>
<rect y="-14" width="100%" height="100%" fill="#fff"/>
${growths.map((growth, index) => panel(growth, index * WIDTH)).join('\n')}
</svg>
`;
}
