/** `npm run site`: the page for families and schools, as static files in .output/site/. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { siteFiles } from '../../store/site/build-site.ts';

const FOLDER = '.output/site';

rmSync(FOLDER, { recursive: true, force: true });
for (const [name, contents] of Object.entries(siteFiles())) {
  mkdirSync(dirname(join(FOLDER, name)), { recursive: true });
  writeFileSync(join(FOLDER, name), contents);
}
console.log(`${FOLDER}/index.html`);
