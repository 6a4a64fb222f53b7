/** What can be done with a candidate from its card. */
import type { Candidate } from '../../domain/candidates/candidate.ts';

/** Actions that change more of the popup than the card. */
export interface CandidateActions {
  readonly fill: (candidate: Candidate) => void;
  readonly edit: (candidate: Candidate) => void;
  /** Copies the ID Number. */
  readonly copy: (candidate: Candidate) => void;
  readonly remove: (candidate: Candidate) => void;
  /** Opens the message to the exam centre. */
  readonly write: (candidate: Candidate) => void;
}
