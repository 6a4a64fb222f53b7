// Parses changes of the state that arrive over HTTP. An unknown field is an error, so that a typing error in a test is
// noticed.
import { z } from 'zod';
import { ERAS } from './era.ts';
import { FAULTS } from './fault.ts';
import type { PracticeState } from './state.ts';
import { LOGIN_ANSWERS, NAMES, NOT_YET_FORMS, REFUSALS } from './state.ts';

const registration = z.strictObject({
  email: z.string(),
  password: z.string(),
  wantsUpdates: z.boolean().optional(),
  wrongTries: z.number().optional(),
  lockedUntil: z.number().optional(),
});

const candidate = z.strictObject({
  idNumber: z.string(),
  secretNumber: z.string(),
  name: z.string(),
  examTitle: z.string(),
  result: z.string(),
  overallScore: z.number().nullable(),
  releaseAt: z.number(),
  registered: registration.optional(),
});

const state = z.strictObject({
  era: z.enum(ERAS),
  idleMinutes: z.number().nonnegative(),
  clockOffsetMs: z.number(),
  fault: z.enum(FAULTS),
  retryAfterSeconds: z.number().nonnegative(),
  cutOffAfter: z.string(),
  responseDelayMs: z.number().nonnegative(),
  notYet: z.enum(NOT_YET_FORMS),
  notYetSentence: z.string(),
  wrongPasswordText: z.string(),
  refusal: z.enum(REFUSALS),
  loginAnswer: z.enum(LOGIN_ANSWERS),
  loginDelayMs: z.number().nonnegative(),
  drawsAnswer: z.boolean(),
  sendsOnSignedIn: z.boolean(),
  names: z.enum(NAMES),
  cacheControl: z.string(),
  candidates: z.array(candidate),
  lateRenderMs: z.number().nonnegative(),
  extraHead: z.string(),
  extraHtml: z.string(),
}) satisfies z.ZodType<PracticeState>;

const patch = state.partial();

/** The fields to change, or why they cannot be. */
export function parseStatePatch(json: string): { patch: Partial<PracticeState> } | { error: string } {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    return { error: String(error) };
  }
  const parsed = patch.safeParse(value);
  if (!parsed.success) return { error: z.prettifyError(parsed.error) };
  // A missing field stays missing, so that Object.assign leaves the old value alone.
  return { patch: parsed.data as Partial<PracticeState> };
}
