/** What the content script may ask of the background. Parsed where it comes in; anything else is refused. */
import * as z from 'zod/mini';
import { TROUBLES } from '../contacts/centre-message.ts';
import { EXAM_IDS } from '../exams/exams.ts';
import { OUTCOMES } from '../results/outcome.ts';
import { isTokens, type VisiblePage } from '../results/visible-page.ts';
import { PAGE_SHOWS } from '../session/page.ts';
import { isDay } from '../watch/day.ts';

const idNumber = z.string().check(z.minLength(1), z.maxLength(40));
const time = z.number();
/** The document that asks; see `PageId`. */
const page = z.object({
  doc: z.string().check(z.minLength(1), z.maxLength(60)),
  openedAt: time,
  fresh: z.boolean(),
  from: z.enum(['login', 'afterLogin', 'elsewhere', 'none']),
});
const languageTag = z.string().check(z.minLength(2), z.maxLength(20));
/** What a person sees of the page. */
const content: z.ZodMiniType<VisiblePage> = z.object({
  tokens: z.custom<VisiblePage['tokens']>(isTokens),
  extent: z.enum(['whole', 'tooLarge', 'tooDeep']),
});

const message = z.discriminatedUnion('type', [
  /** The guide found no texts of its build stored for a page of this name: may it have them from you? */
  z.object({ type: z.literal('guide.texts'), page: z.string().check(z.maxLength(40)) }),
  /** The guide was folded away, or unfolded, on a page. */
  z.object({ type: z.literal('guide.fold'), folded: z.boolean() }),
  /** The person has switched the guide to this language. */
  z.object({ type: z.literal('guide.language'), language: languageTag }),
  /** The person wants a page of the extension about a result: to read the Statement, or to write to the centre. */
  z.object({
    type: z.literal('results.open'),
    page: z.enum(['statement', 'message']),
    exam: z.exactOptional(z.enum(EXAM_IDS)),
    trouble: z.exactOptional(z.enum(TROUBLES)),
  }),
  /** The person wants to see their list: opens the popup where the browser can. */
  z.object({ type: z.literal('guide.popup') }),
  /** The page may show results: puts the part of the guide that is about them into it. */
  z.object({ type: z.literal('results.part') }),
  /** The person is at the login form: wakes the background, so that it hears of the login. */
  z.object({ type: z.literal('login.near') }),
  /** The login form is being sent, with this ID Number in its box, at `sentAt` by the page's clock. */
  z.object({ type: z.literal('login.sent'), idNumber, page, sentAt: time }),
  /** The form got its answer in the same document: the site's words appeared after it was sent, or somebody's page. */
  z.object({ type: z.literal('login.answered'), page, shows: z.enum(['refused', 'locked', 'signedIn']) }),
  /** The document is left at `at` by its clock, and since its form was sent the person pressed nothing in it. */
  z.object({ type: z.literal('login.left'), page, at: time }),
  /**
   * A document that may be the answer to a login, or a login page.
   * `idNumber`: what the site has put into the form's box, or else what the browser has.
   */
  z.object({
    type: z.literal('page.seen'),
    page,
    shows: z.enum(PAGE_SHOWS),
    idNumber: z.exactOptional(idNumber),
    fromSite: z.exactOptional(z.boolean()),
  }),
  /** What is to be said about this ID Number now, or with an empty box of any account? */
  z.object({ type: z.literal('login.advice'), idNumber: z.exactOptional(idNumber) }),
  /** The signed-in home page as it stands: what does it say about results, in these languages? */
  z.object({ type: z.literal('results.read'), content, page, language: languageTag, alsoEnglish: z.boolean() }),
  /** The person wants the results on this page kept on this device. */
  z.object({ type: z.literal('results.keep'), content, page }),
  /** The days to remember after a result, as the text of a calendar file. */
  z.object({
    type: z.literal('results.calendar'),
    exam: z.enum(EXAM_IDS),
    outcome: z.enum(OUTCOMES),
    seen: z.string().check(z.refine(isDay)),
  }),
]);

export type GuideMessage = z.infer<typeof message>;

/** The message, or undefined when it is none of ours. */
export function readMessage(received: unknown): GuideMessage | undefined {
  const parsed = message.safeParse(received);
  return parsed.success ? parsed.data : undefined;
}
