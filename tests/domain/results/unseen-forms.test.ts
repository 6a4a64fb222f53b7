/** Forms that nobody has seen but that are plausible: a released result is read from them too. */
import { describe, expect, it } from 'vitest';
import { readResults } from '../../../domain/results/read-results.ts';
import type { ReadResult } from '../../../domain/results/reading.ts';
import { HOME } from './practice-page.ts';
import { home, LOGOUT, ROWS, STATEMENT, TABLE_OF_RESULT } from './wrap.ts';

const read = (content: string, menu?: string) => readResults(home(content, menu), HOME);
const FIRST: ReadResult = { examTitle: 'B2 First', exam: 'first', words: 'Pass at Grade A', score: 183, doubts: [] };
const KEY: ReadResult = { examTitle: 'A2 Key for Schools', exam: 'key', words: 'Grade C', score: 121, doubts: [] };

const values = (row: (label: string, value: string) => string) =>
  row('Qualification', 'B2 First') + row('Result', 'Pass at Grade A') + row('Overall score', '183');

const FORMS: Record<string, string> = {
  'table rows': TABLE_OF_RESULT,
  'row headings': `<table><tbody>${values((label, value) => `<tr><th scope="row">${label}</th><td>${value}</td></tr>`)}</tbody></table>`,
  'labels with colons': `<table>${values((label, value) => `<tr><td><b>${label}</b>:</td><td>${value}</td></tr>`)}</table>`,
  'values in nested spans': `<table>${values((label, value) => `<tr><td><span><b>${label}</b></span></td><td><div><span>${value.replace(' ', '</span> <span>')}</span></div></td></tr>`)}</table>`,
  'definition list': `<dl>${values((label, value) => `<dt>${label}</dt><dd>${value}</dd>`)}</dl>`,
  'definition list in groups': `<dl>${values((label, value) => `<div><dt>${label}</dt><dd>${value}</dd></div>`)}</dl>`,
  'label and value blocks': values(
    (label, value) => `<div class="row"><div class="l">${label}</div><div class="v">${value}</div></div>`,
  ),
  'flat blocks': values((label, value) => `<div>${label}</div><div>${value}</div>`),
  'headings and paragraphs': values((label, value) => `<h3>${label}</h3><p>${value}</p>`),
  'label and value spans': values((label, value) => `<p><span>${label}</span> <span>${value}</span></p>`),
  'spans in one line': `<p>${values((label, value) => `<span>${label}</span><span>${value}</span>`)}</p>`,
  'bold labels': values((label, value) => `<p><b>${label}:</b> ${value}</p>`),
  'bold values': values((label, value) => `<p>${label}: <b>${value}</b></p>`),
  'plain lines': values((label, value) => `<p>${label}: ${value}</p>`),
  'broken lines': `<p>${values((label, value) => `${label}: ${value}<br>`)}</p>`,
  'lines with a part in bold': values((label, value) => `<p>${label}: ${value.replace(/(\S+)$/, '<b>$1</b>')}</p>`),
  'label above value': values((label, value) => `<p>${label}<br>${value}</p>`),
  'list items': `<ul>${values((label, value) => `<li><span class="k">${label}</span><span class="v">${value}</span></li>`)}</ul>`,
  'labels as elements': values((label, value) => `<div><label>${label}</label><div>${value}</div></div>`),
  'one row of pairs': `<table><tr>${values((label, value) => `<td>${label}</td><td>${value}</td>`)}</tr></table>`,
  columns:
    '<table><tr><th>Qualification</th><th>Result</th><th>Overall score</th></tr><tr><td>B2 First</td><td>Pass at Grade A</td><td>183</td></tr></table>',
  'columns with a date':
    '<table><thead><tr><th>Date</th><th>Qualification</th><th>Result</th><th>Overall score</th></tr></thead><tbody><tr><td>June</td><td>B2 First</td><td>Pass at Grade A</td><td>183</td></tr></tbody></table>',
  'ids of a container':
    '<span id="ctl00_Main_lblExamTitle">B2 First</span><span id="ctl00_Main_lblResult">Pass at Grade A</span><span id="ctl00_Main_lblOverallScore">183</span>',
  'other ids in rows': ROWS.replace(/<td>/g, '<td id="x">').replace(/^/, '<table>').concat('</table>'),
  'other labels':
    '<dl><dt>Exam title</dt><dd>B2 First</dd><dt>Overall result</dt><dd>Pass at Grade A</dd><dt>Cambridge English Scale score</dt><dd>183 / 230</dd></dl>',
  'spaces and entities':
    '<table><tr><td>&nbsp;Qualification\n</td><td>\n B2&nbsp;First\t</td></tr><tr><td>Result</td><td>Pass&#32;at\n   Grade A</td></tr><tr><td>Overall score</td><td>&#49;83</td></tr></table>',
  capitals: TABLE_OF_RESULT.replace(/Qualification|Result|Overall score/g, (label) => label.toUpperCase()),
  'unclosed cells':
    '<table><tr><td>Qualification<td>B2 First<tr><td>Result<td>Pass at Grade A<tr><td>Overall score<td>183</table>',
  'a row that is not known in between': TABLE_OF_RESULT.replace(
    '<tr><td>Result',
    '<tr><td>Date of exam</td><td>June 2026</td></tr><tr><td>Result',
  ),
  'the same said above and in the table': `<p>Qualification: B2 First</p>${TABLE_OF_RESULT}`,
};

