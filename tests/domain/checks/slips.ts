/** Typing errors in a valid value: generates nearly valid texts for the property tests. */
import fc from 'fast-check';

const SLIPPED_CHARACTERS = [
  ...'0O1IlLoiAaZz9@._-+ ,;#\t\n',
  'Ａ',
  '１',
  '＠',
  '．',
  '。',
  '\u3000',
  '\u200b',
  '\u00a0',
  'ㄅ',
  '王',
  'ˇ',
  'é',
  'ß',
  'ı',
  'ſ',
  '٣',
  '😀',
  '\ud800',
  'ﬁ',
  'İ',
];
const fullWidth = (c: string) => (c >= '!' && c <= '~' ? String.fromCharCode(c.charCodeAt(0) + 0xfee0) : c);

const change = fc.record({
  at: fc.nat(300),
  how: fc.constantFrom('insert', 'delete', 'replace', 'case', 'full-width', 'exchange', 'cut', 'twice'),
  sign: fc.oneof(fc.constantFrom(...SLIPPED_CHARACTERS), fc.string({ unit: 'binary', minLength: 1, maxLength: 1 })),
});

function changed(text: string, { at, how, sign }: { at: number; how: string; sign: string }): string {
  const index = text.length ? at % text.length : 0;
  const [before, here, after] = [text.slice(0, index), text.slice(index, index + 1), text.slice(index + 1)];
  switch (how) {
    case 'insert':
      return before + sign + here + after;
    case 'delete':
      return before + after;
    case 'replace':
      return before + sign + after;
    case 'case':
      return before + (here === here.toLowerCase() ? here.toUpperCase() : here.toLowerCase()) + after;
    case 'full-width':
      return at % 3 ? before + fullWidth(here) + after : [...text].map(fullWidth).join('');
    case 'exchange':
      return before + after.slice(0, 1) + here + after.slice(1);
    case 'cut':
      return before;
    default:
      return text + text;
  }
}

/** Any text at all, and right values with none to four slips. */
export function typedLike(right: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const slipped = fc
    .tuple(right, fc.array(change, { maxLength: 4 }))
    .map(([text, changes]) => changes.reduce(changed, text));
  const close = fc.string({ unit: fc.constantFrom(...SLIPPED_CHARACTERS), maxLength: 12 });
  return fc.oneof(
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
    { weight: 1, arbitrary: close },
    { weight: 4, arbitrary: slipped },
  );
}

const letters = (count: number) =>
  fc.string({ unit: fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZOIOI'), minLength: count, maxLength: count });
const digits = (count: number) =>
  fc.string({ unit: fc.constantFrom(...'012345678901'), minLength: count, maxLength: count });

export const rightId = fc.oneof(
  fc.tuple(letters(3), digits(6)).map(([a, b]) => a + b),
  fc.tuple(digits(6), letters(3)).map(([a, b]) => a + b),
);
export const rightSecret = digits(4);
export const rightPassword = fc
  .string({ unit: fc.constantFrom(...'abcXYZ0123456789'), minLength: 8, maxLength: 20 })
  .filter((text) => /[a-z]/i.test(text) && /\d.*\d/.test(text));
export const rightEmail = fc
  .tuple(
    fc.string({ unit: fc.constantFrom(...'abcXYZ019_-+'), minLength: 1, maxLength: 20 }),
    fc.oneof(
      fc.constantFrom(
        'gmail.com',
        'yahoo.com.tw',
        'msa.hinet.net',
        'ntu.edu.tw',
        'hotmail.com',
        'outlook.com',
        'icloud.com',
        'pchome.com.tw',
        'tsmc.com',
        'b.tw',
      ),
      fc
        .tuple(
          fc.string({ unit: fc.constantFrom(...'abchimno-9'), minLength: 1, maxLength: 12 }),
          fc.constantFrom('com', 'con', 'tw', 'com.tw', 'com.wt', 'comm', 'net', 'nte'),
        )
        .map(([a, b]) => `a${a}z.${b}`),
    ),
  )
  .map(([name, domain]) => `${name}@${domain}`)
  .filter((text) => text.length >= 8);
