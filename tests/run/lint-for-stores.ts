/** Runs the add-on linter on the built Firefox extension. Errors, warnings and notices all fail. */
import { spawnSync } from 'node:child_process';

interface Finding {
  code: string;
  message: string;
  file?: string;
  line?: number;
}
interface Report {
  summary: Record<'errors' | 'warnings' | 'notices', number>;
  errors: Finding[];
  warnings: Finding[];
  notices: Finding[];
}

const { stdout, stderr } = spawnSync(
  'web-ext',
  ['lint', '--source-dir', process.argv[2] ?? '.output/firefox-mv3', '--output', 'json'],
  { encoding: 'utf8', shell: process.platform === 'win32', maxBuffer: 1e8 },
);

try {
  const report = JSON.parse(stdout) as Report;
  const { errors, warnings, notices } = report.summary;
  console.log(`${errors} errors, ${warnings} warnings, ${notices} notices`);
  for (const kind of ['errors', 'warnings', 'notices'] as const)
    for (const { code, message, file, line } of report[kind]) console.error(`${code} in ${file}:${line}: ${message}`);
  process.exitCode = errors + warnings + notices === 0 ? 0 : 1;
} catch {
  console.error(`web-ext lint left nothing that can be read.\n${stdout}\n${stderr}`);
  process.exitCode = 1;
}
