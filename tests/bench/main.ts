/**
 * `npm run bench`: what the guide costs, measured beside its floors and a tour library in Chromium on the
 * practice site, as a table that also goes into the README. `-- --json` prints the figures instead;
 * `-- --quick` tries everything once, without the tour library and the growth's large steps, and writes nothing.
 */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { startPracticeSite } from '../practice-site/server.ts';
import { closeAll, openAll } from './browsers.ts';
import { measure, type Effort } from './measure.ts';
import { plot } from './plot.ts';
import { intoReadme, markdown } from './report.ts';
import { buildSubjects } from './subjects.ts';
import { rows } from './table.ts';

const json = process.argv.includes('--json');
const quick = process.argv.includes('--quick');
const roundsGiven = Number(process.argv.find((word) => word.startsWith('--rounds='))?.slice('--rounds='.length));
const effort: Effort = quick
  ? { rounds: 1, elements: [10], candidates: [1] }
  : { rounds: roundsGiven || 11, elements: [10, 1000, 10_000], candidates: [1, 5000] };

for (const browser of ['chrome', 'firefox']) {
  const { status } = spawnSync('wxt', ['build', '-b', browser], {
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exit(1);
}
const subjects = await buildSubjects(!quick);
const site = await startPracticeSite();
const browsers = await openAll(subjects, site.port);
try {
  const figures = await measure(subjects, browsers, site, effort, (text) => console.error(`… ${text}`));
  const text = markdown(figures, browsers.get('none')!.browser()!.version());
  console.log(json ? JSON.stringify(figures) : text);
  if (!quick) {
    writeFileSync(
      new URL('growth.svg', import.meta.url),
      plot([figures.growth, figures.list.paint, figures.list.search]),
    );
    await intoReadme(text);
  }
  const failing = rows(figures).filter(({ holds }) => holds === false);
  for (const { measure: name, reach, measured } of failing) console.error(`✗ ${name}: ${measured}; to reach: ${reach}`);
  process.exitCode = failing.length ? 1 : 0;
} finally {
  await closeAll(browsers);
  await site.close();
}
