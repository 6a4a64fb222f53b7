/** The candidate's name in a pasted text, proposed as the nickname. */
import { GREETING, HAN_NAME_LABELS, NAME_LABELS, NEXT_LABEL, NOBODY } from './paste-labels.ts';
import { finding, type Finding, type Pasted } from './smart-paste.ts';
import { TEXT_LENGTHS, tidyLine } from './tidy-text.ts';

/** The longest label first, so that "candidate name" is not read as "candidate" with the value "name". */
const oneOf = (labels: readonly string[]) =>
  [...labels]
    .sort((a, b) => b.length - a.length)
    .map((label) => label.replace(/ /g, ' {1,3}'))
    .join('|');
/** A label, perhaps its translation in brackets or after a slash, and what sets the value apart. */
const NAME_LINE = new RegExp(
  `^\\s{0,20}(?:(?:${oneOf(NAME_LABELS)})|(?:${oneOf(HAN_NAME_LABELS)}))` +
    `(?:[ \\t]{0,10}[(/][^:)]{1,30}\\)?)?(?:[ \\t]{0,10}[:=\\t]| {2,}|$|(?<=\\p{Script=Han}) ?)[ \\t]{0,10}(.{0,100})`,
  'iu',
);
/** Lines of a Confirmation of Entry are short, and the name stands near its top. */
const MOST_LINES = 2_000;

export function pasteName(pasted: Pasted): Finding<string> | undefined {
  const lines = pasted.plain.split('\n', MOST_LINES);
  let at = 0;
  let greeted: Finding<string> | undefined;
  for (const [index, line] of lines.entries()) {
    const value = line.length <= 400 ? NAME_LINE.exec(line)?.[1] : undefined;
    if (value !== undefined) {
      // Nothing after the label: the value stands on the line below.
      const name = nameIn(value.trim() === '' ? (lines[index + 1] ?? '') : value);
      if (name) return found(pasted, name, at, true);
    }
    const greeting = line.length <= 100 ? GREETING.exec(line)?.[1] : undefined;
    const name = greeting === undefined ? undefined : nameIn(greeting);
    if (name && !greeted) greeted = found(pasted, name, at, false);
    at += line.length + 1;
  }
  return greeted;
}

function found(pasted: Pasted, name: string, lineAt: number, sure: boolean): Finding<string> {
  const offset = pasted.plain.slice(lineAt, lineAt + 800).indexOf(name);
  // Tidied names (a tab inside) do not stand there literally; then the name itself is shown.
  if (offset < 0) return { value: name, from: name, sure };
  return finding(pasted, name, lineAt + offset, lineAt + offset + name.length, sure);
}

function nameIn(text: string): string | undefined {
  const words = text.slice(0, 120).trim().split(NEXT_LABEL)[0]!;
  const name = tidyLine(words.replace(/[,.:]{1,5} {0,5}$/, ''));
  if (name.length > TEXT_LENGTHS.nickname || !/^\p{L}[\p{L}\p{M} .,'’·-]*$/u.test(name) || NOBODY.test(name))
    return undefined;
  return name;
}
