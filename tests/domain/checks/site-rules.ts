/** The site's own rules said a second time, in other words than the code under test uses. */

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const DIGITS = '0123456789';
const all = (text: string, allowed: string) => [...text].every((c) => allowed.includes(c));

export function siteAcceptsId(text: string): boolean {
  const three = (from: number) => all(text.slice(from, from + 3), LETTERS);
  const six = (from: number) => all(text.slice(from, from + 6), DIGITS);
  return text.length === 9 && ((three(0) && six(3)) || (six(0) && three(6)));
}

export function siteAcceptsSecret(text: string): boolean {
  return text.length === 4 && all(text, DIGITS);
}

export function siteAcceptsPassword(text: string): boolean {
  const digits = [...text].filter((c) => DIGITS.includes(c)).length;
  const letters = [...text].filter((c) => LETTERS.includes(c.toUpperCase()) && c < '\u0080').length;
  return text.length >= 8 && text.length <= 20 && digits + letters === text.length && digits >= 2 && letters >= 1;
}

export function siteAcceptsEmail(text: string): boolean {
  if (text.length < 8 || text.length > 254) return false;
  const [name = '', domain = '', ...more] = text.split('@');
  const alphanumeric = LETTERS + LETTERS.toLowerCase() + DIGITS;
  const nameIsRight = name.split('.').every((atom) => atom !== '' && all(atom, `${alphanumeric}!#$%&'*+/=?^_\`{|}~-`));
  const labels = domain.split('.');
  const labelIsRight = (label: string) =>
    label !== '' &&
    label.length <= 63 &&
    all(label, `${alphanumeric}-`) &&
    !label.startsWith('-') &&
    !label.endsWith('-');
  const last = labels.at(-1)!;
  return (
    more.length === 0 &&
    nameIsRight &&
    labels.length >= 2 &&
    labels.every(labelIsRight) &&
    last.length >= 2 &&
    all(last.toUpperCase(), LETTERS) &&
    last < '\u0080'
  );
}
