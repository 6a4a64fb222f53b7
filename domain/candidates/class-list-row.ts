/** One row of a class list: from cells to what they say of a candidate. */
import { checkEmail } from '../checks/email.ts';
import { bareId, checkIdNumber, ID_NUMBER_PATTERN } from '../checks/id-number.ts';
import { toHalfWidth } from '../checks/typed-text.ts';
import { examNamed, saysForSchools, type Delivery, type ExamId } from '../exams/exams.ts';
import type { Details } from './candidate.ts';
import { type Column, DELIVERY_WORDS, NO_WORDS, plainWord, saysNothing, YES_WORDS } from './class-list-headers.ts';
import { readDate, type DateOrder } from './find-dates.ts';
import { nameDoubt } from './name-doubts.ts';
import { reason, type Reason, type Where } from './reason.ts';
import { TEXT_LENGTHS, tidyLine, tidyText } from './tidy-text.ts';

export interface RowReading {
  /** What could be read; whole only when there are no `reasons`. */
  readonly details: Partial<Details>;
  readonly reasons: readonly Reason[];
  /** Read, but worth a look by a person. */
  readonly doubts: readonly Reason[];
}

export interface RowNeeds {
  /** Of day and month, what the columns of dates show to stand first. */
  readonly order: Partial<Record<Column, DateOrder | undefined>>;
  /** The file is in one of the older encodings, which have no way to write the rarest characters. */
  readonly oldEncoding: boolean;
}

/** @param cells by column, as they stand in the file; a column that the file lacks is absent */
export function readRow(
  cells: Partial<Record<Column, string>>,
  line: number,
  { order, oldEncoding }: RowNeeds = { order: {}, oldEncoding: false },
): RowReading {
  const details: { -readonly [Entry in keyof Details]?: Details[Entry] } = {};
  const [reasons, doubts]: [Reason[], Reason[]] = [[], []];
  const at = (entry: Column): Where => ({ line, entry });
  const written = (column: Column) => (column === 'note' ? tidyText : tidyLine)(cells[column] ?? '');
  const cell = (column: Column) => (saysNothing(written(column)) ? '' : written(column));

  const id = readId(cell('idNumber'), at('idNumber'));
  if ('value' in id) details.idNumber = id.value;
  else reasons.push(id.reason);
  if ('doubt' in id) doubts.push(id.doubt);

  for (const entry of ['nickname', 'schoolClass', 'centre', 'note'] as const) {
    const text = cell(entry);
    const most = TEXT_LENGTHS[entry];
    if (text.length > most) reasons.push(reason('candidates.refused.tooLong', at(entry), { most }));
    else if (text !== '' || entry === 'nickname') details[entry] = text;
  }
  const doubtful = nameDoubt(cell('nickname'), oldEncoding);
  if (doubtful) doubts.push(reason(doubtful, at('nickname')));
  for (const entry of ['examDate', 'finalDate'] as const) {
    if (cell(entry) === '') continue;
    const date = readDate(cell(entry), order[entry]);
    if (date) details[entry] = date.day;
    else reasons.push(reason('candidates.refused.date', at(entry)));
    if (date?.doubt) doubts.push(reason(DATE_DOUBTS[date.doubt], at(entry), { date: date.day }));
  }
  if (cell('exam') !== '') {
    const exam = readExam(cell('exam'));
    if (exam) Object.assign(details, exam);
    else if (cell('exam').length > TEXT_LENGTHS.otherExam)
      reasons.push(reason('candidates.refused.tooLong', at('exam'), { most: TEXT_LENGTHS.otherExam }));
    else {
      details.otherExam = cell('exam');
      doubts.push(reason('candidates.doubt.otherExam', at('exam')));
    }
  }
  // Here a dash says no.
  if (written('forSchools') !== '') {
    const yes = wordOf(written('forSchools'), { yes: YES_WORDS, no: NO_WORDS });
    if (yes) details.forSchools = yes === 'yes';
    else if (cell('forSchools') !== '') reasons.push(reason('candidates.refused.yesOrNo', at('forSchools')));
  }
  if (cell('delivery') !== '') {
    const delivery = wordOf<Delivery>(cell('delivery'), DELIVERY_WORDS);
    if (delivery) details.delivery = delivery;
    else reasons.push(reason('candidates.refused.delivery', at('delivery')));
  }
  const email = bareEmail(toHalfWidth(cell('email')));
  const verdict = checkEmail(email);
  if (verdict.is === 'wrong') reasons.push(reason(verdict.t.key, at('email'), verdict.t.params));
  else if (verdict.is !== 'empty') details.email = email;
  if (verdict.is === 'doubt') doubts.push(reason(verdict.t.key, at('email'), verdict.t.params));
  return { details, reasons, doubts };
}

const DATE_DOUBTS = { swapped: 'candidates.doubt.date', year: 'candidates.doubt.year' } as const;

/** "Wang <wang@gmail.com>" and "mailto:wang@gmail.com", as mail programs copy an address. */
function bareEmail(cell: string): string {
  return (/^[^<>]{0,100}<([^<>\s]{3,254})>$/.exec(cell)?.[1] ?? cell).replace(/^mailto:/i, '');
}

/** Case, width and separators are tidied, and said so. An O for a 0 is refused: only a person can know. */
function readId(typed: string, where: Where): { value: string; doubt?: Reason } | { reason: Reason } {
  if (typed === '') return { reason: reason('candidates.refused.missing', where) };
  const bare = bareId(typed);
  if (ID_NUMBER_PATTERN.test(bare))
    return bare === typed ? { value: bare } : { value: bare, doubt: reason('candidates.doubt.idTidied', where) };
  const verdict = checkIdNumber(typed);
  return {
    reason:
      verdict.is === 'wrong'
        ? reason(verdict.t.key, where, verdict.t.params)
        : reason('candidates.refused.idNumber', where),
  };
}

function readExam(title: string): { exam: ExamId; forSchools?: boolean } | undefined {
  const exam = examNamed(title);
  if (!exam) return undefined;
  return { exam: exam.id, ...(exam.forSchools && saysForSchools(title) ? { forSchools: true } : {}) };
}

function wordOf<Meaning extends string>(
  cell: string,
  words: Readonly<Record<Meaning, readonly string[]>>,
): Meaning | undefined {
  const plain = plainWord(cell) || cell;
  const meanings = Object.keys(words) as Meaning[];
  return meanings.find((meaning) => words[meaning].some((word) => (plainWord(word) || word) === plain));
}
