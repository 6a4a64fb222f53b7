/** What the content script may ask of the background. Parsed where it comes in; anything else is refused. */
import * as z from 'zod/mini';
import { EXAM_IDS } from '../exams/exams.ts';
import { LOGIN_ANSWERS } from '../lockout/guard.ts';
import { MOST_PAGE_LENGTH } from '../results/reading.ts';

const idNumber = z.string().check(z.minLength(1), z.maxLength(40));
/** When the page was opened, ms since 1970: what it shows may be a former person's. */
const opened = z.number();
/** A page's whole HTML; one character more than the reader takes shows it that there was more. */
const html = z.string().check(z.maxLength(MOST_PAGE_LENGTH + 1));

const message = z.discriminatedUnion('type', [
  /** The guide found no sentences of its version stored: may it have them from you? */
  z.object({ type: z.literal('guide.texts') }),
  /** The guide was folded away, or unfolded, on a page. */
  z.object({ type: z.literal('guide.fold'), folded: z.boolean() }),
  /** The person is at the login form: wakes the background, so that it hears of the login. */
  z.object({ type: z.literal('login.near') }),
  /** The login button was pressed with this ID Number in its box. */
  z.object({ type: z.literal('login.tried'), idNumber }),
  /** The page that followed a login has come. */
  z.object({
    type: z.literal('login.answered'),
    answer: z.enum(LOGIN_ANSWERS),
    opened,
  }),
  /** What is to be said about this ID Number now? */
  z.object({ type: z.literal('login.advice'), idNumber }),
  /** The signed-in home page as it stands: what does it say about results? */
  z.object({ type: z.literal('results.read'), html, opened }),
  /** The person wants the results on this page kept on this device. */
  z.object({ type: z.literal('results.keep'), html, opened }),
  /** The days to remember after this exam's release, as the text of a calendar file. */
  z.object({ type: z.literal('results.calendar'), exam: z.enum(EXAM_IDS) }),
]);

export type GuideMessage = z.infer<typeof message>;

/** The message, or undefined when it is none of ours. */
export function readMessage(received: unknown): GuideMessage | undefined {
  const parsed = message.safeParse(received);
  return parsed.success ? parsed.data : undefined;
}
