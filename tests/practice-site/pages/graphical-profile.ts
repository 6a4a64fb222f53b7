// The Statement of Results: a one-page PDF, only for the signed-in candidate's own number and only after the release.
import { pdfOf } from '../pdf.ts';
import type { Reply } from '../reply.ts';
import { redirectReply } from '../reply.ts';
import { statementOf } from '../statement-of.ts';
import type { Visit } from '../visit.ts';
import { isReleased } from './home.ts';

export function graphicalProfile(visit: Visit): Reply {
  const { candidate } = visit;
  if (candidate === undefined) return redirectReply('/Members/Login.aspx');
  const own = visit.query.get('CandidateUCI') === candidate.idNumber;
  if (!own || !isReleased(candidate, visit.now)) return redirectReply('/Members/HomeResult.aspx');
  const body = pdfOf(statementOf(candidate));
  const headers = {
    'content-type': 'application/pdf',
    'content-disposition': 'inline; filename="statement.pdf"',
    'cache-control': 'no-store',
  };
  return { status: 200, headers, body };
}
