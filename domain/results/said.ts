/** What the sentences of a page say of a result: that there is one, that there is none yet, or the result itself. */
import { examNamed, examOf, type ExamId } from '../exams/exams.ts';
import type { PageTree } from './page-tree.ts';
import {
  NOBODYS_SENTENCES,
  OWN_RESULT,
  OWN_SCORE,
  OWN_WORDS,
  RESULT_SENTENCES,
  STAGE,
  WILL_APPEAR,
} from './result-facts.ts';

export interface Said {
  readonly says: 'notYet' | 'later' | 'out';
  /** The exam that the sentence names, if it does. */
  readonly exam?: ExamId;
}

/** A result told in a sentence, word for word. */
export interface ToldResult {
  readonly title: string;
  readonly words: string;
  readonly score?: number;
}

/** Asked first, since most texts of a page say nothing of a result. */
export const MAY_SAY = /\bresults?\b|\bmark|\bgrade\b|\bnothing to\b|\byou\b/i;
const MOST_SENTENCES = 400;
const LONGEST_SENTENCE = 400;

/** The sentences that may be about this person's result: not those of menus, footers, small print and questions. */
function sentencesOf({ lines }: PageTree): string[] {
  const sentences: string[] = [];
  for (const [at, { text, aside, control }] of lines.entries()) {
    if (aside || control || sentences.length >= MOST_SENTENCES || !MAY_SAY.test(text) || isStage(lines, at)) continue;
    for (const sentence of text.slice(0, 1200).split(/(?<=[.!?]["”)]?) (?=\S)/))
      sentences.push(sentence.slice(0, LONGEST_SENTENCE));
  }
  return sentences;
}

/** True of a line that is one of the steps of the way to a result ("Exam taken", "Marking", "Results released"). */
export function isStage(lines: PageTree['lines'], at: number): boolean {
  const { text } = lines[at]!;
  return (
    text.length <= LONGEST_STAGE &&
    !SAYS_MORE.test(text) &&
    lines.slice(Math.max(0, at - 2), at + 3).some((line) => line !== lines[at] && STAGE.test(line.text))
  );
}
const LONGEST_STAGE = 40;
const SAYS_MORE = /\b(?:not|no|are|has|have|is(?! being))\b|[.!]$/i;

/** Lower case with plain apostrophes. */
const plainSentence = (text: string) => text.toLowerCase().replace(/[’‘]/g, "'");

/** What every sentence of the page says, where it says something of a result. */
export function saidOf(tree: PageTree): Said[] {
  return sentencesOf(tree).flatMap((sentence) => {
    const said = saysOf(sentence);
    if (!said) return [];
    const exam = examNamed(sentence)?.id;
    return [{ says: said, ...(exam && { exam }) }];
  });
}

/** What one sentence says of a result; undefined where it says nothing of one, or of nobody's. */
export function saysOf(sentence: string): Said['says'] | undefined {
  const plain = plainSentence(sentence);
  if (WILL_APPEAR.test(plain)) return 'later';
  if (NOBODYS_SENTENCES.test(plain)) return undefined;
  return RESULT_SENTENCES.find((one) => one.sentence.test(plain))?.says;
}

/** Results that are told in sentences, such as "You achieved Grade B in B2 First". */
export function toldResults(tree: PageTree): ToldResult[] {
  return sentencesOf(tree).flatMap((sentence) => {
    const plain = plainSentence(sentence);
    const exam = OWN_RESULT.test(plain) && !NOBODYS_SENTENCES.test(plain) ? examNamed(sentence) : undefined;
    const words = exam && OWN_WORDS.exec(plain);
    const title = exam && titleIn(sentence, exam.id);
    if (!words || !title) return [];
    const score = Number(OWN_SCORE.exec(plain)?.[1]);
    const shown = /not pass|failed/.test(words[0]) ? 'Fail' : sentence.substr(words.index, words[0].length);
    return [{ title, words: shown, ...(score > 0 && { score }) }];
  });
}

/** The exam's longest name in the sentence, as it stands there, with "for Schools" behind it. */
function titleIn(sentence: string, exam: ExamId): string | undefined {
  const words = sentence
    .replace(/[,.;:!()]/g, ' ')
    .split(/\s+/)
    .filter(Boolean);
  const { current, short, word, older } = examOf(exam).names;
  const names = [current, ...older, word, short].map((name) => name?.toLowerCase());
  for (let length = 6; length > 0; length -= 1)
    for (let at = 0; at + length <= words.length; at += 1) {
      const run = words.slice(at, at + length).join(' ');
      if (!names.includes(run.toLowerCase())) continue;
      const behind = words.slice(at + length, at + length + 2).join(' ');
      return /^for schools$/i.test(behind) ? `${run} ${behind}` : run;
    }
  // Written in another way, such as "KETfS".
  return words.find((one) => examNamed(one)?.id === exam);
}