describe('one released result', () => {
  it.each(Object.entries(FORMS))('%s', (_, content) => {
    expect(read(`<h2>Your exam result</h2>${content}<p>${STATEMENT}</p>`)).toEqual({
      is: 'available',
      candidateName: 'TA-TUNG WANG',
      results: [FIRST],
    });
  });
  it('needs no link where the heading is the panel’s own', () => {
    expect(read(`<h2>Your exam result</h2>${TABLE_OF_RESULT}`)).toMatchObject({ is: 'available' });
  });
  it('needs no known log-out where the page greets a person and shows a statement', () => {
    expect(read(TABLE_OF_RESULT + STATEMENT, '')).toMatchObject({ is: 'available', candidateName: 'TA-TUNG WANG' });
  });
  it('knows a log-out by its words', () => {
    expect(read(`<h2>Your result</h2>${TABLE_OF_RESULT}`, '<button>Sign out</button>')).toMatchObject({
      is: 'available',
    });
  });
  it('keeps a score that it cannot read as a doubt', () => {
    const reading = read(TABLE_OF_RESULT.replace('183', '18З') + STATEMENT);
    const result = reading.is === 'available' ? reading.results[0] : undefined;
    expect(result).toEqual({
      ...FIRST,
      score: undefined,
      doubts: [{ key: 'result.doubt.scoreUnreadable', params: { words: '18З' } }],
    });
  });
  it('keeps words that it does not know', () => {
    expect(read(TABLE_OF_RESULT.replace('Pass at Grade A', 'Highly commended') + STATEMENT)).toMatchObject({
      results: [{ words: 'Highly commended' }],
    });
  });
  it.each(['Pass', 'Level B1', 'Pending', 'X'])('keeps every word: %s', (words) => {
    expect(read(TABLE_OF_RESULT.replace('Pass at Grade A', words) + STATEMENT)).toMatchObject({ results: [{ words }] });
  });
});

describe('several results', () => {
  const key = TABLE_OF_RESULT.replace('B2 First', 'A2 Key for Schools')
    .replace('Pass at Grade A', 'Grade C')
    .replace('183', '121');
  const rows = (order: string[]) =>
    `<table><tr><th>Qualification</th><th>Result</th><th>Overall score</th></tr>${order.join('')}</table>`;
  const row = ({ examTitle, words, score }: ReadResult) =>
    `<tr><td>${examTitle}</td><td>${words}</td><td>${score}</td></tr>`;
  it.each([
    ['two tables', TABLE_OF_RESULT + key],
    ['one table', TABLE_OF_RESULT.replace('</table>', '') + key.replace('<table>', '')],
    ['columns', rows([row(FIRST), row(KEY)])],
  ])('%s', (_, content) => {
    expect(read(content + STATEMENT)).toEqual({
      is: 'available',
      candidateName: 'TA-TUNG WANG',
      results: [FIRST, KEY],
    });
  });
  it('the same exam twice', () => {
    const again = { ...FIRST, words: 'Pass at Grade C', score: 161 };
    expect(read(rows([row(FIRST), row(again)]) + STATEMENT)).toMatchObject({ results: [FIRST, again] });
    expect(
      read(TABLE_OF_RESULT + TABLE_OF_RESULT.replace('Grade A', 'Grade C').replace('183', '161') + STATEMENT),
    ).toMatchObject({ results: [FIRST, again] });
  });
  it('a released one beside one that is not', () => {
    const waiting = TABLE_OF_RESULT.replace('B2 First', 'C1 Advanced')
      .replace('Pass at Grade A', 'Not yet available')
      .replace('183', '');
    expect(read(TABLE_OF_RESULT + waiting + STATEMENT)).toMatchObject({ is: 'available', results: [FIRST] });
  });
  it('need more evidence than one', () => {
    expect(read(`<h2>Your results</h2>${TABLE_OF_RESULT}${key}`).is).toBe('cannotTell');
  });
});

describe('the name', () => {
  const panel = (name: string) => `<table><tr><td>Candidate</td><td>${name}</td></tr>${ROWS}</table>${STATEMENT}`;
  it('is given so that the caller can compare, also when another candidate is signed in', () => {
    expect(readResults(home(panel('MEI-LING CHEN')).replace('Welcome TA-TUNG WANG', 'Home'), HOME)).toMatchObject({
      is: 'available',
      candidateName: 'MEI-LING CHEN',
    });
  });
  it('is left out, with a doubt, where the page has two', () => {
    const reading = read(panel('MEI-LING CHEN'));
    expect(reading).toMatchObject({ is: 'available', results: [{ doubts: [{ key: 'result.doubt.namesDiffer' }] }] });
    expect(reading).not.toHaveProperty('candidateName');
  });
  it('is one however it is written', () => {
    expect(read(panel('Ta-Tung Wang'))).toMatchObject({ candidateName: 'Ta-Tung Wang', results: [{ doubts: [] }] });
  });
  it('is never an ID Number or a courtesy', () => {
    for (const words of ['ABC123456', 'Candidate', 'to the Results Service for Candidates', 'back'])
      expect(
        readResults(home(TABLE_OF_RESULT + STATEMENT, LOGOUT).replace('TA-TUNG WANG', words), HOME),
      ).not.toHaveProperty('candidateName');
  });
});
