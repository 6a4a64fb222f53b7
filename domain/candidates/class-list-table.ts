/**
 * A class list as rows of cells, whatever file it came in: text with separators, a table of a web page, or what the
 * reader of workbooks gives.
 */
import { Parser } from 'htmlparser2';
import Papa from 'papaparse';
import { columnOf, namesASecret } from './class-list-headers.ts';
import { unescapedCell } from './spreadsheet-cell.ts';

export interface TableRow {
  /** As the spreadsheet numbers it, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
  /** The quotation marks of the row do not match: where it ends is not known. */
  readonly brokenQuotes?: true;
}
export type ListTable = readonly TableRow[];

/** No list has more columns; what stands behind is read only as "something stands there". */
const MOST_CELLS = 200;
/** A title may stand above the header. */
export const HEADER_WITHIN = 10;
const DELIMITERS = [',', ';', '\t', '|'];

/** How many cells of a row name a column; a row with an ID Number's name counts far more. Secrets count as names. */
export function headerScore(cells: readonly string[]): number {
  const found = cells.map((cell) => columnOf(cell)?.column ?? (namesASecret(cell) ? 'secret' : undefined));
  return found.filter(Boolean).length + (found.includes('idNumber') ? 100 : 0);
}

/** @param most rows; what stands behind is not read */
export function tableOfText(text: string, most: number): ListTable {
  // One kind of line break; in cells CR LF becomes LF.
  const plain = text.replace(/\r\n?/g, '\n');
  const best = DELIMITERS.map((delimiter) => {
    const rows = rowsOfText(plain, delimiter, HEADER_WITHIN);
    const widest = Math.min(Math.max(0, ...rows.map(({ cells }) => cells.length)), 50);
    return { delimiter, score: Math.max(0, ...rows.map(({ cells }) => headerScore(cells))) * 100 + widest };
  }).reduce((a, b) => (b.score > a.score ? b : a));
  return rowsOfText(plain, best.delimiter, most);
}

function rowsOfText(text: string, delimiter: string, most: number): TableRow[] {
  const rows: TableRow[] = [];
  // A spreadsheet takes this line for itself and does not show it.
  const offset = /^\s*"?sep=.?"?\s*(?:\n|$)/i.exec(text)?.[0].length ?? 0;
  Papa.parse<string[]>(text.slice(offset), {
    delimiter,
    newline: '\n',
    step: ({ data, errors }, parser) => {
      const line = rows.length + 1;
      const cells = cellsOf(data);
      rows.push(errors.some(({ type }) => type === 'Quotes') ? { line, cells, brokenQuotes: true } : { line, cells });
      if (rows.length >= most) parser.abort();
    },
  });
  return rows;
}

/** Cells as they stand, leading zeros and all. */
function cellsOf(data: readonly string[]): string[] {
  const beyond = data.length > MOST_CELLS ? data.slice(MOST_CELLS).find((cell) => cell.trim() !== '') : undefined;
  const cells = data.slice(0, MOST_CELLS).map(unescapedCell);
  return beyond === undefined ? cells : [...cells, beyond];
}

/** True for a text that is a web page with a table, as school systems save it under a spreadsheet's name, or XML of Excel. */
export function isWebTable(text: string): boolean {
  const start = text.slice(0, 100_000);
  return /^\s*</.test(start.replace(/^\ufeff/, '')) && /<(?:ss:)?table[\s>]/i.test(start);
}

/** The names in "XML Spreadsheet 2003" that mean what those of a web page do. */
const XML_NAMES: Readonly<Record<string, string>> = { row: 'tr', cell: 'td' };

/**
 * The table of a web page, or of XML Spreadsheet 2003, that names most columns. A cell over several rows counts in each of
 * them, one over several columns in the first.
 */
