// One person entered for one exam, as the site knows them, with the account once they have registered.

export interface Registration {
  email: string;
  password: string;
  wantsUpdates?: boolean | undefined;
  /** Wrong passwords in a row so far. */
  wrongTries?: number | undefined;
  /** Site clock, ms since 1970; the account is locked before that moment. */
  lockedUntil?: number | undefined;
}

export interface Candidate {
  /** Nine characters, three capital letters + six digits or the other way round. */
  idNumber: string;
  /** Four digits. */
  secretNumber: string;
  name: string;
  examTitle: string;
  /** In the site's own words; may be empty or a dash. */
  result: string;
  /** On the Cambridge English Scale; null where none is reported. */
  overallScore: number | null;
  /** Site clock, ms since 1970: the result is shown from that moment on. */
  releaseAt: number;
  /** Missing until the candidate has registered. */
  registered?: Registration | undefined;
}

/** Young Learners get shields in the PDF, neither a result word nor a score on the page. */
export function isYoungLearner(candidate: Candidate): boolean {
  return /\b(YLE|Starters|Movers|Flyers)\b/i.test(candidate.examTitle);
}
