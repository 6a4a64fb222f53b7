/** What the home page says about results: the most important thing first and large, the rest on request. */
import { BellRing, BookOpenCheck, CalendarDays, ChevronRight, FileDown, Info, LogOut, Mail, Phone, Save } from 'lucide';
import type { ResultPage } from '../../domain/results/result-page.ts';
import type {
  CalendarWish,
  KeptAnswer,
  Line,
  NotYetView,
  ReadingView,
  ResultView,
} from '../../locales/messages/describe-reading.ts';
import { button, div, icon, li, ol, p, section, span, state, tags } from '../guide/dom.ts';
import { ScaleDrawing } from './ScaleDrawing.ts';

export interface ResultsNoteNeeds {
  readonly keep: () => Promise<KeptAnswer>;
  /** Saves the days to remember as a file. Rejects when it could not be made. */
  readonly calendar: (wish: CalendarWish) => Promise<void>;
  /** The site's own link to the Statement of Results, if the page shows it. */
  readonly statement: () => HTMLElement | undefined;
  /** Opens a page of the extension about a result. */
  readonly openPage: (page: ResultPage) => void;
  /** Shows the person's list outside of the page. */
  readonly openPopup: () => void;
}

const { details, summary } = tags;

const lineOf = (name: string, line: Line | undefined) =>
  line
    ? [p({ class: name }, line.text), line.secondary ? p({ class: 'en', lang: 'en' }, line.secondary) : undefined]
    : [];

export function ResultsNote(reading: ReadingView, needs: ResultsNoteNeeds): HTMLElement {
  const { labels, summary, rest } = reading;
  const plain = reading.results.length === 0;
  return section(
    {
      class: 'note reading',
      'data-testid': `reading-${reading.is}`,
      'aria-label': labels['results.title'],
      lang: reading.language,
    },
    ...(reading.notYet
      ? [NotYet(reading.notYet, needs.openPopup)]
      : plain
        ? [div({ class: 'plain' }, ...lineOf('headline', summary), ...lineOf('sentence', rest))]
        : []),
    ...reading.results.map((result) => Result(result, labels, needs)),
    plain ? undefined : Keep(labels, needs.keep),
  );
}

const ROWS = { watching: BellRing, logOut: LogOut };

function NotYet({ headline, rows, dates, when }: NotYetView, openPopup: () => void): HTMLElement {
  return div(
    { class: 'plain' },
    ...lineOf('headline', headline),
    ...rows.map(({ is, label }) => div({ class: 'row', 'data-testid': `not-yet-${is}` }, icon(ROWS[is]), span(label))),
    // The days are stored: they do not enter the page.
    dates
      ? Row('not-yet-dates', CalendarDays, dates, openPopup)
      : Fold('not-yet-when', CalendarDays, when.label, () => [div(...lineOf('entry', when))]),
  );
}

