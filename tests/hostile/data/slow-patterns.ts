/** Runs each regular expression of the source on texts of 100 kB, in a thread that can be stopped. */
import { Worker } from 'node:worker_threads';
import { check } from 'recheck';
import { Count, type Figure } from '../figure.ts';
import { hostileTexts, LONG } from './hostile-texts.ts';
import { sourcePatterns, type Pattern } from './source-patterns.ts';

/** Limit for one text of 100 kB, in ms. A linear pattern needs less than five. */
const LIMIT_MS = 250;

export async function patternFigures(patterns: readonly Pattern[], withChecker: boolean): Promise<Figure[]> {
  const slow = new Count('data', 'slow patterns');
  const thread = new Thread();
  const different = [...new Map(patterns.map((one) => [`/${one.source}/${one.flags}`, one])).values()];
  const attacks = new Map<Pattern, string[]>();
  // The checker needs a while for each pattern, so it runs in the full mode only.
  for (let from = 0; withChecker && from < different.length; from += 4)
    await Promise.all(different.slice(from, from + 4).map(async (one) => attacks.set(one, await attacksOn(one))));
  for (const one of different) {
    const { worst, failed } = await thread.run(one, attacks.get(one) ?? []);
    slow.add(
      worst > LIMIT_MS || failed
        ? `${one.at} /${one.source.slice(0, 90)}/${one.flags}: ${failed ? 'stopped' : `${Math.round(worst)} ms`}`
        : undefined,
    );
  }
  await thread.end();
  return [slow.figure()];
}

/** The checker's attack string, extended to 100 kB. */
async function attacksOn({ source, flags }: Pattern): Promise<string[]> {
  try {
    const found = await check(source, flags, { timeout: 3000 });
    if (found.status !== 'vulnerable') return [];
    const { pumps, suffix } = found.attack as { pumps: { prefix: string; pump: string }[]; suffix: string };
    const each = Math.ceil(LONG / pumps.length);
    return [
      pumps.map(({ prefix, pump }) => prefix + pump.repeat(Math.ceil(each / Math.max(1, pump.length)))).join('') +
        suffix,
    ];
  } catch {
    return [];
  }
}

const CODE = `
const { parentPort, workerData } = require('node:worker_threads');
parentPort.on('message', ({ source, flags, more }) => {
  let worst = 0;
  for (const text of [...workerData, ...more]) {
    const pattern = new RegExp(source, flags);
    const from = performance.now();
    if (flags.includes('g')) text.replace(pattern, ''); else pattern.test(text);
    let took = performance.now() - from;
    // Measured again, so that a busy machine is not taken for a slow pattern.
    if (took > ${LIMIT_MS}) { const again = performance.now(); new RegExp(source, flags).test(text); took = Math.min(took, performance.now() - again); }
    worst = Math.max(worst, took);
    if (worst > ${LIMIT_MS}) break;
  }
  parentPort.postMessage(worst);
});`;

class Thread {
  private worker = this.start();
  private readonly texts = hostileTexts();

  private start(): Worker {
    return new Worker(CODE, { eval: true, workerData: this.texts ?? hostileTexts() });
  }
  async run({ source, flags }: Pattern, more: readonly string[]): Promise<{ worst: number; failed: boolean }> {
    const { worker } = this;
    worker.postMessage({ source, flags, more });
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<undefined>((resolve) => (timer = setTimeout(() => resolve(undefined), 4_000)));
    const answer = new Promise<number>((resolve) => worker.once('message', resolve));
    const worst = await Promise.race([answer, late]);
    clearTimeout(timer);
    if (worst !== undefined) return { worst, failed: false };
    await worker.terminate();
    this.worker = this.start();
    return { worst: Infinity, failed: true };
  }
  async end(): Promise<void> {
    await this.worker.terminate();
  }
}

export async function slowPatterns(withChecker: boolean): Promise<Figure[]> {
  return patternFigures(sourcePatterns().literals, withChecker);
}
