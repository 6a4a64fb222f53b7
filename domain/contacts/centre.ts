/** An exam centre, as named by the paper guide, the person or an administrator. */
import * as z from 'zod/mini';
import { EXAM_IDS } from '../exams/exams.ts';

const line = (most: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(most));
/** Digits as people write them, without an extension. */
const telephone = z.string().check(z.trim(), z.regex(/^\+?[\d ()-]{5,30}$/));

const extension = z.strictObject({
  exams: z.array(z.enum(EXAM_IDS)).check(z.minLength(1), z.maxLength(EXAM_IDS.length)),
  /** Digits. */
  number: z.string().check(z.trim(), z.regex(/^\d{1,8}$/)),
});

const centre = z.strictObject({
  /** Absent for the paper guide's centre, which the guide does not name. */
  name: z.exactOptional(line(80)),
  telephone,
  extensions: z.exactOptional(z.array(extension).check(z.maxLength(EXAM_IDS.length))),
  email: z.exactOptional(
    z.string().check(z.trim(), z.maxLength(254), z.regex(/^[^\s@<>"]+@[^\s@<>".]+(?:\.[^\s@<>".]+)+$/)),
  ),
});

export type Centre = Readonly<z.infer<typeof centre>>;

export type CentreReading =
  | { readonly is: 'none' }
  | { readonly is: 'read'; readonly centre: Centre }
  /** `entries`: the entries that cannot be read, such as `telephone` or `extensions.0.number`; '' for the whole. */
  | { readonly is: 'refused'; readonly entries: readonly string[] };

/** Reads what a store, a form or a policy holds. Spaces at the ends are removed; nothing else is corrected. */
export function readCentre(value: unknown): CentreReading {
  if (value === undefined || value === null) return { is: 'none' };
  const parsed = centre.safeParse(value);
  if (parsed.success) return { is: 'read', centre: parsed.data };
  const entries = parsed.error.issues.flatMap(({ path, ...issue }) =>
    'keys' in issue && Array.isArray(issue.keys) ? issue.keys.map((key) => [...path, key].join('.')) : [path.join('.')],
  );
  return { is: 'refused', entries: [...new Set(entries)] };
}
