/**
 * Made Statements of Results, as pieces of text with places on a page: of both generations since the scale, with the
 * chart of the papers, the table of grades and the legend. They hold nothing of a real document.
 */

export interface PlacedText {
  readonly text: string;
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

export interface MadeStatement {
  readonly name: string;
  /** The formal name, such as "First Certificate in English". */
  readonly exam: string;
  /** Since about 2018 with a verification number. */
  readonly generation: '2016' | '2018';
  readonly result: string;
  readonly overall: number | null;
  readonly level: string;
  /** Empty where the result has no scores. */
  readonly papers: readonly (readonly [label: string, score: number])[];
  /** Absent where the scores are in the picture alone. */
  readonly withoutNumbers?: boolean;
}

const AXIS = { x: 62, bottom: 300, perPoint: 2 } as const;
const heightOf = (score: number) => AXIS.bottom + (score - 80) * AXIS.perPoint;

export function statementTexts(made: MadeStatement): PlacedText[] {
  const { name, exam, generation, result, overall, level, papers, withoutNumbers } = made;
  const at = (text: string, x: number, y: number, size = 9): PlacedText => ({ text, page: 1, x, y, size });
  const marks = papers.length ? Array.from({ length: 16 }, (_, i) => 80 + i * 10) : [];
  return [
    at('Statement of Results', 60, 800, 18),
    at('Reference No.', 400, 800),
    at('156TW0010042', 470, 800),
    at('(To be quoted on all correspondence)', 400, 788, 7),
    at(name, 60, 770, 12),
    at('November (F2)', 60, 755),
    at('Taipei', 60, 743),
    ...(generation === '2018'
      ? [at('Centre Reference', 400, 770), at('TW001 0042', 480, 770), at('Verification Number', 400, 758)]
      : []),
    at(exam, 60, 725, 12),
    at('Result', 60, 705),
    at('Overall Score', 240, 705),
    at('CEFR Level', 380, 705),
    at(result, 60, 690, 12),
    ...(overall === null ? [] : [at(String(overall), 240, 690, 12)]),
    at(level, 380, 690, 12),
    ...marks.map((mark) => at(String(mark), mark < 100 ? AXIS.x + 5 : AXIS.x, heightOf(mark))),
    ...papers.flatMap(([label, score], i) => {
      const centre = 150 + i * 85;
      const wide = (text: string, size: number) => text.length * size * 0.5;
      const words =
        label.length > 12 ? [label.slice(0, label.lastIndexOf(' ')), label.slice(label.lastIndexOf(' ') + 1)] : [label];
      return [
        ...words.map((word, line) => at(word, centre - wide(word, 9) / 2, 640 - line * 11)),
        ...(withoutNumbers ? [] : [at(String(score), centre - wide(String(score), 10) / 2, heightOf(score) - 3, 10)]),
      ];
    }),
    at('Cambridge English Scale', 60, 620 - (papers.length ? 0 : 40), 7),
    ...['180–190', '173–179', '160–172', '140–159'].flatMap((band, i) => [
      at(band, 60, 250 - i * 12),
      at(['Grade A', 'Grade B', 'Grade C', 'Level B1'][i]!, 130, 250 - i * 12),
    ]),
    at('Other', 300, 262),
    ...[
      'X - the candidate was absent from part of the examination',
      'Z - the candidate was absent from all parts of the examination',
      'Pending - a result cannot be issued at present, but will follow in due course',
      'Withheld - the candidate should contact their centre for information',
      'Exempt - the candidate was not required to sit this part of the examination',
    ].map((line, i) => at(line, 300, 250 - i * 12, 7)),
    at('13 January 2027', 60, 120),
    at('THIS IS NOT A CERTIFICATE', 60, 100, 12),
  ];
}

/** A statement of a Young Learners exam: the shields are drawn, and only the words are text. */
export function youngLearnersTexts(name: string, exam: string, next: string): PlacedText[] {
  const at = (text: string, x: number, y: number, size = 10): PlacedText => ({ text, page: 1, x, y, size });
  return [
    at('Statement of Results', 60, 800, 18),
    at(exam, 60, 775, 14),
    at(name, 60, 755),
    at('Candidate reference 156TW0010043', 60, 740),
    ...['Listening', 'Reading & Writing', 'Speaking'].map((skill, i) => at(skill, 80 + i * 160, 690, 12)),
    at('Strengths', 60, 600, 12),
    at('You can understand short questions about familiar things.', 60, 584),
    at('Things to work on', 60, 540, 12),
    at('Practise writing 20 to 30 words about a picture.', 60, 524),
    at('How to improve', 60, 480, 12),
    at(`You are ready to start preparing for ${next}.`, 60, 464),
  ];
}
