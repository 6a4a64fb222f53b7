import { expect, it } from 'vitest';
import { drawSample, type Mutant } from './sample.ts';

const mutants = (folder: string, count: number): Mutant[] =>
  Array.from({ length: count }, (_, i) => ({
    file: `${folder}/file.ts`,
    range: `${i}:1-${i}:5`,
    replacement: 'true',
  }));
const ALL = [...mutants('domain', 900), ...mutants('platform', 300), ...mutants('entrypoints/background', 10)];
const ofPart = (drawn: Mutant[], folder: string) => drawn.filter(({ file }) => file.startsWith(folder)).length;

it('the same seed draws the same, another seed others', () => {
  expect(drawSample(ALL, 40, '1')).toEqual(drawSample([...ALL].reverse(), 40, '1'));
  expect(drawSample(ALL, 40, '1')).not.toEqual(drawSample(ALL, 40, '2'));
});
it('as many of each part, and what a small part lacks goes to the others', () => {
  const drawn = drawSample(ALL, 110, '1');
  expect(drawn).toHaveLength(110);
  expect(['entrypoints/background', 'platform', 'domain'].map((folder) => ofPart(drawn, folder))).toEqual([10, 50, 50]);
});
it('everything where more is asked for than there is, and nothing of no part', () => {
  expect(drawSample([...ALL, ...mutants('locales', 5)], 9999, '1')).toHaveLength(ALL.length);
});
