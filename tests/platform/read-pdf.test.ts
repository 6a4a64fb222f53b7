import { expect, test } from 'vitest';
import { readPdf } from '../../platform/read-pdf.ts';

test('a browser that is too old for the library is told apart from a broken file, and nothing is loaded', async () => {
  const { fromBase64 } = Uint8Array as unknown as { fromBase64?: unknown };
  Reflect.deleteProperty(Uint8Array, 'fromBase64');
  expect(await readPdf(new Blob(['%PDF-1.7']))).toEqual({ is: 'unsupported' });
  if (fromBase64) Object.defineProperty(Uint8Array, 'fromBase64', { value: fromBase64, configurable: true });
});
