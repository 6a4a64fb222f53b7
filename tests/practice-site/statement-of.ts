// The made Statement of Results of a candidate of the practice site, whatever the result.
import { examNamed, examOf, type Exam, type Paper } from '../../domain/exams/exams.ts';
import { isYoungLearner, type Candidate } from './candidate.ts';
import { statementTexts, youngLearnersTexts, type PlacedText } from './statement.ts';

export const PAPER_LABELS: Readonly<Record<Paper, string>> = {
  reading: 'Reading',
  readingAndWriting: 'Reading and Writing',
  useOfEnglish: 'Use of English',
  writing: 'Writing',
  listening: 'Listening',
  speaking: 'Speaking',
};

/** How far each paper lies from the overall score; every run of papers adds up to nothing. */
const APART: Readonly<Record<number, readonly number[]>> = { 3: [0, -4, 4], 4: [3, -6, 5, -2], 5: [3, -7, 6, 11, -13] };

export function statementOf(candidate: Candidate): PlacedText[] {
  const { name, examTitle, result, overallScore } = candidate;
  const exam = examNamed(examTitle);
  const note = { text: 'PRACTICE - not a real Statement', page: 1, x: 60, y: 40, size: 9 };
  if (isYoungLearner(candidate)) return [...youngLearnersTexts(name, examTitle, nextAfter(exam)), note];
  const papers = (overallScore !== null && exam?.onStatement?.layouts[0]) || [];
  const texts = statementTexts({
    name,
    exam: examTitle,
    generation: '2018',
    result: result || '-',
    overall: overallScore,
    level: levelAt(exam, overallScore),
    papers: papers.map((paper, i) => [PAPER_LABELS[paper], overallScore! + APART[papers.length]![i]!]),
  });
  return [...texts, note];
}

function nextAfter(exam: Exam | undefined): string {
  return exam?.next.is === 'exam' ? examOf(exam.next.exam).names.current : 'the next exam';
}

function levelAt(exam: Exam | undefined, score: number | null): string {
  if (exam?.scheme.is !== 'grades' || score === null) return '-';
  const band = exam.scheme.bands.all.find(({ from, to }) => score >= from && score <= to);
  return band && band.is !== 'number' ? band.certifies : '-';
}
