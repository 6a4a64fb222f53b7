/** What the home page says about results: the most important thing first and large, the rest on request. */
import {
  Award,
  BellRing,
  BookOpenCheck,
  CalendarDays,
  ChevronRight,
  FileDown,
  LogOut,
  Mail,
  Monitor,
  Phone,
  Save,
} from 'lucide';
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
      : plain || reading.results.every(({ headline }) => !headline)
        ? [div({ class: 'plain' }, ...lineOf('headline', summary), ...lineOf('sentence', rest))]
        : []),
    ...reading.results.map((result) => Result(result, labels, needs)),
    plain ? undefined : Keep(labels, needs.keep),
  );
}

const ROWS = { watching: BellRing, dates: CalendarDays, stay: Monitor, logOut: LogOut };

function NotYet({ headline, latest, rows }: NotYetView, openPopup: () => void): HTMLElement {
  return div(
    { class: 'plain' },
    ...lineOf('headline', headline),
    ...lineOf('sentence', latest),
    ...rows.map(({ is, label, value }) => {
      const content = [icon(ROWS[is]), span(label), value ? span({ class: 'value' }, value) : undefined];
      const id = { 'data-testid': `not-yet-${is}` };
      return is === 'dates'
        ? // The days are stored: they do not enter the page.
          button({ type: 'button', class: 'row', ...id, onclick: openPopup }, ...content, icon(ChevronRight, 16))
        : div({ class: 'row', ...id }, ...content);
    }),
  );
}

function Result(result: ResultView, labels: ReadingView['labels'], needs: ResultsNoteNeeds): HTMLElement {
  const { headline, doubts, lines, scale, next, counted, contact, calendar, main, page, askCentre } = result;
  const statement = needs.statement();
  /** What is still being worked on wants time first. */
  const isLater = page.trouble === 'pending';
  return div(
    { class: 'result' },
    headline &&
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
      scale && headline?.withScale ? ScaleDrawing(scale) : undefined,
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
      main === 'message'
        ? button(
            {
              type: 'button',
              class: isLater ? 'row' : 'main wide',
              'data-testid': 'write',
              onclick: () => needs.openPage({ page: 'message', ...page }),
            },
            icon(Mail),
            span(labels['results.write']),
            isLater ? icon(ChevronRight, 16) : undefined,
          )
        : undefined,
      main === 'statement'
        ? button(
            {
              type: 'button',
              class: 'row',
              'data-testid': 'read-statement',
              onclick: () => needs.openPage({ page: 'statement', ...page }),
            },
            icon(BookOpenCheck),
            span(labels['statement.title']),
            icon(ChevronRight, 16),
          )
        : undefined,
      Fold('result-lines', Award, labels['results.meaning'], !headline, () =>
        lines.map((line) => div({ class: 'entry' }, ...lineOf('', line))),
      ),
      next.length
        ? Fold('result-next', CalendarDays, labels['results.next'], false, () => [
            ol(
              ...next.map((step) =>
                li(...lineOf('', step), ...lineOf('why', step.also), p({ class: 'why' }, step.source)),
              ),
            ),
            ...lineOf('why', counted),
            calendar && Calendar(labels, () => needs.calendar(calendar)),
          ])
        : undefined,
      contact.length
        ? Fold('result-contact', Phone, labels['results.contact'], askCentre, () =>
            contact.map((line) => div({ class: 'entry' }, ...lineOf('', line))),
          )
        : undefined,
    ),
  );
}

/** A row that opens; what is in it is made when it is opened first. */
function Fold(
  name: string,
  shapes: Parameters<typeof icon>[0],
  label: string,
  open: boolean,
  content: () => readonly (HTMLElement | undefined)[],
): HTMLElement {
  const inside = div({ class: 'inside' });
  const fill = () => {
    if (!inside.childElementCount) inside.append(...content().filter((one) => one !== undefined));
  };
  if (open) fill();
  return details!(
    { class: 'fold', 'data-testid': name, open, ontoggle: fill },
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
