/**
 * What may stand nowhere in an imported row, however deep: names that meddle with the program, and
 * names of secrets.
 */
import { namesASecret } from './class-list-headers.ts';
import { reason, type Reason } from './reason.ts';

export const MEDDLING_NAMES: readonly string[] = ['__proto__', 'constructor', 'prototype'];
/** A row that `plainCopy` wrote is never deeper. */
const DEEPEST = 20;

/** The first reason to refuse the row, or undefined. Needs no stack, so no depth of nesting can exhaust it. */
export function forbiddenIn(row: unknown): Reason | undefined {
  const left: { part: unknown; depth: number }[] = [{ part: row, depth: 0 }];
  for (let next = left.pop(); next; next = left.pop()) {
    const { part, depth } = next;
    if (typeof part !== 'object' || part === null) continue;
    if (depth > DEEPEST) return reason('candidates.refused.tooDeep');
    if (Array.isArray(part)) {
      for (const one of part) left.push({ part: one, depth: depth + 1 });
      continue;
    }
    for (const [name, held] of Object.entries(part)) {
      if (MEDDLING_NAMES.includes(name) || namesASecret(name)) return unknownEntry(name);
      left.push({ part: held, depth: depth + 1 });
    }
  }
  return undefined;
}

/** The reason for an entry that a candidate does not have, by its name as written. */
export function unknownEntry(name: string): Reason {
  const entry = name.slice(0, 40);
  const key = namesASecret(name) ? 'candidates.refused.secretEntry' : 'candidates.refused.unknownEntry';
  return reason(key, { entry }, { entry });
}
