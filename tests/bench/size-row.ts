/** The rows about sizes, whose ceilings fail the bench. */
import type { Figures } from './measure.ts';
import type { Row } from './table.ts';

/** kB gzip, where they stand. */
const CEILING = { form: 36, results: 41.5 } as const;

export function sizeRows({ sizes, resultsNote, whole, pdfReader }: Figures): Row[] {
  const form = sizes.guide!.gzip;
  const results = form + resultsNote.gzip;
  return [
    {
      measure: 'content script, gzip; with the notes on results',
      reach: '≤ 18 and 22 kB',
      measured: `${form.toFixed(1)} and ${results.toFixed(1)} kB (ceilings ${CEILING.form} and ${CEILING.results})`,
      reached: form <= 18 && results <= 22,
      holds: form <= CEILING.form && results <= CEILING.results,
    },
    {
      measure: 'whole extension without the reader of PDF files, gzip',
      reach: '≤ 230 kB',
      measured: `${(whole.gzip - pdfReader.gzip).toFixed(0)} kB (the reader ${pdfReader.gzip.toFixed(0)} kB)`,
      reached: whole.gzip - pdfReader.gzip <= 230,
    },
  ];
}
