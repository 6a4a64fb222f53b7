/** A Statement of Results of an invented person, for the tests that read one. */
export const FIRST = {
  name: 'MEI-LING CHEN',
  exam: 'First Certificate in English',
  generation: '2018',
  result: 'Pass at Grade C',
  overall: 165,
  level: 'B2',
  papers: [
    ['Reading', 168],
    ['Use of English', 158],
    ['Writing', 171],
    ['Listening', 176],
    ['Speaking', 152],
  ],
} as const;
