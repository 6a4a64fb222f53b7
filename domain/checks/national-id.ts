/**
 * Taiwan's national ID and resident certificate numbers, recognised by their checksum. Families type them
 * where the exam's own ID Number is asked for. Source: docs/site.md#national-id-numbers.
 */

const LETTER_VALUES: Readonly<Record<string, number>> = Object.fromEntries(
  [...'ABCDEFGHJKLMNPQRSTUVXYWZIO'].map((letter, index) => [letter, index + 10]),
);

/** `text`: ten characters, capital letters and digits. True when the checksum holds. */
export function isNationalId(text: string): boolean {
  if (!/^[A-Z][1289A-D]\d{8}$/.test(text)) return false;
  const first = LETTER_VALUES[text[0]!]!;
  // Resident certificates issued before 2021 have a second letter; only its last digit counts.
  const second = /\d/.test(text[1]!) ? Number(text[1]) : LETTER_VALUES[text[1]!]! % 10;
  const digits = [Math.floor(first / 10), first % 10, second, ...[...text.slice(2)].map(Number)];
  const weights = [1, 9, 8, 7, 6, 5, 4, 3, 2, 1, 1];
  return digits.reduce((sum, digit, index) => sum + digit * weights[index]!, 0) % 10 === 0;
}

/**
 * True when the text can only be meant as such a number, also cut off: a letter, then 1, 2, 8 or 9 and another
 * digit; or two letters as on older certificates, then nearly all of their digits.
 */
export function looksLikeNationalId(text: string): boolean {
  return /^[A-Z](?:[1289]\d{1,8}|[A-D]\d{7,8})$/.test(text);
}