function Result(result: ResultView, labels: ReadingView['labels'], needs: ResultsNoteNeeds): HTMLElement {
  const { headline, doubts, lines, scale, next, counted, contact, calendar, main, page, askCentre } = result;
  const statement = needs.statement();
  /** What is still being worked on wants time first. */
  const isLater = page.trouble === 'pending';
  const readStatement =
    main === 'statement'
      ? Row('read-statement', BookOpenCheck, labels['statement.title'], () =>
          needs.openPage({ page: 'statement', ...page }),
        )
      : undefined;
  /** Where there is a result without a score, the Statement is the result; elsewhere to read it comes next. */
  const statementIsAll = (!scale && !askCentre) || next.length === 0;
  const asked = contact.map((line) => div({ class: 'entry' }, ...lineOf('', line)));
  return div(
    { class: 'result' },
    div(
      { class: `hero ${headline.tone}`, 'data-testid': 'hero' },
      p({ class: 'exam' }, headline.exam),
      p({ class: headline.large ? 'verdict-large' : 'verdict-small' }, headline.verdict.text),
      // A single tile would say once more what the headline says.
      headline.tiles.length > 1
        ? div(
            { class: 'tiles' },
            ...headline.tiles.map(({ label, value }) =>
              div({ class: 'tile' }, span(label), span({ class: 'value' }, value)),
            ),
          )
        : undefined,
    ),
    div(
      { class: 'body' },
      ...lineOf('sentence', headline.sentence),
      ...doubts.map((doubt) => div({ class: 'doubt' }, ...lineOf('', doubt))),
      scale && headline.withScale ? ScaleDrawing(scale) : undefined,
      statement && main === 'statement'
        ? button(
            {
              type: 'button',
              class: 'main wide',
              'data-testid': 'statement',
              // Goes to the site's own link; the person presses it.
              onclick: () => {
                statement.scrollIntoView({ block: 'center' });
                statement.focus();
              },
            },
            icon(FileDown),
            labels['results.statement'],
          )
        : undefined,
      main === 'message' ? Write(labels, isLater, () => needs.openPage({ page: 'message', ...page })) : undefined,
      statementIsAll ? readStatement : undefined,
      next.length
        ? Fold('result-next', CalendarDays, labels['results.next'], () => [
            statementIsAll ? undefined : readStatement,
            ol(
              ...next.map((step) =>
                li(...lineOf('', step), ...lineOf('why', step.also), p({ class: 'why' }, step.source)),
              ),
            ),
            ...lineOf('why', counted),
            calendar && Calendar(labels, () => needs.calendar(calendar)),
          ])
        : undefined,
      askCentre && asked.length ? Fold('result-contact', Phone, labels['results.contact'], () => asked) : undefined,
      Fold('result-more', Info, labels['results.more'], () => [
        div({ 'data-testid': 'result-lines' }, ...lines.map((line) => div({ class: 'entry' }, ...lineOf('', line)))),
        !askCentre && asked.length
          ? div({ 'data-testid': 'result-contact' }, p({ class: 'asked' }, labels['results.contact']), ...asked)
          : undefined,
      ]),
    ),
  );
}

/** The message to the centre: what is left to do, or a row where time comes first. */
function Write(labels: ReadingView['labels'], later: boolean, open: () => void): HTMLElement {
  const label = labels['results.write'];
  return later
    ? Row('write', Mail, label, open)
    : button({ type: 'button', class: 'main wide', 'data-testid': 'write', onclick: open }, icon(Mail), span(label));
}

/** A row that leads elsewhere. */
function Row(name: string, shapes: Parameters<typeof icon>[0], label: string, open: () => void): HTMLElement {
  return button(
    { type: 'button', class: 'row', 'data-testid': name, onclick: open },
    icon(shapes),
    span(label),
    icon(ChevronRight, 16),
  );
}

/** A row that opens; what is in it is made when it is opened first. */
function Fold(
  name: string,
  shapes: Parameters<typeof icon>[0],
  label: string,
  content: () => readonly (HTMLElement | undefined)[],
): HTMLElement {
  const inside = div({ class: 'inside' });
  const fill = () => {
    if (!inside.childElementCount) inside.append(...content().filter((one) => one !== undefined));
  };
  return details!(
    { class: 'fold', 'data-testid': name, ontoggle: fill },
    summary!(icon(shapes), span(label), icon(ChevronRight, 16)),
    inside,
  ) as HTMLElement;
}

function Calendar(labels: ReadingView['labels'], save: () => Promise<void>): HTMLElement {
  const failed = state(false);
  const press = () =>
    save().then(
      () => (failed.val = false),
      () => (failed.val = true),
    );
  return div(
    button(
      { type: 'button', 'data-testid': 'calendar', onclick: press },
      icon(CalendarDays),
      labels['results.calendar'],
    ),
    () =>
      p({ class: 'failed', role: 'alert', hidden: !failed.val }, failed.val ? labels['results.calendarFailed'] : ''),
  );
}

function Keep(labels: ReadingView['labels'], keep: () => Promise<KeptAnswer>): HTMLElement {
  const kept = state<KeptAnswer | undefined>(undefined);
  return div({ class: 'keep' }, () =>
    div(
      kept.val === undefined || kept.val === 'failed'
        ? button(
            { type: 'button', 'data-testid': 'keep', onclick: async () => (kept.val = await keep()) },
            icon(Save),
            labels['results.keep'],
          )
        : undefined,
      kept.val
        ? p({ class: kept.val === 'failed' ? 'failed' : 'kept', role: 'status' }, labels[`results.keep.${kept.val}`])
        : undefined,
    ),
  );
}
