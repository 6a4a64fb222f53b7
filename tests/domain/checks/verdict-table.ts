/** Tables of typed text and the verdict expected on it: one row, one test. */
import { expect, it } from 'vitest';
import type { Params } from '../../../domain/message.ts';
import type { CheckKey, Verdict } from '../../../domain/checks/verdict.ts';

/** `unfinished` is a `wrong` that more typing can still make valid. */
export type Expected = 'empty' | 'right' | 'doubt' | 'wrong' | 'unfinished';

interface Besides {
  /** The whole text that one click puts in; a row without it expects that there is none. */
  readonly correction?: string;
  /** Compared where given. */
  readonly params?: Params;
  /** The neutral sentence while typing, where given. */
  readonly meanwhile?: CheckKey;
}
export type Row = readonly [typed: string, is: Expected, key?: CheckKey, besides?: Besides];

export function kindOf(verdict: Verdict): Expected {
  return verdict.is === 'wrong' && verdict.whileTyping ? 'unfinished' : verdict.is;
}

/** Makes a test of every row. */
export function table(check: (typed: string) => Verdict, rows: readonly Row[]): void {
  it.each(rows.map(([typed, is, key, besides]) => ({ shown: shorten(typed), typed, is, key, besides })))(
    '$shown: $is $key',
    ({ typed, is, key, besides }) => {
      const verdict = check(typed);
      expect({ is: kindOf(verdict), key: verdict.is === 'empty' ? undefined : verdict.t.key }).toEqual({ is, key });
      const correction = 'correction' in verdict ? verdict.correction : undefined;
      expect(correction).toBe(besides?.correction);
      if (besides?.params) expect(verdict).toHaveProperty('t.params', besides.params);
      if (besides?.meanwhile) expect(verdict).toHaveProperty('whileTyping.key', besides.meanwhile);
    },
  );
}

/** Invisible characters by their code, long texts by their length. */
function shorten(text: string): string {
  if (text.length > 60) return `${JSON.stringify(text.slice(0, 20))}… (${text.length})`;
  return JSON.stringify(text).replace(
    /[\u00a0\u00ad\u2000-\u200f\u202f\u2060\u3000\ufeff]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16)}`,
  );
}
