/** How near a typed mail domain is to a provider's: near enough that a slip of the finger explains it. */

/** True when the parts between the dots are as many, and each is at most one slip away. Both in lower case. */
export function isNearDomain(typed: string, provider: string): boolean {
  const parts = provider.split('.');
  const typedParts = typed.split('.');
  return typedParts.length === parts.length && typedParts.every((part, index) => isOneSlip(part, parts[index]!));
}

/** Equal, or one letter too many, missing, another, or two neighbours exchanged. */
function isOneSlip(a: string, b: string): boolean {
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const restA = a.slice(start, a.length - end);
  const restB = b.slice(start, b.length - end);
  if (restA.length <= 1 && restB.length <= 1) return true;
  return restA.length === 2 && restA === [...restB].reverse().join('');
}
