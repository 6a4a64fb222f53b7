/**
 * `npm run report-page -- FILE`: makes a test page of the report of a changed page that somebody has sent
 * (`-` reads the standard input). The page goes to tests/domain/site/reported/, where a test expects every
 * field to be found: write the labels in as they stand on the site, and mend the site map until it passes.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { SITE_MAP } from '../../domain/site/site-map.ts';

const FOLDER = resolve(import.meta.dirname, '../domain/site/reported');

/** HTML of the form that a report describes. Throws where the text is not a report, and says what is missing. */
export function pageFromReport(report: string): { page: string; html: string } {
  const page = /^# A page that changed: (\w+)/m.exec(report)?.[1];
  if (!page) throw new Error('The text has no line "# A page that changed: …".');
  // Links are not among the boxes of a report.
  const links = SITE_MAP.flatMap(({ fields }) => fields.filter(({ kind }) => kind === 'link').map(({ name }) => name));
  const expected = [...report.matchAll(/^\| (\w+) \(.*\) \| .+ \|$/gm)]
    .map(([, name]) => name!)
    .filter((name) => !links.includes(name));
  const controls = [...report.matchAll(/^\d+\. (input|select|textarea|button)(?: (\w+))?(?: #(\w+))?$/gm)];
  if (!expected.length) throw new Error('The report has no table of what was expected.');
  if (!controls.length) throw new Error('The report lists no boxes.');
  return {
    page,
    html: [
      `<!-- page: ${page} -->`,
      `<!-- expected: ${expected.join(' ')} -->`,
      '<!-- The labels are not in the report: write each in as it stands on the site. -->',
      '<form>',
      ...controls.map(([, name, type, id], index) => {
        const tag = `<${name}${type ? ` type="${type}"` : ''} id="${id ?? `box${index + 1}`}">`;
        if (name === 'button') return `  ${tag}Button ${index + 1}</button>`;
        const label = `<label for="${id ?? `box${index + 1}`}">Label ${index + 1}</label>`;
        return `  <p>${label} ${tag}${name === 'input' ? '' : `</${name}>`}</p>`;
      }),
      '</form>',
      '',
    ].join('\n'),
  };
}

if (import.meta.main) {
  try {
    const [file] = process.argv.slice(2);
    if (!file) throw new Error('Which report? npm run report-page -- FILE, or - for the standard input.');
    const { page, html } = pageFromReport(readFileSync(file === '-' ? 0 : file, 'utf8'));
    mkdirSync(FOLDER, { recursive: true });
    const made = readdirSync(FOLDER).filter((name) => name.startsWith(`${page}-`)).length;
    const path = join(FOLDER, `${page}-${made + 1}.html`);
    writeFileSync(path, html, { flag: 'wx' });
    console.log(`${path}\nWrite the labels in, then: npm run test:unit -- tests/domain/site/change-report.test.ts`);
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}
