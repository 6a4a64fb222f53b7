// node tests/practice-site/main.ts [--port 8443] [--era 2019|2022|2022-selects]
import { parseArgs } from 'node:util';
import { ERAS } from './era.ts';
import { startPracticeSite } from './server.ts';

const { values } = parseArgs({
  options: { port: { type: 'string', default: '8443' }, era: { type: 'string', default: '2022' } },
});
const era = ERAS.find((known) => known === values.era);
if (era === undefined) throw new Error(`--era is one of ${ERAS.join(', ')}`);

const site = await startPracticeSite({ port: Number(values.port), era });

console.log(`Practice site: ${site.url}/Members/Login.aspx (${era}), control page: ${site.url}/practice/control`);
console.log('The certificate is self-signed: the browser will ask.\n');
for (const { idNumber, secretNumber, registered, examTitle, result, overallScore, releaseAt } of site.state
  .candidates) {
  const account = registered === undefined ? `secret ${secretNumber}` : `password ${registered.password}`;
  const shown = releaseAt <= site.clock.now() ? `${result || '(empty)'} ${overallScore ?? ''}` : '(not yet)';
  console.log(`${idNumber}  ${account.padEnd(20)} ${examTitle.padEnd(42)} ${shown}`);
}
