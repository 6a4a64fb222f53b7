/** The rows about sizes, whose ceilings fail the bench. */
import type { Figures } from './measure.ts';
import type { Row } from './table.ts';

export const CEILING = { raw: 128, gzip: 45 } as const;
export const WHOLE_GZIP = 200;

export function sizeRow({ sizes, whole }: Figures): Row[] {
  const { raw, gzip } = sizes.guide!;
  return [
    {
      measure: 'content script, raw and gzip',
      reach: '≤ 75 and 25 kB',
      measured: `${raw.toFixed(0)} and ${gzip.toFixed(1)} kB (ceiling ${CEILING.raw} and ${CEILING.gzip})`,
      reached: raw <= 75 && gzip <= 25,
      holds: raw <= CEILING.raw && gzip <= CEILING.gzip,
    },
    {
      measure: 'whole extension, gzip',
      reach: `≤ ${WHOLE_GZIP} kB`,
      measured: `${whole.gzip.toFixed(0)} kB`,
      reached: whole.gzip <= WHOLE_GZIP,
    },
  ];
}
