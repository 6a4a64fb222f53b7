/** What the content script may ask of the background. Parsed where it comes in; anything else is refused. */
import * as z from 'zod/mini';
import { LOGIN_ANSWERS } from '../lockout/guard.ts';

const idNumber = z.string().check(z.minLength(1), z.maxLength(40));

const message = z.discriminatedUnion('type', [
  /** The login button was pressed with this ID Number in its box. */
  z.object({ type: z.literal('login.tried'), idNumber }),
  /** The page that followed a login has come. */
  z.object({
    type: z.literal('login.answered'),
    answer: z.enum(LOGIN_ANSWERS),
  }),
  /** What is to be said about this ID Number now? */
  z.object({ type: z.literal('login.advice'), idNumber }),
]);

export type Message = z.infer<typeof message>;

/** The message, or undefined when it is none of ours. */
export function readMessage(received: unknown): Message | undefined {
  const parsed = message.safeParse(received);
  return parsed.success ? parsed.data : undefined;
}