export function tableOfWeb(html: string, most: number): ListTable {
  const tables: string[][][] = [];
  // Tables may stand within tables, for the layout of the page.
  const open: { rows: string[][]; spans: { at: number; left: number; text: string }[]; row?: string[]; cell?: Cell }[] =
    [];
  interface Cell {
    text: string;
    columns: number;
    rows: number;
  }
  const here = () => open.at(-1);
  const hidden: string[] = [];
  const named = (tag: string) => {
    const bare = tag.replace(/^ss:/, '');
    return XML_NAMES[bare] ?? bare;
  };
  /** Rows and cells that XML leaves out, before the one with this number (counted from 1). */
  const skipTo = (index: string | undefined, list: unknown[], empty: () => unknown, limit: number) => {
    const from = Math.min(Number.parseInt(index ?? '0', 10) || 0, limit);
    while (list.length < from - 1) list.push(empty());
  };
  const endCell = () => {
    const table = here();
    if (!table?.cell || !table.row) return;
    const { row, cell, spans } = table;
    const text = cell.text
      .replace(/[ \t\r\n\f\u00a0]+/g, ' ')
      .trim()
      .replaceAll('\v', '\n');
    if (cell.rows > 1 && row.length < MOST_CELLS) spans.push({ at: row.length, left: cell.rows, text });
    row.push(text, ...Array.from({ length: cell.columns - 1 }, () => ''));
    delete table.cell;
    fromAbove(table);
  };
  /** Puts in the cells of rows above that reach down to here. */
  const fromAbove = ({ row, spans }: NonNullable<ReturnType<typeof here>>) => {
    for (let span = spans.find(({ at }) => at === row!.length); span; span = spans.find(({ at }) => at === row!.length))
      row!.push(span.text);
  };
  const endRow = () => {
    endCell();
    const table = here();
    if (!table?.row) return;
    if (table.rows.length < most) table.rows.push(table.row.slice(0, MOST_CELLS));
    delete table.row;
  };
  const endTable = () => {
    endRow();
    const table = open.pop();
    if (table) tables.push(table.rows);
  };
  const parser = new Parser({
    onopentag(tag, attributes) {
      const name = named(tag);
      if (name === 'script' || name === 'style' || name === 'title') hidden.push(name);
      if (name === 'table') open.push({ rows: [], spans: [] });
      const table = here();
      if (!table) return;
      if (name === 'tr') {
        endRow();
        skipTo(attributes['ss:index'], table.rows, () => [], most);
        table.row = [];
        table.spans = table.spans.map((span) => ({ ...span, left: span.left - 1 })).filter(({ left }) => left > 0);
        fromAbove(table);
      } else if (name === 'td' || name === 'th') {
        endCell();
        table.row ??= [];
        skipTo(attributes['ss:index'], table.row, () => '', MOST_CELLS);
        const span = (value: string | undefined) => Math.min(Math.max(1, Number.parseInt(value ?? '1', 10) || 1), 200);
        table.cell = { text: '', columns: span(attributes.colspan), rows: span(attributes.rowspan) };
        // XML counts the columns that are merged into the first.
        if (attributes['ss:mergeacross']) table.cell.columns = span(attributes['ss:mergeacross']) + 1;
      } else if (name === 'br' && table.cell) table.cell.text += '\v';
    },
    ontext(text) {
      const cell = here()?.cell;
      if (cell && hidden.length === 0) cell.text += text;
    },
    onclosetag(tag) {
      const name = named(tag);
      if (hidden.at(-1) === name) hidden.pop();
      if (name === 'td' || name === 'th') endCell();
      else if (name === 'tr') endRow();
      else if (name === 'table') endTable();
    },
  });
  parser.end(html);
  while (open.length) endTable();
  const best = tables
    .map((rows) => ({ rows, score: Math.max(0, ...rows.slice(0, HEADER_WITHIN).map(headerScore)) * 1e6 + rows.length }))
    .reduce((a, b) => (b.score > a.score ? b : a), { rows: [] as string[][], score: -1 });
  return best.rows.map((cells, index) => ({ line: index + 1, cells: cells.map(unescapedCell) }));
}

/** A cell of a workbook: a day is a `Date` at midnight, UTC. */
export type WorkbookCell = string | number | boolean | Date | null | undefined;

/** The sheet that names most columns, with its name. Undefined for a workbook without cells. */
export function tableOfSheets(
  sheets: readonly { readonly sheet: string; readonly data: readonly (readonly WorkbookCell[])[] }[],
  most: number,
): { readonly name: string; readonly table: ListTable; readonly others: readonly string[] } | undefined {
  const filled = sheets.filter(({ data }) => data.some((row) => row.some((cell) => textOf(cell).trim() !== '')));
  const scored = filled.map((one) => ({
    ...one,
    score: Math.max(0, ...one.data.slice(0, HEADER_WITHIN).map((row) => headerScore(row.map(textOf)))),
  }));
  const [first] = scored;
  if (!first) return undefined;
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a), first);
  return {
    name: best.sheet,
    table: best.data.slice(0, most).map((row, index) => ({ line: index + 1, cells: cellsOf(row.map(textOf)) })),
    others: filled.filter((one) => one.sheet !== best.sheet).map(({ sheet }) => sheet),
  };
}

function textOf(cell: WorkbookCell): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10);
  return String(cell);
}
