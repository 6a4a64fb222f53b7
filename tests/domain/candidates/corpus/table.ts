/** The table of the made class lists, docs/class-lists.md#class-lists. */
import type { Encoding } from '../../../../domain/candidates/decode-file.ts';
import { TEXTS } from '../../../../locales/texts.ts';
import { translatorOf } from '../../../../locales/translator.ts';
import type { ClassListReading } from '../../../../domain/candidates/class-list.ts';
import type { Reason } from '../../../../domain/candidates/reason.ts';
import type { CorpusFile } from './corpus-file.ts';

type Outcome =
  | { readonly refused: Reason['key'] }
  | {
      readonly encoding: Encoding | undefined;
      readonly doubtful: boolean;
      readonly list: Extract<ClassListReading, { is: 'preview' }>;
      readonly unread: readonly string[];
      readonly secret: readonly string[];
    };

const { t } = translatorOf({ language: 'en' }, TEXTS);
const rows = (lines: readonly number[]) =>
  `${lines.length === 1 ? 'row' : 'rows'} ${lines.slice(0, 4).join(', ')}${lines.length > 4 ? ', …' : ''}`;
/** The first sentence of a text, in which `|` and line breaks would end a cell of the table. */
const first = (text: string) => text.split(/(?<=\.)\s/)[0]!.replace(/[|\n]/g, ' ');

function said(found: Exclude<Outcome, { refused: unknown }>): string[] {
  const { list, unread, secret, doubtful } = found;
  const byKey = new Map<Reason['key'], number[]>();
  for (const { line, doubts } of list.good)
    for (const { key } of doubts) byKey.set(key, [...(byKey.get(key) ?? []), line]);
  return [
    ...(doubtful ? ['encoding not certain'] : []),
    ...[...byKey].map(([key, lines]) => `look again (${key.replace('candidates.doubt.', '')}): ${rows(lines)}`),
    ...(list.cut.length ? [`secret cut out: ${rows(list.cut)}`] : []),
    ...(list.passed.length ? [`passed over: ${rows(list.passed.map(({ line }) => line))}`] : []),
    ...(secret.length ? [`never read: ${secret.join(', ')}`] : []),
    ...(unread.length ? [`not read: ${unread.map((name) => name || 'a column without a name').join(', ')}`] : []),
  ];
}

function row([file, found]: readonly [CorpusFile, Outcome]): string {
  const cells =
    'refused' in found
      ? ['–', '', `whole file: ${first(t(found.refused))}`]
      : [
          `${found.list.put.length}${found.encoding ? ` (${found.encoding})` : ''}`,
          said(found).join('; '),
          found.list.bad
            .map(
              ({ line, reasons }) =>
                `row ${line}: ${first(t(reasons[0]!.key, { entry: 'Cell', most: 40, ...reasons[0]!.params }))}`,
            )
            .join(' '),
        ];
  return `| \`${file.name}\` | ${file.about} | ${cells.map((cell) => cell.replace(/[|\n]/g, ' ')).join(' | ')} |`;
}

export function tableOf(seen: readonly (readonly [CorpusFile, Outcome])[]): string {
  const groups = [...new Set(seen.map(([{ group }]) => group))];
  const titles: Readonly<Record<CorpusFile['group'], string>> = {
    encodings: 'Encodings',
    programs: 'Programs',
    headers: 'Names of columns',
    rows: 'Rows and footers',
    cells: 'Cells',
    damaged: 'Damaged, and no list at all',
  };
  return `# Class lists

What the import makes of ${seen.length} made files, in the manners of the programs and schools that write them. The files
and what is right for each stand in \`tests/domain/candidates/corpus/files.ts\`; the test beside it compares, and writes
this table. “Read” counts candidates, with the encoding of a file of text. Rows are counted as a spreadsheet does.
${groups
  .map(
    (group) => `
## ${titles[group]}

| file | written by, or about | read | said | not taken |
|---|---|---|---|---|
${seen
  .filter(([file]) => file.group === group)
  .map(row)
  .join('\n')}
`,
  )
  .join('')}`;
}
